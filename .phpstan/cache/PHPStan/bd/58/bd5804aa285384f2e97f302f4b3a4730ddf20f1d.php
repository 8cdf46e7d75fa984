<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/scripts
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/scripts/post_install.php' => 
    array (
      0 => 'bf876e845d3e108dc80dcae529735ddda72d8d97',
      1 => 
      array (
      ),
      2 => 
      array (
        0 => 'post_install',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/scripts/uninstall_begin.php' => 
    array (
      0 => 'c1284ed785b8ad49ed1781c2ce97747d5405c9aa',
      1 => 
      array (
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/scripts/uninstall_end.php' => 
    array (
      0 => '6ec87be5ad80d9ab1243d755fcc8df56f86e3658',
      1 => 
      array (
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
  ),
));