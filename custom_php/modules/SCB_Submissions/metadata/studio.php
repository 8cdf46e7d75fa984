<?php

// SuiteCRM offers a module in Studio when this file is there.
