<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/bin
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/bin/command_line.php' => 
    array (
      0 => '462264d8d8e2ed93a6d87db7e6a1df097df8fa40',
      1 => 
      array (
      ),
      2 => 
      array (
        0 => 'scb_fail',
        1 => 'scb_root',
        2 => 'scb_options',
        3 => 'scb_step',
      ),
      3 => 
      array (
        0 => 'sugarEntry',
      ),
    ),
  ),
));