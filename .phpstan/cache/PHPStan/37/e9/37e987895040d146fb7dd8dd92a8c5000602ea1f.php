<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/packaging
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/packaging/manifest.php' => 
    array (
      0 => '50410556f29dd67bb0d82e7d6146f025101009d1',
      1 => 
      array (
      ),
      2 => 
      array (
      ),
      3 => 
      array (
        0 => 'sugarEntry',
      ),
    ),
  ),
));