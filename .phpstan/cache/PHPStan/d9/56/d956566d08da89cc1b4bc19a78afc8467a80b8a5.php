<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/modules
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/detailviewdefs.php' => 
    array (
      0 => 'c3e89e25c88a73594dc52863df0bce045b9bec36',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/quickcreatedefs.php' => 
    array (
      0 => 'aa1295727d39a0a75e543efa3ed67580b0a2479f',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/editviewdefs.php' => 
    array (
      0 => '16b017266df4e14f10e39df47351534646a75e01',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/popupdefs.php' => 
    array (
      0 => '5eb0fc554343ced297053decbd4c42b09c5e47b5',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/searchdefs.php' => 
    array (
      0 => 'e7a833582730075836cda5415023256d86cbf66e',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/listviewdefs.php' => 
    array (
      0 => '08be317bdcbcc2c6146e6eb79bec232445a4fb9d',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/subpanels/default.php' => 
    array (
      0 => '5c2752430e28d20dee40708753cffeb2498a5814',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/metadata/SearchFields.php' => 
    array (
      0 => '2a9e5dea8127fc3707d9e751d43f8d4a1bea3266',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/Menu.php' => 
    array (
      0 => '3e15ed80cbf0e0cbe4b57c7c8b2eb468b4813f4e',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/vardefs.php' => 
    array (
      0 => '46a9d7475ebe7803b7629fc0e30b57873ed5f887',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/SCB_PlaybookRuns.php' => 
    array (
      0 => 'd664dabd4935424bf98e88404d59851c6f15d3f4',
      1 => 
      array (
        0 => 'scb_playbookruns',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/language/en_us.lang.php' => 
    array (
      0 => 'ed1b70324bca70cd8b7e21fcde934abcf8ab88d5',
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
    '/work/wt/verify3/custom_php/modules/SCB_PlaybookRuns/language/de_DE.lang.php' => 
    array (
      0 => 'dedf673dcfcabf49193616806a2a8ebd4d659dc8',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/detailviewdefs.php' => 
    array (
      0 => '65abf0af0f6509a0c64d5b8265b663d2d46a7d41',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/quickcreatedefs.php' => 
    array (
      0 => '6860ffb5fd57c8d2ca10f987c5915dd455571893',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/editviewdefs.php' => 
    array (
      0 => '083dc5fe94baf30fd47272e4f496c639a1ff2785',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/subpaneldefs.php' => 
    array (
      0 => 'd30bb3d082558ab4634d05a384328b222023de6c',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/popupdefs.php' => 
    array (
      0 => '7066d4e857abed4288da8c6624fa85022da9c89f',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/searchdefs.php' => 
    array (
      0 => '5e3abbbc04c7b300e0943e0d64b0bf053037827b',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/listviewdefs.php' => 
    array (
      0 => '05cd9be50a0bb40ebe96d31224af4c4a1ed092ac',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/subpanels/default.php' => 
    array (
      0 => '334681ae9bd3bfbcd8e829cce6e82924b8fe31af',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/metadata/SearchFields.php' => 
    array (
      0 => '2ef345a539dae635c45f019c411b8438b0a5fa4b',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/Menu.php' => 
    array (
      0 => '901c5c2578cf5b3cab6bfed8b8c626478fa798aa',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/vardefs.php' => 
    array (
      0 => '3d2e9f389a7f1969fecf9fb33dea94a6aa635640',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/SCB_Visitors.php' => 
    array (
      0 => 'a57f985c1d1015f26e2df9a3ff64ff738c068261',
      1 => 
      array (
        0 => 'scb_visitors',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/language/en_us.lang.php' => 
    array (
      0 => 'a742d27c894834373a6034153b18faea75340efd',
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
    '/work/wt/verify3/custom_php/modules/SCB_Visitors/language/de_DE.lang.php' => 
    array (
      0 => '8317a5e2c02c9160bf72e5bdf0f661c81eacf0e0',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/detailviewdefs.php' => 
    array (
      0 => '37b6ebe539f4c0486ce1d2793d4603910514be05',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/quickcreatedefs.php' => 
    array (
      0 => 'a4edd84cb861553d48068d7d732b2af02e0ddeff',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/editviewdefs.php' => 
    array (
      0 => 'f80a5e317232ea71199eafc817aa051044bd5619',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/subpaneldefs.php' => 
    array (
      0 => 'f17e448c0dbce6617007272e653c7d5bcaad5346',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/popupdefs.php' => 
    array (
      0 => 'fb0e748878b59b7a2128137de1e62c39dbe6ba76',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/searchdefs.php' => 
    array (
      0 => '47d60401607889ad93413df5b2e84865ef5c46ba',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/listviewdefs.php' => 
    array (
      0 => 'c5f2ac56a5c1c627a60ad4040c8719bb3f1451c5',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/subpanels/default.php' => 
    array (
      0 => '7cbaf869ed11809029c25001b1abc355877e3ac3',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/metadata/SearchFields.php' => 
    array (
      0 => 'a6fe11df035d130900bc48324472e779f5eb4033',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/SCB_Forms.php' => 
    array (
      0 => '7b7eabefe706ab619e9921660b4d5fd11628095d',
      1 => 
      array (
        0 => 'scb_forms',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_Forms/Menu.php' => 
    array (
      0 => '4089983c465e4eb09f63dbf5f69822eb0544cfa0',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/vardefs.php' => 
    array (
      0 => '9940845d6c76178ea23ea2e2c03d494b6dbf310d',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/language/en_us.lang.php' => 
    array (
      0 => '091f89ad1c3002e1af333b5cb1140482c8780011',
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
    '/work/wt/verify3/custom_php/modules/SCB_Forms/language/de_DE.lang.php' => 
    array (
      0 => '242975723f289f136a557f62ad15cfb578a545de',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/detailviewdefs.php' => 
    array (
      0 => 'bcbe33bd7f2c83fe11fefd19b7f98320b7d6d626',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/quickcreatedefs.php' => 
    array (
      0 => 'f20acb23264496f3a0ec9f738041698a1f9d8d3c',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/editviewdefs.php' => 
    array (
      0 => 'fbfda03474aa63719f61af7b8bbfea30143285df',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/popupdefs.php' => 
    array (
      0 => '763c549cecb9dd5f28871e90e0bc476301e16521',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/searchdefs.php' => 
    array (
      0 => 'f74144b6dadcb9cf9a19c3109c4750102a2c0951',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/listviewdefs.php' => 
    array (
      0 => 'ae8e947f6f8227360be606770b47200f50d9544b',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/subpanels/default.php' => 
    array (
      0 => 'd022ede95c4d1be3f48156040808cbcf223e21c1',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/metadata/SearchFields.php' => 
    array (
      0 => '3009f35788f0f97ef1c3092b4b437676a9f40440',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/Menu.php' => 
    array (
      0 => '51c20f9a8b63b29cd2e53fd322a9202a66dc58a7',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/vardefs.php' => 
    array (
      0 => '21b0ed98e9b91c403204b41134ed4f8b28cae3f4',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/SCB_ScoreLog.php' => 
    array (
      0 => '3206fe3f3b075adcacfde3202d3b92dc319bad8e',
      1 => 
      array (
        0 => 'scb_scorelog',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/language/en_us.lang.php' => 
    array (
      0 => 'dddeb7d78f92dfc4d2d9f474c47be5231dfa45ef',
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
    '/work/wt/verify3/custom_php/modules/SCB_ScoreLog/language/de_DE.lang.php' => 
    array (
      0 => 'f086e45e02d7a7c42cc2636e615e2f4303299fb6',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/detailviewdefs.php' => 
    array (
      0 => 'b8d2cdbc850c2b6d3e9aa554a020bf49c4ed91a5',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/quickcreatedefs.php' => 
    array (
      0 => '342291ba7aacbeae43758d51f2c21bdbd47b93fc',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/editviewdefs.php' => 
    array (
      0 => '48eb374205bc04bbf25243a1cd035db46bd2f27b',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/popupdefs.php' => 
    array (
      0 => '63648fe5eca6a7de696e72b0f883e43bf9c9c5ba',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/searchdefs.php' => 
    array (
      0 => '9bd4aea102deb14db020bf2d20614269ee2bbfab',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/listviewdefs.php' => 
    array (
      0 => 'd9ada3327b107a169156f81ba7513efaa9cb2c69',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/subpanels/default.php' => 
    array (
      0 => 'c862658cf01a306a741a0c6f24a89035b086b403',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/metadata/SearchFields.php' => 
    array (
      0 => 'cc26cd9f2b7917a2839af28a783e2a9e88755388',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/Menu.php' => 
    array (
      0 => '2fb36d4d75f81fd94f7935fa9d4566e2a1b98ffc',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/vardefs.php' => 
    array (
      0 => 'fda109b83f9a3b061062f45cde360033d4bbd54b',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/SCB_Conversations.php' => 
    array (
      0 => '7d4249ed0a89e432457817f43d615063b913f239',
      1 => 
      array (
        0 => 'scb_conversations',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/language/en_us.lang.php' => 
    array (
      0 => '53e94ee60fc2adaedc40eb9e16092d6deb74a577',
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
    '/work/wt/verify3/custom_php/modules/SCB_Conversations/language/de_DE.lang.php' => 
    array (
      0 => 'cf540d4c9b0df7294cd046fe00847c0355ee1620',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/detailviewdefs.php' => 
    array (
      0 => '935a7b8c819e2c396315576d8a32489541b947db',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/quickcreatedefs.php' => 
    array (
      0 => 'b38a5c249aebf23ed6dc385c77159aae466bb3d3',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/editviewdefs.php' => 
    array (
      0 => 'fdaf06942f94211d1fbd40e929ea1e081df21d84',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/popupdefs.php' => 
    array (
      0 => '452157a03352cfe9826efc7dbbf8a4867d5112e9',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/searchdefs.php' => 
    array (
      0 => '758fa6be85522d85c9bfc4eafbf47adf568bda79',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/listviewdefs.php' => 
    array (
      0 => '55ae521e01869d270d515fa63aa9d6fab89c37f3',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/subpanels/default.php' => 
    array (
      0 => 'ea513f154c8d9a6b67b9cea0fe4b2e63d5ed168d',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/metadata/SearchFields.php' => 
    array (
      0 => '0e231b2ac160e73a044c104219d510f13c4e28aa',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/Menu.php' => 
    array (
      0 => 'c831ccdb052db93ac7a36dc78e61f86249847e00',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/SCB_Submissions.php' => 
    array (
      0 => 'c54569f790fb7192fa1db3fd281891179ed89587',
      1 => 
      array (
        0 => 'scb_submissions',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/vardefs.php' => 
    array (
      0 => '708fa8aa6d26d0775d32bcb20251874867a3158c',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/language/en_us.lang.php' => 
    array (
      0 => '5bcd327cba7daaf5d0a11eba8151f6cda76b87b1',
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
    '/work/wt/verify3/custom_php/modules/SCB_Submissions/language/de_DE.lang.php' => 
    array (
      0 => 'f27e71c12ff2fc64994e7efdb9958d5b1de976d8',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/detailviewdefs.php' => 
    array (
      0 => 'f528a227ab83394e9ad6ce918e00bef237c63129',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/quickcreatedefs.php' => 
    array (
      0 => 'f2152c400ce913ca1934fb385c1ef38bd13ade9a',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/editviewdefs.php' => 
    array (
      0 => '749fe1683e0cac992531d6d27a8f7627239e5e80',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/studio.php' => 
    array (
      0 => '5af3dd2551fc9a83bd1dbf45d295daf85776398e',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/popupdefs.php' => 
    array (
      0 => '19261a546cb535ff9306a35fcbaf4199a8fc6e10',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/searchdefs.php' => 
    array (
      0 => '3cab55b81e0f62a99d3b918e4f2b1bb71fd493fe',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/listviewdefs.php' => 
    array (
      0 => '5c5c54053df517fae2b33a8c13b86b0cae3caf16',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/subpanels/default.php' => 
    array (
      0 => 'b4bb76322b7dc9c00dcd22f483b4a2e953d0242c',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/metadata/SearchFields.php' => 
    array (
      0 => 'e30f74884e4dcbd441067d939388cca9780d206d',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/SCB_HealthLog.php' => 
    array (
      0 => '2ec227300c536d78c103f5386a651766c81209e2',
      1 => 
      array (
        0 => 'scb_healthlog',
      ),
      2 => 
      array (
        0 => 'bean_implements',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/Menu.php' => 
    array (
      0 => 'b58ef1996e56c1214b8772aae55d629099b23845',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/vardefs.php' => 
    array (
      0 => 'c4047eb039ed0d1c3a5f4b323a5b581fb6d8008f',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/language/en_us.lang.php' => 
    array (
      0 => '075ab9c4b3833774b23ba4c141e98c8357e0a2e0',
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
    '/work/wt/verify3/custom_php/modules/SCB_HealthLog/language/de_DE.lang.php' => 
    array (
      0 => '35556c4387ad40cf98c05182679670d27ef10a6e',
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