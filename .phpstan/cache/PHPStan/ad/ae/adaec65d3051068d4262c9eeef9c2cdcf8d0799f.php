<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/custom
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbWebsiteTodayDashlet/ScbWebsiteTodayDashlet.php' => 
    array (
      0 => '2f315e00ec70333eb96ad567347913c1805ac9e4',
      1 => 
      array (
        0 => 'scbwebsitetodaydashlet',
      ),
      2 => 
      array (
        0 => '__construct',
        1 => 'display',
        2 => 'startofday',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbWebsiteTodayDashlet/ScbWebsiteTodayDashlet.meta.php' => 
    array (
      0 => '94c1d28f8d3a577f0ed7cbc4acdcde5809b7aea5',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbWebsiteTodayDashlet/ScbWebsiteTodayDashlet.en_us.lang.php' => 
    array (
      0 => 'a62364517ee0ec5c986152a1966ee87fa024306c',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbWebsiteTodayDashlet/ScbWebsiteTodayDashlet.de_DE.lang.php' => 
    array (
      0 => '41dab83702751c98d76d31f988caa515ee32c9b5',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHotLeadsDashlet/ScbHotLeadsDashlet.php' => 
    array (
      0 => '41d37630035699a521c8bd4a9df33a28b5d61117',
      1 => 
      array (
        0 => 'scbhotleadsdashlet',
      ),
      2 => 
      array (
        0 => '__construct',
        1 => 'display',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHotLeadsDashlet/ScbHotLeadsDashlet.de_DE.lang.php' => 
    array (
      0 => 'f52fb8c9f14fed3a80638684c1b240566cf784cc',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHotLeadsDashlet/ScbHotLeadsDashlet.en_us.lang.php' => 
    array (
      0 => '491be235442e33672ebe81b2949ff93f58e5f3b8',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHotLeadsDashlet/ScbHotLeadsDashlet.meta.php' => 
    array (
      0 => '2ef3c14e8901ca371bfee2418ce5cc278b28e9a9',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbAccountsAtRiskDashlet/ScbAccountsAtRiskDashlet.de_DE.lang.php' => 
    array (
      0 => 'd29947575df03ef7f4beedbcebba87d5df6c4502',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbAccountsAtRiskDashlet/ScbAccountsAtRiskDashlet.php' => 
    array (
      0 => '7e2ad6ff1fd0460ae02aa246ac5096a2fa1fd2ad',
      1 => 
      array (
        0 => 'scbaccountsatriskdashlet',
      ),
      2 => 
      array (
        0 => '__construct',
        1 => 'display',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbAccountsAtRiskDashlet/ScbAccountsAtRiskDashlet.meta.php' => 
    array (
      0 => 'f63fb8114e1f044497fbee3e440518e5d77ccf48',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbAccountsAtRiskDashlet/ScbAccountsAtRiskDashlet.en_us.lang.php' => 
    array (
      0 => 'da58cdbe2f6620f67fb14a80732cdf34881b53c2',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHealthOverviewDashlet/ScbHealthOverviewDashlet.de_DE.lang.php' => 
    array (
      0 => '767d8db6dca720edc4b832f44f681e03a1b32556',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHealthOverviewDashlet/ScbHealthOverviewDashlet.en_us.lang.php' => 
    array (
      0 => 'a43fd687775b10bfda4c5e9d84e36dc19c5b7ee0',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHealthOverviewDashlet/ScbHealthOverviewDashlet.meta.php' => 
    array (
      0 => 'bc2ca1844acf7dc861c718b8d0160a5d435618f0',
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
    '/work/wt/verify3/custom_php/custom/modules/Home/Dashlets/ScbHealthOverviewDashlet/ScbHealthOverviewDashlet.php' => 
    array (
      0 => 'a3be3e6c16f69084ad5cab3bcd34631cb16bb2c4',
      1 => 
      array (
        0 => 'scbhealthoverviewdashlet',
      ),
      2 => 
      array (
        0 => '__construct',
        1 => 'display',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/modules/Administration/views/view.suitecrmbridge.php' => 
    array (
      0 => '3c37e1a78ce8359e06263dced78ef9701f240c60',
      1 => 
      array (
        0 => 'administrationviewsuitecrmbridge',
      ),
      2 => 
      array (
        0 => 'predisplay',
        1 => 'display',
        2 => 'say',
        3 => 'act',
        4 => 'form',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_PlaybookRuns/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_PlaybookRuns/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => '4bd7d5a026894e8275fc61124c8d7908be9e39a1',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => '559defe10e34d08007a63a460446d156fec1b77a',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/LogicHooks/suitecrm_bridge_links.php' => 
    array (
      0 => 'e5f238a6813176b0cc442186b885c6113fb6628e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => 'a3bfff232793f65f9a45784709875b0151addd3a',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/AOK_KnowledgeBase/Ext/Vardefs/suitecrm_bridge.php' => 
    array (
      0 => 'ba74f7bbed7acdd47002bee99b871d9fcf6d4a16',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => '5d8f07a2e5de11921ca42ee2d7938501e5e857fe',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Language/de_DE.suitecrm_bridge_modules.php' => 
    array (
      0 => '508dbd86fb12e9ca8f002158c439fe2ee2542371',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Language/en_us.suitecrm_bridge_modules.php' => 
    array (
      0 => 'e9657783ec3425c4b7acab3158000d8070ed07ab',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => '7a73e8f7818aabf5933a348d7ffac41d28d65e50',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Layoutdefs/suitecrm_bridge.php' => 
    array (
      0 => '2ea31d551b90668ea411dc96f67886e3e60c0f5e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/LogicHooks/suitecrm_bridge_links.php' => 
    array (
      0 => 'e5f238a6813176b0cc442186b885c6113fb6628e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '171a7e2526e6f19f1990252ded59b626e712dc75',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Vardefs/suitecrm_bridge_links.php' => 
    array (
      0 => 'ca4c5ccbb8e53b2d3072e8211f4a34ab2b234c75',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Contacts/Ext/Vardefs/suitecrm_bridge.php' => 
    array (
      0 => '57da5e896a208b2c11b414750524e233aea6d0d6',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Visitors/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Visitors/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => '522a965eef8722f6ecd4aa73b509f65b0880acee',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Language/de_DE.suitecrm_bridge_modules.php' => 
    array (
      0 => '64cf8cea1fe142f1f5107f0f858b100fca1fd31c',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Language/en_us.suitecrm_bridge_modules.php' => 
    array (
      0 => 'ca17d245e637f17c94eddba88f68f1b7e77d6607',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => 'b1c9e961e21179d6b8914b2f17095e4dce180c7e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Layoutdefs/suitecrm_bridge.php' => 
    array (
      0 => 'a00ede0567811729b16cb088862e314e4c2831f5',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/LogicHooks/suitecrm_bridge_links.php' => 
    array (
      0 => 'e5f238a6813176b0cc442186b885c6113fb6628e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '1751d2caa5516815a7352b1b58cd34858ebc4abc',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Vardefs/suitecrm_bridge_links.php' => 
    array (
      0 => '402dc14b9ea7be6cadb8c9b40bb8196190a7f7d0',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Accounts/Ext/Vardefs/suitecrm_bridge.php' => 
    array (
      0 => '4306acad3f8abfdf13df1a5d8d504d379d19bed1',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => 'a00574e10828d4c0a9da3b06c0ca90f90edc3d62',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Language/de_DE.suitecrm_bridge_modules.php' => 
    array (
      0 => '1aebb44f49dbba5915eebd825ea3fd874cd916a0',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Language/en_us.suitecrm_bridge_modules.php' => 
    array (
      0 => '4a61e448d19a598ebd5394cdbe632147afbce24d',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => 'c0c45e366e9992ee73c13e18e4c870d5fdad3e75',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Layoutdefs/suitecrm_bridge.php' => 
    array (
      0 => '07a63015a90b0b110c309470f79d137eab629c53',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/LogicHooks/suitecrm_bridge_links.php' => 
    array (
      0 => 'e5f238a6813176b0cc442186b885c6113fb6628e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '171a7e2526e6f19f1990252ded59b626e712dc75',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Vardefs/suitecrm_bridge_links.php' => 
    array (
      0 => 'd7967e0f369226883ed4c78ba362ec272af7a05e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Leads/Ext/Vardefs/suitecrm_bridge.php' => 
    array (
      0 => '206626cb47b262069a0645aa5805f13971e0f305',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => 'ee0886b9d3844cc9b188fad969e5e387957c0101',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Language/de_DE.suitecrm_bridge_modules.php' => 
    array (
      0 => '0f8f60453eebb108a0d81d1d09cb5167b820277b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Language/en_us.suitecrm_bridge_modules.php' => 
    array (
      0 => '6c2476831eb818a42743011eca2c460259035508',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => 'fd8997d15012abf8278d551dbd661240eda6a183',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Layoutdefs/suitecrm_bridge.php' => 
    array (
      0 => '8e7e418f3fac77043a8aeb6ccc9e7fd77869ca33',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/LogicHooks/suitecrm_bridge_links.php' => 
    array (
      0 => 'e5f238a6813176b0cc442186b885c6113fb6628e',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => 'a3bfff232793f65f9a45784709875b0151addd3a',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Vardefs/suitecrm_bridge_links.php' => 
    array (
      0 => '6edc8759dbed3cc63d6597e9d104d70277c78773',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Cases/Ext/Vardefs/suitecrm_bridge.php' => 
    array (
      0 => '5b4281c188ba819a9eb5cfb535d0873f807bee4f',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Administration/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => '309041ef25ae3ab033e91e4b0164b45b1bd0432a',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Administration/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => 'c3fc19286754a4468a938717657a2eced0a446fa',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Administration/Ext/ActionViewMap/suitecrm_bridge.php' => 
    array (
      0 => 'd8d40cc61f1eb4e5226bdf251326fa12610494de',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/Administration/Ext/Administration/suitecrm_bridge.php' => 
    array (
      0 => '7ef02522aa67cb6d1e451107c1d5b3466af0afee',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Forms/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Forms/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => 'a3bfff232793f65f9a45784709875b0151addd3a',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_ScoreLog/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_ScoreLog/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Conversations/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Conversations/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Submissions/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_Submissions/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_HealthLog/Ext/LogicHooks/suitecrm_bridge_texts.php' => 
    array (
      0 => 'af1525ef5c604ae3c7ee5f6bd0a8212f8456e532',
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
    '/work/wt/verify3/custom_php/custom/Extension/modules/SCB_HealthLog/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '5c7a526195c410c469aa10d874132458fa6c196b',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/Include/suitecrm_bridge.php' => 
    array (
      0 => 'e77304c835a22e045c88935d477d612fe98d0a96',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/Language/en_us.suitecrm_bridge.php' => 
    array (
      0 => 'f3360f8441fb1a3711425e1e197af9dab8f9d403',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/Language/de_DE.suitecrm_bridge_modules.php' => 
    array (
      0 => '42cdf420a1e19c93612d2c3d21977a341d1a23da',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/Language/en_us.suitecrm_bridge_modules.php' => 
    array (
      0 => '7fbc32e7708a6cdd635d13f70b727be2dfd8e408',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/Language/de_DE.suitecrm_bridge.php' => 
    array (
      0 => '28dcd7cf635fc6ce6376821db5aae1c3424f186f',
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
    '/work/wt/verify3/custom_php/custom/Extension/application/Ext/LogicHooks/suitecrm_bridge.php' => 
    array (
      0 => '10d961613666e197da99262acb1e9e5f8e9f58c7',
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
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Calendar/MeetingRequest.php' => 
    array (
      0 => 'a1be5e963eeaf107a820e7f00e828bbd0a401e71',
      1 => 
      array (
        0 => 'suitecrmbridge\\calendar\\meetingrequest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\calendar\\frombody',
        1 => 'suitecrmbridge\\calendar\\minutes',
        2 => 'suitecrmbridge\\calendar\\readwhat',
        3 => 'suitecrmbridge\\calendar\\readwhen',
        4 => 'suitecrmbridge\\calendar\\readwho',
        5 => 'suitecrmbridge\\calendar\\readhow',
        6 => 'suitecrmbridge\\calendar\\record',
        7 => 'suitecrmbridge\\calendar\\choice',
        8 => 'suitecrmbridge\\calendar\\text',
        9 => 'suitecrmbridge\\calendar\\time',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Calendar/BusyTimes.php' => 
    array (
      0 => '4920846f3bbf7bf489671769eda00874ba95e65f',
      1 => 
      array (
        0 => 'suitecrmbridge\\calendar\\busytimes',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\calendar\\__construct',
        1 => 'suitecrmbridge\\calendar\\of',
        2 => 'suitecrmbridge\\calendar\\hasany',
        3 => 'suitecrmbridge\\calendar\\rows',
        4 => 'suitecrmbridge\\calendar\\visible',
        5 => 'suitecrmbridge\\calendar\\onwire',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Calendar/Booking.php' => 
    array (
      0 => '0dabcf0f5001e02f08b8cce7cec7923549acedeb',
      1 => 
      array (
        0 => 'suitecrmbridge\\calendar\\booking',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\calendar\\__construct',
        1 => 'suitecrmbridge\\calendar\\make',
        2 => 'suitecrmbridge\\calendar\\saveiffree',
        3 => 'suitecrmbridge\\calendar\\fill',
        4 => 'suitecrmbridge\\calendar\\invite',
        5 => 'suitecrmbridge\\calendar\\send',
        6 => 'suitecrmbridge\\calendar\\guests',
        7 => 'suitecrmbridge\\calendar\\mustpointatsomething',
        8 => 'suitecrmbridge\\calendar\\exists',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Calendar/BusinessWeek.php' => 
    array (
      0 => 'efc1997189f5beb1b184429d1514e7e397c3ea3d',
      1 => 
      array (
        0 => 'suitecrmbridge\\calendar\\businessweek',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\calendar\\__construct',
        1 => 'suitecrmbridge\\calendar\\isset',
        2 => 'suitecrmbridge\\calendar\\days',
        3 => 'suitecrmbridge\\calendar\\isopen',
        4 => 'suitecrmbridge\\calendar\\nextturn',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Calendar/ActiveUsers.php' => 
    array (
      0 => 'd6747ec7418c21a043c10fe1fe877895c5972fed',
      1 => 
      array (
        0 => 'suitecrmbridge\\calendar\\activeusers',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\calendar\\__construct',
        1 => 'suitecrmbridge\\calendar\\names',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/OptIn/OptIn.php' => 
    array (
      0 => '3cc07e1adc04af304a1daed41dc470203c07cb29',
      1 => 
      array (
        0 => 'suitecrmbridge\\optin\\optin',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\optin\\__construct',
        1 => 'suitecrmbridge\\optin\\state',
        2 => 'suitecrmbridge\\optin\\request',
        3 => 'suitecrmbridge\\optin\\mustbepossible',
        4 => 'suitecrmbridge\\optin\\address',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/OptIn/OptInState.php' => 
    array (
      0 => '4141cea5889426a9ea86101f72296365b344f525',
      1 => 
      array (
        0 => 'suitecrmbridge\\optin\\optinstate',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\optin\\onwire',
        1 => 'suitecrmbridge\\optin\\of',
        2 => 'suitecrmbridge\\optin\\mail',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Database/SuiteDatabase.php' => 
    array (
      0 => '24473b9cc56ab01fba7f7e8e4fa8b7f428bdfba0',
      1 => 
      array (
        0 => 'suitecrmbridge\\database\\suitedatabase',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\database\\__construct',
        1 => 'suitecrmbridge\\database\\rows',
        2 => 'suitecrmbridge\\database\\execute',
        3 => 'suitecrmbridge\\database\\literal',
        4 => 'suitecrmbridge\\database\\run',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Database/Database.php' => 
    array (
      0 => '011d97b1d9f60a29832d7c5efc1ea3b0b3da429c',
      1 => 
      array (
        0 => 'suitecrmbridge\\database\\database',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\database\\rows',
        1 => 'suitecrmbridge\\database\\execute',
        2 => 'suitecrmbridge\\database\\literal',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Database/NamedLock.php' => 
    array (
      0 => 'f247352150b8e4cfdb0b34987c23419ec4f63f6a',
      1 => 
      array (
        0 => 'suitecrmbridge\\database\\namedlock',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\database\\__construct',
        1 => 'suitecrmbridge\\database\\during',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Database/DatabaseError.php' => 
    array (
      0 => 'f6911555976048bbb1b38ff7f0e8932666cd4654',
      1 => 
      array (
        0 => 'suitecrmbridge\\database\\databaseerror',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Package.php' => 
    array (
      0 => '327d1f7dc507604dd373be7f62a82d626b8a3905',
      1 => 
      array (
        0 => 'suitecrmbridge\\package',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/Secrets.php' => 
    array (
      0 => 'b1e0c51a9ecfef51d360456bc4cf80fc50edd483',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\secrets',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\put',
        2 => 'suitecrmbridge\\admin\\get',
        3 => 'suitecrmbridge\\admin\\has',
        4 => 'suitecrmbridge\\admin\\forgetkey',
        5 => 'suitecrmbridge\\admin\\key',
        6 => 'suitecrmbridge\\admin\\newkey',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/Inspection.php' => 
    array (
      0 => 'bfbbc0100d6796b7f7be5c802604b861b12f5fe0',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\inspection',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\findings',
        2 => 'suitecrmbridge\\admin\\missingcolumns',
        3 => 'suitecrmbridge\\admin\\missingtables',
        4 => 'suitecrmbridge\\admin\\missinghooks',
        5 => 'suitecrmbridge\\admin\\missinglayouts',
        6 => 'suitecrmbridge\\admin\\missingfiles',
        7 => 'suitecrmbridge\\admin\\missingclients',
        8 => 'suitecrmbridge\\admin\\missinguser',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/AdminActions.php' => 
    array (
      0 => 'ba4dcd4f7a78b6ddeb5b9d29530689234d0407a3',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\adminactions',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\run',
        2 => 'suitecrmbridge\\admin\\saveaddress',
        3 => 'suitecrmbridge\\admin\\savesecret',
        4 => 'suitecrmbridge\\admin\\savealerts',
        5 => 'suitecrmbridge\\admin\\test',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/ConnectionTest.php' => 
    array (
      0 => 'b2077b688e187eafba857b2af5b90ac6fd19d2f8',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\connectiontest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\of',
        1 => 'suitecrmbridge\\admin\\ishealthy',
        2 => 'suitecrmbridge\\admin\\verdict',
        3 => 'suitecrmbridge\\admin\\options',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/SecretUnreadable.php' => 
    array (
      0 => 'a5b59481c469315a1bf0c366468c0d3cb28b3727',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\secretunreadable',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/BridgeAddress.php' => 
    array (
      0 => 'bb60136ba6c9eceb8ddf3097efbbaf7e493ef2e0',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\bridgeaddress',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\from',
        1 => 'suitecrmbridge\\admin\\ismetadata',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/AdminState.php' => 
    array (
      0 => '988b85bb6e9d785beba8f78c901fd69d531907fe',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\adminstate',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\read',
        1 => 'suitecrmbridge\\admin\\people',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/SecretBox.php' => 
    array (
      0 => '4a84f59f872a691615f7b5b73c6a9e5f51d234d2',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\secretbox',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\seal',
        2 => 'suitecrmbridge\\admin\\open',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/AdminPage.php' => 
    array (
      0 => '8af9565e9201742d1e3067ddc241ca035d6c5b8b',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\adminpage',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\html',
        2 => 'suitecrmbridge\\admin\\notice',
        3 => 'suitecrmbridge\\admin\\status',
        4 => 'suitecrmbridge\\admin\\clients',
        5 => 'suitecrmbridge\\admin\\address',
        6 => 'suitecrmbridge\\admin\\secret',
        7 => 'suitecrmbridge\\admin\\alerts',
        8 => 'suitecrmbridge\\admin\\boxes',
        9 => 'suitecrmbridge\\admin\\people',
        10 => 'suitecrmbridge\\admin\\installation',
        11 => 'suitecrmbridge\\admin\\form',
        12 => 'suitecrmbridge\\admin\\section',
        13 => 'suitecrmbridge\\admin\\row',
        14 => 'suitecrmbridge\\admin\\time',
        15 => 'suitecrmbridge\\admin\\text',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/ConfigKeyText.php' => 
    array (
      0 => '79d1bdbd225b181bf22046dbbb714a12fd1d7258',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\configkeytext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\add',
        1 => 'suitecrmbridge\\admin\\remove',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/FormToken.php' => 
    array (
      0 => 'a60343f8658d3c097fbdbf3f7bdd0501a0bb3033',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\formtoken',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\current',
        1 => 'suitecrmbridge\\admin\\spend',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Admin/Notice.php' => 
    array (
      0 => 'b8ab420454726524b7091b7d70f96b22d4ca0823',
      1 => 
      array (
        0 => 'suitecrmbridge\\admin\\notice',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\admin\\__construct',
        1 => 'suitecrmbridge\\admin\\good',
        2 => 'suitecrmbridge\\admin\\bad',
        3 => 'suitecrmbridge\\admin\\showing',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/VisibleRecords.php' => 
    array (
      0 => 'bc59f4ef418c8522176a69ec7d909c0954b855db',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\visiblerecords',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\__construct',
        1 => 'suitecrmbridge\\dashlet\\rows',
        2 => 'suitecrmbridge\\dashlet\\counts',
        3 => 'suitecrmbridge\\dashlet\\count',
        4 => 'suitecrmbridge\\dashlet\\scope',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/WebsiteToday.php' => 
    array (
      0 => '1bdd24cb14bf2a288acbeb8d9ecb690cdf445a6f',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\websitetoday',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\html',
        1 => 'suitecrmbridge\\dashlet\\summary',
        2 => 'suitecrmbridge\\dashlet\\table',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/HealthOverview.php' => 
    array (
      0 => '893de0e5a77ae4ad3f74416749a216ffd4874220',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\healthoverview',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\html',
        1 => 'suitecrmbridge\\dashlet\\chart',
        2 => 'suitecrmbridge\\dashlet\\bar',
        3 => 'suitecrmbridge\\dashlet\\label',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/HotLeads.php' => 
    array (
      0 => '1fffd4ed1c07872a010645828e3698ce89abb769',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\hotleads',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\html',
        1 => 'suitecrmbridge\\dashlet\\row',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/AccountsAtRisk.php' => 
    array (
      0 => 'b30e77bacc728af4b73e77d4cb34eb5f5552f577',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\accountsatrisk',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\html',
        1 => 'suitecrmbridge\\dashlet\\row',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Dashlet/Rows.php' => 
    array (
      0 => 'c9a8d8cebaca837767f914c2aa2c1fdfea6207d1',
      1 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\rows',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\dashlet\\of',
        1 => 'suitecrmbridge\\dashlet\\hidden',
        2 => 'suitecrmbridge\\dashlet\\link',
        3 => 'suitecrmbridge\\dashlet\\message',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Alert/RecordAlerts.php' => 
    array (
      0 => '6e7b492a139b86e2a48f0274764b001eeba333f7',
      1 => 
      array (
        0 => 'suitecrmbridge\\alert\\recordalerts',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\alert\\__construct',
        1 => 'suitecrmbridge\\alert\\saved',
        2 => 'suitecrmbridge\\alert\\ring',
        3 => 'suitecrmbridge\\alert\\managerof',
        4 => 'suitecrmbridge\\alert\\active',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Alert/SuiteBell.php' => 
    array (
      0 => 'e0b849f2dc4e1cdb434997005f642a110915c733',
      1 => 
      array (
        0 => 'suitecrmbridge\\alert\\suitebell',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\alert\\ring',
        1 => 'suitecrmbridge\\alert\\line',
        2 => 'suitecrmbridge\\alert\\nameof',
        3 => 'suitecrmbridge\\alert\\first',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Alert/Crossings.php' => 
    array (
      0 => 'c6ad2d6a0fe2ece2f5307a95ffcd4c20c46576dc',
      1 => 
      array (
        0 => 'suitecrmbridge\\alert\\crossings',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\alert\\__construct',
        1 => 'suitecrmbridge\\alert\\entered',
        2 => 'suitecrmbridge\\alert\\left',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Alert/Bell.php' => 
    array (
      0 => '441204de16c0277931b3f01f0e14ee4cbee1bb1d',
      1 => 
      array (
        0 => 'suitecrmbridge\\alert\\bell',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\alert\\ring',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Alert/AlertRules.php' => 
    array (
      0 => 'fdea6d8c25a1eb94759cd7503aed71feb8d1e81c',
      1 => 
      array (
        0 => 'suitecrmbridge\\alert\\alertrules',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\alert\\__construct',
        1 => 'suitecrmbridge\\alert\\fromtext',
        2 => 'suitecrmbridge\\alert\\fromform',
        3 => 'suitecrmbridge\\alert\\totext',
        4 => 'suitecrmbridge\\alert\\of',
        5 => 'suitecrmbridge\\alert\\eventof',
        6 => 'suitecrmbridge\\alert\\recipients',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/TokenUser.php' => 
    array (
      0 => '070ddbcfa8830fcac1a621dacdd5eb00e8e244c7',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\tokenuser',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\__construct',
        1 => 'suitecrmbridge\\http\\enter',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/InfoAction.php' => 
    array (
      0 => 'ade41cf5e47b6ca1bd836a0654160fd1f36ddcfa',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\infoaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\suiteversion',
        2 => 'suitecrmbridge\\http\\ownedfields',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/RelatedAction.php' => 
    array (
      0 => 'fbb1f29e4b8e162450df1672c8591fe54b4c74ef',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\relatedaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/UnlinkAction.php' => 
    array (
      0 => '4e0b20bdae2f526be2bd63b410100fe98019c8a4',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\unlinkaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/RouteArgument.php' => 
    array (
      0 => 'e9072e9bd3ba3aa233d0d90a1d72e70c0c9119ac',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\routeargument',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/JsonBody.php' => 
    array (
      0 => 'b6d24d69a59fb794331b3fb653db456f714150f2',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\jsonbody',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\of',
        1 => 'suitecrmbridge\\http\\islist',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/Action.php' => 
    array (
      0 => '0c3d8bf270a89d309e120300d94f3b77c7bef62a',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\action',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\__construct',
        1 => 'suitecrmbridge\\http\\answer',
        2 => 'suitecrmbridge\\http\\__invoke',
        3 => 'suitecrmbridge\\http\\internal',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/OptInAction.php' => 
    array (
      0 => '278dec854a44aa322b610dbb3a7797cbcb2f5589',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\optinaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\mustberight',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/QueryTime.php' => 
    array (
      0 => '50d0d362381a0375069fda86658daa0d40fc1ab6',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\querytime',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/LinkAction.php' => 
    array (
      0 => '3c2812eeced2d854dfa1a46a57ea671a72da4f75',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\linkaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\other',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/SchemaAction.php' => 
    array (
      0 => 'abb966107453926f8cfb0af7c3fbcbee32f20ac0',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\schemaaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\all',
        2 => 'suitecrmbridge\\http\\one',
        3 => 'suitecrmbridge\\http\\language',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/BusinessHoursAction.php' => 
    array (
      0 => '29d2712a50cc92e96ccc8eb095356805929927be',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\businesshoursaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/Caller.php' => 
    array (
      0 => '62a7d5105f2f0100baa8bce8f070cacfc7039615',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\caller',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\__construct',
        1 => 'suitecrmbridge\\http\\mayoperatebridge',
        2 => 'suitecrmbridge\\http\\mustoperatebridge',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/BookingAction.php' => 
    array (
      0 => '91a7d1ef3703f0a89e8b74293a7633950d656352',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\bookingaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/ApiError.php' => 
    array (
      0 => '649929b7dc041e297213c2b121b25a029faec38f',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\apierror',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\__construct',
        1 => 'suitecrmbridge\\http\\status',
        2 => 'suitecrmbridge\\http\\body',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/RecordAction.php' => 
    array (
      0 => '6f61e52122666fbaf96341ce06726ab2327023ee',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\recordaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/RecordsAction.php' => 
    array (
      0 => '88ba1f10fa5dab5984df928381faf542cbc09d98',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\recordsaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/UsersAction.php' => 
    array (
      0 => '78773b5ccb418e7e689f5297ea33c87be98496dd',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\usersaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\person',
        2 => 'suitecrmbridge\\http\\named',
        3 => 'suitecrmbridge\\http\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/LinkedAction.php' => 
    array (
      0 => '844eaf41c78f84b837de2fc3657dfa8ffc687e7e',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\linkedaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\link',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/WriteAction.php' => 
    array (
      0 => '9c8e3a2a3f55597fee1d77819c892927f803cb5a',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\writeaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\body',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/ReadQuery.php' => 
    array (
      0 => '5445ef3552704193556d9bb2ff6545d807439849',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\readquery',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\of',
        1 => 'suitecrmbridge\\http\\value',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/AcknowledgeAction.php' => 
    array (
      0 => '433d930a1bda30c40aaa753f80eaab6d4a4ff920',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\acknowledgeaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\sequences',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/ChangesAction.php' => 
    array (
      0 => 'd00793bc3ae7f52ffdf8f0dd51a42e1df15db81c',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\changesaction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\number',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Http/CalendarAction.php' => 
    array (
      0 => 'bf6b7c662be97131b49e0ab3fcfb9672c8d68f01',
      1 => 
      array (
        0 => 'suitecrmbridge\\http\\calendaraction',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\http\\answer',
        1 => 'suitecrmbridge\\http\\ids',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Schema/Rights.php' => 
    array (
      0 => '54da147a71ae89ca6b5fb71f0cbc48d2ae554994',
      1 => 
      array (
        0 => 'suitecrmbridge\\schema\\rights',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\schema\\__construct',
        1 => 'suitecrmbridge\\schema\\modules',
        2 => 'suitecrmbridge\\schema\\may',
        3 => 'suitecrmbridge\\schema\\mayenter',
        4 => 'suitecrmbridge\\schema\\level',
        5 => 'suitecrmbridge\\schema\\granted',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Schema/FieldDescription.php' => 
    array (
      0 => 'fc2c6956cccb7d785a57f73f9fe3b4852ab1a4a0',
      1 => 
      array (
        0 => 'suitecrmbridge\\schema\\fielddescription',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\schema\\isshown',
        1 => 'suitecrmbridge\\schema\\isjoinedid',
        2 => 'suitecrmbridge\\schema\\type',
        3 => 'suitecrmbridge\\schema\\length',
        4 => 'suitecrmbridge\\schema\\isrequired',
        5 => 'suitecrmbridge\\schema\\default',
        6 => 'suitecrmbridge\\schema\\relatedmodule',
        7 => 'suitecrmbridge\\schema\\says',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Schema/ModuleSchema.php' => 
    array (
      0 => '96d4e5e27cbc127c12789b22a7edd09bfb1fc693',
      1 => 
      array (
        0 => 'suitecrmbridge\\schema\\moduleschema',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\schema\\__construct',
        1 => 'suitecrmbridge\\schema\\summary',
        2 => 'suitecrmbridge\\schema\\describe',
        3 => 'suitecrmbridge\\schema\\field',
        4 => 'suitecrmbridge\\schema\\relationships',
        5 => 'suitecrmbridge\\schema\\relatedthrough',
        6 => 'suitecrmbridge\\schema\\cardinality',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Schema/Language.php' => 
    array (
      0 => '24022736026a684a4c4290dc87f445203cd7ca3e',
      1 => 
      array (
        0 => 'suitecrmbridge\\schema\\language',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\schema\\__construct',
        1 => 'suitecrmbridge\\schema\\of',
        2 => 'suitecrmbridge\\schema\\isinstalled',
        3 => 'suitecrmbridge\\schema\\module',
        4 => 'suitecrmbridge\\schema\\oneof',
        5 => 'suitecrmbridge\\schema\\label',
        6 => 'suitecrmbridge\\schema\\options',
        7 => 'suitecrmbridge\\schema\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/WriteItem.php' => 
    array (
      0 => '0a40271ca303ad919eb6f6e20866e31a19f6e443',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\writeitem',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\forrecord',
        2 => 'suitecrmbridge\\write\\from',
        3 => 'suitecrmbridge\\write\\by',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/QuietWriter.php' => 
    array (
      0 => '0233225e9e1797dceded1ae6ff56f354ad13fb41',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\quietwriter',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\write',
        2 => 'suitecrmbridge\\write\\writeone',
        3 => 'suitecrmbridge\\write\\check',
        4 => 'suitecrmbridge\\write\\writemodule',
        5 => 'suitecrmbridge\\write\\result',
        6 => 'suitecrmbridge\\write\\present',
        7 => 'suitecrmbridge\\write\\store',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/BulkUpdate.php' => 
    array (
      0 => '6779a5c9ad85ea2940e6bf4886ee74abe32b65ae',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\bulkupdate',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\statements',
        2 => 'suitecrmbridge\\write\\statement',
        3 => 'suitecrmbridge\\write\\choice',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/Modules.php' => 
    array (
      0 => '6254f76abb49899c0f842d635192d4cc67b48a22',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\modules',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\seed',
        1 => 'suitecrmbridge\\write\\has',
        2 => 'suitecrmbridge\\write\\options',
        3 => 'suitecrmbridge\\write\\open',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/WriteRequest.php' => 
    array (
      0 => '7ce92c8cbd956d09e52ffb7fd47e0288f483147a',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\writerequest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\frombody',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/PrimaryEmail.php' => 
    array (
      0 => 'b1fd807c34563ebaecf4b36d97cc1251e7b5687e',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\primaryemail',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\current',
        1 => 'suitecrmbridge\\write\\set',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/FieldValues.php' => 
    array (
      0 => '60a2bb53198af127b7478401962cf7fa738a0949',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\fieldvalues',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\owned',
        1 => 'suitecrmbridge\\write\\any',
        2 => 'suitecrmbridge\\write\\iswritable',
        3 => 'suitecrmbridge\\write\\checked',
        4 => 'suitecrmbridge\\write\\mustbeaddress',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/Faults.php' => 
    array (
      0 => 'ab0254f0a6c88a1e3d005bf549edef4f262b7e90',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\faults',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\add',
        1 => 'suitecrmbridge\\write\\has',
        2 => 'suitecrmbridge\\write\\mustbenone',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/Writer.php' => 
    array (
      0 => '2c7676d35fe97f785006a7e8f3d1d1ecbc858e41',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\writer',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\write',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/StoredRecord.php' => 
    array (
      0 => '759a5a071c168c80ad94a2ea185622d968526468',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\storedrecord',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\differences',
        1 => 'suitecrmbridge\\write\\same',
        2 => 'suitecrmbridge\\write\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/ItemRefused.php' => 
    array (
      0 => '7e9a7408b0dc3d3da74f1bd97f6b6144750945e6',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\itemrefused',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/RequiredFields.php' => 
    array (
      0 => '7557d1357986fa03d369b92e4b4feb2294a94a08',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\requiredfields',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\ofnew',
        1 => 'suitecrmbridge\\write\\ofknown',
        2 => 'suitecrmbridge\\write\\isrequired',
        3 => 'suitecrmbridge\\write\\isempty',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/ItemResult.php' => 
    array (
      0 => '6be8ea6c8f13f23e21b90060249f44381749b124',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\itemresult',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\of',
        2 => 'suitecrmbridge\\write\\refused',
        3 => 'suitecrmbridge\\write\\onwire',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/FullWriter.php' => 
    array (
      0 => '97f37e271814fa84e4e63119ad86d9777b4f9e85',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\fullwriter',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\write',
        2 => 'suitecrmbridge\\write\\one',
        3 => 'suitecrmbridge\\write\\upsert',
        4 => 'suitecrmbridge\\write\\create',
        5 => 'suitecrmbridge\\write\\update',
        6 => 'suitecrmbridge\\write\\save',
        7 => 'suitecrmbridge\\write\\put',
        8 => 'suitecrmbridge\\write\\joinedids',
        9 => 'suitecrmbridge\\write\\keepseconds',
        10 => 'suitecrmbridge\\write\\mustbeallowed',
        11 => 'suitecrmbridge\\write\\exists',
        12 => 'suitecrmbridge\\write\\blank',
        13 => 'suitecrmbridge\\write\\broken',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/RelatedRecords.php' => 
    array (
      0 => '7feb0a54a3a03b9dd21350343bd6c64b8817d78e',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\relatedrecords',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\check',
        2 => 'suitecrmbridge\\write\\fault',
        3 => 'suitecrmbridge\\write\\behindlink',
        4 => 'suitecrmbridge\\write\\userfault',
        5 => 'suitecrmbridge\\write\\recordfault',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Write/RecordMatch.php' => 
    array (
      0 => '219a996f74afd043d2591fe4e7a217792475f865',
      1 => 
      array (
        0 => 'suitecrmbridge\\write\\recordmatch',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\write\\__construct',
        1 => 'suitecrmbridge\\write\\canbeby',
        2 => 'suitecrmbridge\\write\\find',
        3 => 'suitecrmbridge\\write\\byaddress',
        4 => 'suitecrmbridge\\write\\byfield',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Field/UtcTime.php' => 
    array (
      0 => '3bcfafbf71be03c62de9af3c754994335ce93938',
      1 => 
      array (
        0 => 'suitecrmbridge\\field\\utctime',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\field\\tostorage',
        1 => 'suitecrmbridge\\field\\towire',
        2 => 'suitecrmbridge\\field\\now',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Field/JsonText.php' => 
    array (
      0 => '284b41c226f5ac9a273d227683b465a57ea498ba',
      1 => 
      array (
        0 => 'suitecrmbridge\\field\\jsontext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\field\\encode',
        1 => 'suitecrmbridge\\field\\decode',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Field/OwnedFields.php' => 
    array (
      0 => '561e904d96afab60fe262f49e72060bf48246537',
      1 => 
      array (
        0 => 'suitecrmbridge\\field\\ownedfields',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\field\\in',
        1 => 'suitecrmbridge\\field\\columnsin',
        2 => 'suitecrmbridge\\field\\marked',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Field/InvalidValue.php' => 
    array (
      0 => '2ff0a1c94f325627b932abc7c18ffa3050bb77d3',
      1 => 
      array (
        0 => 'suitecrmbridge\\field\\invalidvalue',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Field/FieldValue.php' => 
    array (
      0 => 'a2b56490c4193fae63f4ca545ccae6e1b9369f12',
      1 => 
      array (
        0 => 'suitecrmbridge\\field\\fieldvalue',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\field\\tostorage',
        1 => 'suitecrmbridge\\field\\container',
        2 => 'suitecrmbridge\\field\\integer',
        3 => 'suitecrmbridge\\field\\decimal',
        4 => 'suitecrmbridge\\field\\size',
        5 => 'suitecrmbridge\\field\\boolean',
        6 => 'suitecrmbridge\\field\\date',
        7 => 'suitecrmbridge\\field\\option',
        8 => 'suitecrmbridge\\field\\options',
        9 => 'suitecrmbridge\\field\\fitting',
        10 => 'suitecrmbridge\\field\\text',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Installer.php' => 
    array (
      0 => 'b0e473bf293ffa8fb5618b26b3637eaf4215adc9',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\installer',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\here',
        2 => 'suitecrmbridge\\install\\install',
        3 => 'suitecrmbridge\\install\\renewaccess',
        4 => 'suitecrmbridge\\install\\ensureaccess',
        5 => 'suitecrmbridge\\install\\ensureuser',
        6 => 'suitecrmbridge\\install\\report',
        7 => 'suitecrmbridge\\install\\uninstallkeepingdata',
        8 => 'suitecrmbridge\\install\\uninstall',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/LayoutRecord.php' => 
    array (
      0 => '1d24d8ee2123163234598e9ef47d53d601db38ba',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\layoutrecord',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\totext',
        2 => 'suitecrmbridge\\install\\fromtext',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/CustomerPanels.php' => 
    array (
      0 => '9273ccc1fbba5ceadf860fce5765227913e2a8bd',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\customerpanels',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Tabs.php' => 
    array (
      0 => '9aad92e006b21eac6e5d9c3a27928fbd11e4c64c',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\tabs',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\add',
        2 => 'suitecrmbridge\\install\\remove',
        3 => 'suitecrmbridge\\install\\with',
        4 => 'suitecrmbridge\\install\\without',
        5 => 'suitecrmbridge\\install\\stored',
        6 => 'suitecrmbridge\\install\\store',
        7 => 'suitecrmbridge\\install\\memory',
        8 => 'suitecrmbridge\\install\\decode',
        9 => 'suitecrmbridge\\install\\encode',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/PackageFiles.php' => 
    array (
      0 => '2f9a94c8d27eefe93b5f9c27d508e7a55dd7af2b',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\packagefiles',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\copyfrom',
        2 => 'suitecrmbridge\\install\\shippedin',
        3 => 'suitecrmbridge\\install\\listtext',
        4 => 'suitecrmbridge\\install\\installed',
        5 => 'suitecrmbridge\\install\\remove',
        6 => 'suitecrmbridge\\install\\removecompiled',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/AlertTable.php' => 
    array (
      0 => 'b43e85216554874e071de320fb9152a3f218024e',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\alerttable',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\create',
        2 => 'suitecrmbridge\\install\\drop',
        3 => 'suitecrmbridge\\install\\exists',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/ModuleTables.php' => 
    array (
      0 => 'aa3b02f271dc3a24ed3e0ec8365546b1e6f92830',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\moduletables',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\create',
        2 => 'suitecrmbridge\\install\\drop',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Layouts.php' => 
    array (
      0 => '3abedb19d7a45d55449437ea003afb7bf3f41e4f',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\layouts',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\inject',
        2 => 'suitecrmbridge\\install\\withdraw',
        3 => 'suitecrmbridge\\install\\injectinto',
        4 => 'suitecrmbridge\\install\\withdrawfrom',
        5 => 'suitecrmbridge\\install\\file',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/OAuthKeys.php' => 
    array (
      0 => 'b465001ffc24e8d1ee42c61e20852d94f1ad052c',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\oauthkeys',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\ensure',
        2 => 'suitecrmbridge\\install\\removeunlessshared',
        3 => 'suitecrmbridge\\install\\createpair',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/BridgeUser.php' => 
    array (
      0 => '9a517d0ff362ffe2a2693425f6e2c1b174bcbb16',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\bridgeuser',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\ensure',
        2 => 'suitecrmbridge\\install\\retire',
        3 => 'suitecrmbridge\\install\\create',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/RoutesText.php' => 
    array (
      0 => '6fb30b3c0aeab1f4a1f4a3755632524ad569d0a2',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\routestext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\contains',
        1 => 'suitecrmbridge\\install\\add',
        2 => 'suitecrmbridge\\install\\remove',
        3 => 'suitecrmbridge\\install\\anyversion',
        4 => 'suitecrmbridge\\install\\insertionpoint',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Tree.php' => 
    array (
      0 => 'd9d487447e43719d688b55d03ae1f592651d9041',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\tree',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\path',
        2 => 'suitecrmbridge\\install\\read',
        3 => 'suitecrmbridge\\install\\write',
        4 => 'suitecrmbridge\\install\\delete',
        5 => 'suitecrmbridge\\install\\prune',
        6 => 'suitecrmbridge\\install\\filesin',
        7 => 'suitecrmbridge\\install\\filesbelow',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/ListColumns.php' => 
    array (
      0 => '9afd6c6cbb62ab7e5a45a91f0cc82c14305a1f62',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\listcolumns',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\modules',
        1 => 'suitecrmbridge\\install\\columns',
        2 => 'suitecrmbridge\\install\\searches',
        3 => 'suitecrmbridge\\install\\add',
        4 => 'suitecrmbridge\\install\\addsearches',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/LayoutText.php' => 
    array (
      0 => '5330fa131c7f713e6026d2b53795a18f818705dd',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\layouttext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\add',
        1 => 'suitecrmbridge\\install\\remove',
        2 => 'suitecrmbridge\\install\\keyin',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Panels.php' => 
    array (
      0 => '62aeaec4f087b4ba3c02df7286af019782f96d2b',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\panels',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\views',
        1 => 'suitecrmbridge\\install\\of',
        2 => 'suitecrmbridge\\install\\plain',
        3 => 'suitecrmbridge\\install\\cell',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/ListLayouts.php' => 
    array (
      0 => '7562fa2fe24e65470773ca4ea601703546e1d60d',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\listlayouts',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\inject',
        2 => 'suitecrmbridge\\install\\withdraw',
        3 => 'suitecrmbridge\\install\\injectcolumns',
        4 => 'suitecrmbridge\\install\\injectsearches',
        5 => 'suitecrmbridge\\install\\injectsearchfields',
        6 => 'suitecrmbridge\\install\\withdrawcolumns',
        7 => 'suitecrmbridge\\install\\withdrawsearches',
        8 => 'suitecrmbridge\\install\\file',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Platform.php' => 
    array (
      0 => '0927e4a78cad5cb60d4d676fb151efae1dcbe8f7',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\platform',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\issuite8',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/TokenIndex.php' => 
    array (
      0 => '4017353efe1292b93593ae8330037b251f630903',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\tokenindex',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\ensure',
        2 => 'suitecrmbridge\\install\\remove',
        3 => 'suitecrmbridge\\install\\indices',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Schema.php' => 
    array (
      0 => '998845ddb17dd7968667a7d702d9ced58a7c2780',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\schema',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\create',
        2 => 'suitecrmbridge\\install\\drop',
        3 => 'suitecrmbridge\\install\\createcolumns',
        4 => 'suitecrmbridge\\install\\definition',
        5 => 'suitecrmbridge\\install\\existingcolumns',
        6 => 'suitecrmbridge\\install\\existingindices',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/InstallOptions.php' => 
    array (
      0 => '8a731ff2662ff8d2653641b104e7ac52455f7200',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\installoptions',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Steps.php' => 
    array (
      0 => '80f646bf2555b6a41b05037be412983cbc3c1cef',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\steps',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\run',
        1 => 'suitecrmbridge\\install\\installoptions',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Caches.php' => 
    array (
      0 => 'f10b49e861a49c5a317cf05aae9a1b6a38d80635',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\caches',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\rebuild',
        1 => 'suitecrmbridge\\install\\rebuildrelationships',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Settings.php' => 
    array (
      0 => '73cd80a0186a3518c3a60f1af6537c72ca5941e5',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\settings',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\get',
        2 => 'suitecrmbridge\\install\\set',
        3 => 'suitecrmbridge\\install\\remove',
        4 => 'suitecrmbridge\\install\\removeall',
        5 => 'suitecrmbridge\\install\\where',
        6 => 'suitecrmbridge\\install\\stored',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/BridgeRole.php' => 
    array (
      0 => 'b82307fb0d47a3035968501c3efa4850dc61560d',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\bridgerole',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\ensure',
        2 => 'suitecrmbridge\\install\\remove',
        3 => 'suitecrmbridge\\install\\roleid',
        4 => 'suitecrmbridge\\install\\level',
        5 => 'suitecrmbridge\\install\\create',
        6 => 'suitecrmbridge\\install\\grant',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/LayoutFile.php' => 
    array (
      0 => 'bc68d28b57024b8d1bb4bd4fb8e0715fdbdd2d0e',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\layoutfile',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\text',
        2 => 'suitecrmbridge\\install\\write',
        3 => 'suitecrmbridge\\install\\untouched',
        4 => 'suitecrmbridge\\install\\rewind',
        5 => 'suitecrmbridge\\install\\change',
        6 => 'suitecrmbridge\\install\\undo',
        7 => 'suitecrmbridge\\install\\prune',
        8 => 'suitecrmbridge\\install\\putback',
        9 => 'suitecrmbridge\\install\\deletehistory',
        10 => 'suitecrmbridge\\install\\record',
        11 => 'suitecrmbridge\\install\\forget',
        12 => 'suitecrmbridge\\install\\path',
        13 => 'suitecrmbridge\\install\\historyfolder',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/RoutesFile.php' => 
    array (
      0 => 'd420811067580037ec8f21d2bdfa88a4026a3267',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\routesfile',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\addloader',
        2 => 'suitecrmbridge\\install\\removeloader',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/Report.php' => 
    array (
      0 => 'c36371ca87923ffb8ee3cd3067290283ebe0e143',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\report',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\envlines',
        2 => 'suitecrmbridge\\install\\hasnewsecrets',
        3 => 'suitecrmbridge\\install\\text',
        4 => 'suitecrmbridge\\install\\html',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/OAuthClients.php' => 
    array (
      0 => '27590eb9c18cfbe215cd7821ae31dc427ec072c0',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\oauthclients',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\__construct',
        1 => 'suitecrmbridge\\install\\ensure',
        2 => 'suitecrmbridge\\install\\renewsecrets',
        3 => 'suitecrmbridge\\install\\remove',
        4 => 'suitecrmbridge\\install\\othersexist',
        5 => 'suitecrmbridge\\install\\exists',
        6 => 'suitecrmbridge\\install\\create',
        7 => 'suitecrmbridge\\install\\renew',
        8 => 'suitecrmbridge\\install\\newsecret',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Install/SearchFieldsText.php' => 
    array (
      0 => '72da3b7ca0811bd81f6af8f565c5e1d41f847e29',
      1 => 
      array (
        0 => 'suitecrmbridge\\install\\searchfieldstext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\install\\add',
        1 => 'suitecrmbridge\\install\\remove',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/ReasonList.php' => 
    array (
      0 => '64f7890ecd8a1bc775c0cc95b9abbb72ece4516a',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\reasonlist',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/ModuleLines.php' => 
    array (
      0 => 'af7b9e5f686b096a5fc1aa7097cf1562e2447a91',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\modulelines',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\components',
        1 => 'suitecrmbridge\\text\\usage',
        2 => 'suitecrmbridge\\text\\amount',
        3 => 'suitecrmbridge\\text\\used',
        4 => 'suitecrmbridge\\text\\score',
        5 => 'suitecrmbridge\\text\\answers',
        6 => 'suitecrmbridge\\text\\fields',
        7 => 'suitecrmbridge\\text\\transcript',
        8 => 'suitecrmbridge\\text\\steps',
        9 => 'suitecrmbridge\\text\\articles',
        10 => 'suitecrmbridge\\text\\match',
        11 => 'suitecrmbridge\\text\\label',
        12 => 'suitecrmbridge\\text\\records',
        13 => 'suitecrmbridge\\text\\bar',
        14 => 'suitecrmbridge\\text\\number',
        15 => 'suitecrmbridge\\text\\plain',
        16 => 'suitecrmbridge\\text\\value',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Phrases.php' => 
    array (
      0 => '2ab49cdd458e85865e17bf73eccf51bc99212200',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\phrases',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\say',
        1 => 'suitecrmbridge\\text\\humanise',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Cell.php' => 
    array (
      0 => 'bd2e14c63d0eac1db7b2278507ea941a53a1bbba',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\cell',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\text',
        1 => 'suitecrmbridge\\text\\key',
        2 => 'suitecrmbridge\\text\\label',
        3 => 'suitecrmbridge\\text\\options',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/ModuleTexts.php' => 
    array (
      0 => 'd6541fd6bbb45d6cdf2c46760c49b3210a8839e6',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\moduletexts',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\fill',
        1 => 'suitecrmbridge\\text\\text',
        2 => 'suitecrmbridge\\text\\lines',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/ScoreBand.php' => 
    array (
      0 => '6aa232005ac446152af704054bec5b71be61bec7',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\scoreband',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\of',
        1 => 'suitecrmbridge\\text\\label',
        2 => 'suitecrmbridge\\text\\key',
        3 => 'suitecrmbridge\\text\\options',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/ScoreCells.php' => 
    array (
      0 => '60a5d0acff167fe308d58b7541b114c54ed8ee3e',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\scorecells',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\badge',
        1 => 'suitecrmbridge\\text\\reasons',
        2 => 'suitecrmbridge\\text\\value',
        3 => 'suitecrmbridge\\text\\number',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Badge.php' => 
    array (
      0 => 'e5b939ecf2177d7d9230b5c1239af9b289db1803',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\badge',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\of',
        1 => 'suitecrmbridge\\text\\colour',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/RecordTexts.php' => 
    array (
      0 => 'e360bf1e87a9831d79299b163c5d0c9c5aaa9fac',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\recordtexts',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\fill',
        1 => 'suitecrmbridge\\text\\withoutmarkup',
        2 => 'suitecrmbridge\\text\\texts',
        3 => 'suitecrmbridge\\text\\showtime',
        4 => 'suitecrmbridge\\text\\showdate',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Bar.php' => 
    array (
      0 => '404610138ac12d17615c42cbe12326fb368ad185',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\bar',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/HealthCells.php' => 
    array (
      0 => 'a363e9c3823c6fa4b7740ed3757962cc30844854',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\healthcells',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\badge',
        1 => 'suitecrmbridge\\text\\components',
        2 => 'suitecrmbridge\\text\\usage',
        3 => 'suitecrmbridge\\text\\reasons',
        4 => 'suitecrmbridge\\text\\arrow',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Lines.php' => 
    array (
      0 => '164f5dbea507df7304b516a844eb49cfa1030bec',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\lines',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\reasons',
        1 => 'suitecrmbridge\\text\\reason',
        2 => 'suitecrmbridge\\text\\signals',
        3 => 'suitecrmbridge\\text\\actions',
        4 => 'suitecrmbridge\\text\\duration',
        5 => 'suitecrmbridge\\text\\percent',
        6 => 'suitecrmbridge\\text\\signed',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/Html.php' => 
    array (
      0 => '2920fc6e960e6568c8e65852e381d8f4fcb62f15',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\html',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\text',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/CaseCells.php' => 
    array (
      0 => '7fc97ce384b0fa272ab89de141272487227c559e',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\casecells',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\sentiment',
        1 => 'suitecrmbridge\\text\\articles',
        2 => 'suitecrmbridge\\text\\related',
        3 => 'suitecrmbridge\\text\\links',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Text/PlainText.php' => 
    array (
      0 => '8dba2c6e25b989c44cf8c89c85a908ceb9215ba2',
      1 => 
      array (
        0 => 'suitecrmbridge\\text\\plaintext',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\text\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/MadeByBridgeHooks.php' => 
    array (
      0 => 'd0fd33d01135e8ed19f1b34d51b107cd18632391',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\madebybridgehooks',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\beforesave',
        1 => 'suitecrmbridge\\hook\\aftersave',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/LinkHooks.php' => 
    array (
      0 => '9296444336b38ed78715475d64ceac2e6ea92e86',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\linkhooks',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\beforeadd',
        1 => 'suitecrmbridge\\hook\\beforedelete',
        2 => 'suitecrmbridge\\hook\\afteradd',
        3 => 'suitecrmbridge\\hook\\afterdelete',
        4 => 'suitecrmbridge\\hook\\report',
        5 => 'suitecrmbridge\\hook\\quietly',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/OwnScore.php' => 
    array (
      0 => '8bb8a3d9cf719f0297f708cfdd64703649bc8602',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\ownscore',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\settle',
        1 => 'suitecrmbridge\\hook\\complaint',
        2 => 'suitecrmbridge\\hook\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/OwnedColumns.php' => 
    array (
      0 => 'c351d9f0d0cf9e5272ba6852010b48e81359bc96',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\ownedcolumns',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\__construct',
        1 => 'suitecrmbridge\\hook\\give',
        2 => 'suitecrmbridge\\hook\\keepoutofsave',
        3 => 'suitecrmbridge\\hook\\restore',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/TextHooks.php' => 
    array (
      0 => 'ce93ded641d0d74964cf6fb856338f5154e309d0',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\texthooks',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\afterretrieve',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/LinkEvent.php' => 
    array (
      0 => '331fe140ef16fcd058a9b11854408dbab71b601a',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\linkevent',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\__construct',
        1 => 'suitecrmbridge\\hook\\from',
        2 => 'suitecrmbridge\\hook\\key',
        3 => 'suitecrmbridge\\hook\\nameon',
        4 => 'suitecrmbridge\\hook\\isincolumn',
        5 => 'suitecrmbridge\\hook\\isstored',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/RecordHooks.php' => 
    array (
      0 => '67c76bd2ca3c56898868673bf16698207f89be55',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\recordhooks',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\beforesave',
        1 => 'suitecrmbridge\\hook\\aftersave',
        2 => 'suitecrmbridge\\hook\\restoreowned',
        3 => 'suitecrmbridge\\hook\\afterworkflows',
        4 => 'suitecrmbridge\\hook\\afterdelete',
        5 => 'suitecrmbridge\\hook\\afterrestore',
        6 => 'suitecrmbridge\\hook\\afterretrieve',
        7 => 'suitecrmbridge\\hook\\tell',
        8 => 'suitecrmbridge\\hook\\news',
        9 => 'suitecrmbridge\\hook\\quietly',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/RecordNews.php' => 
    array (
      0 => 'c31f2459a8112349b1860ccc2719fb17d310b764',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\recordnews',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\hook\\__construct',
        1 => 'suitecrmbridge\\hook\\remember',
        2 => 'suitecrmbridge\\hook\\saved',
        3 => 'suitecrmbridge\\hook\\deleted',
        4 => 'suitecrmbridge\\hook\\restored',
        5 => 'suitecrmbridge\\hook\\before',
        6 => 'suitecrmbridge\\hook\\reportnew',
        7 => 'suitecrmbridge\\hook\\reportchanges',
        8 => 'suitecrmbridge\\hook\\emailchanged',
        9 => 'suitecrmbridge\\hook\\primaryemail',
        10 => 'suitecrmbridge\\hook\\report',
        11 => 'suitecrmbridge\\hook\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Hook/OwnScoreRefused.php' => 
    array (
      0 => '5bb6cb420105995529cb349f21a84c8292ce3341',
      1 => 
      array (
        0 => 'suitecrmbridge\\hook\\ownscorerefused',
      ),
      2 => 
      array (
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/ReadableModules.php' => 
    array (
      0 => 'd36dfd8735ee3de4dc05c1bda45d4017d60cdfa6',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\readablemodules',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\named',
        1 => 'suitecrmbridge\\read\\behindlink',
        2 => 'suitecrmbridge\\read\\load',
        3 => 'suitecrmbridge\\read\\bean',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Reach.php' => 
    array (
      0 => 'ed7dc7b2cc56f4724d2093bb959b9225a4aec4cd',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\reach',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\exists',
        2 => 'suitecrmbridge\\read\\value',
        3 => 'suitecrmbridge\\read\\visible',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/FilterValue.php' => 
    array (
      0 => 'c53bb0e02a638396f360ced38a8903ca728b5049',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\filtervalue',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\literal',
        1 => 'suitecrmbridge\\read\\pattern',
        2 => 'suitecrmbridge\\read\\text',
        3 => 'suitecrmbridge\\read\\number',
        4 => 'suitecrmbridge\\read\\given',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Selection.php' => 
    array (
      0 => '7fb6a5d0bdbf42e8982edb0010f4ae333f4d37a8',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\selection',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\of',
        1 => 'suitecrmbridge\\read\\take',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Problems.php' => 
    array (
      0 => 'a03a08008dc8707430dd4250b0f1229af6f24dab',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\problems',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\add',
        1 => 'suitecrmbridge\\read\\stop',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/ListPlan.php' => 
    array (
      0 => '27beaaf9bd5b21dafddd4060278c19a10ee27d53',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\listplan',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\links',
        2 => 'suitecrmbridge\\read\\columnsbehind',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/ListRequest.php' => 
    array (
      0 => '70b7424a601e6fcd3857a0cb71dc5fff254f804c',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\listrequest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\from',
        2 => 'suitecrmbridge\\read\\names',
        3 => 'suitecrmbridge\\read\\limit',
        4 => 'suitecrmbridge\\read\\cursor',
        5 => 'suitecrmbridge\\read\\flag',
        6 => 'suitecrmbridge\\read\\includes',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/TextLiteral.php' => 
    array (
      0 => '220080201ee063ec855c7915674b67f74dfabe32',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\textliteral',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/FilterSql.php' => 
    array (
      0 => '6f309971b8be424f9eb59ff859302bba77d57292',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\filtersql',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\of',
        2 => 'suitecrmbridge\\read\\group',
        3 => 'suitecrmbridge\\read\\condition',
        4 => 'suitecrmbridge\\read\\positive',
        5 => 'suitecrmbridge\\read\\compare',
        6 => 'suitecrmbridge\\read\\opposite',
        7 => 'suitecrmbridge\\read\\wrong',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/RelatedRows.php' => 
    array (
      0 => '21dcd6036197f3314c490bab4dfefed50d18752c',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\relatedrows',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\one',
        2 => 'suitecrmbridge\\read\\many',
        3 => 'suitecrmbridge\\read\\select',
        4 => 'suitecrmbridge\\read\\record',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Planner.php' => 
    array (
      0 => '9743521af6250827793cd350ceb5edc56cb91e75',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\planner',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\plan',
        2 => 'suitecrmbridge\\read\\inclusion',
        3 => 'suitecrmbridge\\read\\order',
        4 => 'suitecrmbridge\\read\\addkey',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/ReadableModule.php' => 
    array (
      0 => '04956d82f91e2749a071642d277d21da05432be2',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\readablemodule',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\isdirectory',
        2 => 'suitecrmbridge\\read\\column',
        3 => 'suitecrmbridge\\read\\defaultfields',
        4 => 'suitecrmbridge\\read\\from',
        5 => 'suitecrmbridge\\read\\customjoin',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/WireValue.php' => 
    array (
      0 => '07e77c199e28fc1dd192f27a9c3b5262d957c5af',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\wirevalue',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\of',
        1 => 'suitecrmbridge\\read\\iszero',
        2 => 'suitecrmbridge\\read\\options',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Column.php' => 
    array (
      0 => '368965768f9753a3816cadd0380dc3da22184a57',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\column',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\of',
        2 => 'suitecrmbridge\\read\\shown',
        3 => 'suitecrmbridge\\read\\id',
        4 => 'suitecrmbridge\\read\\text',
        5 => 'suitecrmbridge\\read\\sql',
        6 => 'suitecrmbridge\\read\\emailsql',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Links.php' => 
    array (
      0 => '598a47a9904e1dd1620427c3946cb3cbcd98a32a',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\links',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\of',
        2 => 'suitecrmbridge\\read\\islink',
        3 => 'suitecrmbridge\\read\\behindid',
        4 => 'suitecrmbridge\\read\\relationship',
        5 => 'suitecrmbridge\\read\\build',
        6 => 'suitecrmbridge\\read\\keys',
        7 => 'suitecrmbridge\\read\\role',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Cursor.php' => 
    array (
      0 => '19c9892953de320ba2d75a3719aec1940d206a60',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\cursor',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\encode',
        1 => 'suitecrmbridge\\read\\decode',
        2 => 'suitecrmbridge\\read\\safe',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Access.php' => 
    array (
      0 => 'fd6739e8f2e75e0f5c052a4d5a5baa010e23719e',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\access',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\isopen',
        2 => 'suitecrmbridge\\read\\condition',
        3 => 'suitecrmbridge\\read\\verbs',
        4 => 'suitecrmbridge\\read\\inmygroups',
        5 => 'suitecrmbridge\\read\\isstrict',
        6 => 'suitecrmbridge\\read\\blank',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/LinkWriter.php' => 
    array (
      0 => '4f1f02d9368e48038838686f6a9738c94f901d14',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\linkwriter',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\link',
        2 => 'suitecrmbridge\\read\\unlink',
        3 => 'suitecrmbridge\\read\\maytouch',
        4 => 'suitecrmbridge\\read\\listed',
        5 => 'suitecrmbridge\\read\\arelinked',
        6 => 'suitecrmbridge\\read\\exact',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Inclusion.php' => 
    array (
      0 => '182b0a824d470d30b5f4bcee69cddfb0358b6620',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\inclusion',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Link.php' => 
    array (
      0 => 'd0390a72bd9095031ee462f4c2dd1acfaff94277',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\link',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\isincolumn',
        2 => 'suitecrmbridge\\read\\nearkey',
        3 => 'suitecrmbridge\\read\\farkey',
        4 => 'suitecrmbridge\\read\\from',
        5 => 'suitecrmbridge\\read\\conditions',
        6 => 'suitecrmbridge\\read\\among',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/SortOrder.php' => 
    array (
      0 => '930c855ff254baca77eac6822c668bd1d4020d34',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\sortorder',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\add',
        1 => 'suitecrmbridge\\read\\endwithid',
        2 => 'suitecrmbridge\\read\\columns',
        3 => 'suitecrmbridge\\read\\sql',
        4 => 'suitecrmbridge\\read\\accepts',
        5 => 'suitecrmbridge\\read\\after',
        6 => 'suitecrmbridge\\read\\beyond',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Listing.php' => 
    array (
      0 => '04293a0aae0b4f08e3bde8c0fd7eb85d4c706b14',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\listing',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\page',
        2 => 'suitecrmbridge\\read\\fingerprint',
        3 => 'suitecrmbridge\\read\\behind',
        4 => 'suitecrmbridge\\read\\rows',
        5 => 'suitecrmbridge\\read\\total',
        6 => 'suitecrmbridge\\read\\cursor',
        7 => 'suitecrmbridge\\read\\records',
        8 => 'suitecrmbridge\\read\\others',
        9 => 'suitecrmbridge\\read\\fields',
        10 => 'suitecrmbridge\\read\\included',
        11 => 'suitecrmbridge\\read\\verbs',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Comparison.php' => 
    array (
      0 => '089c0c7479f5ffcf50bd2068acd4c4a194118ca7',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\comparison',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\knows',
        2 => 'suitecrmbridge\\read\\positive',
        3 => 'suitecrmbridge\\read\\sql',
        4 => 'suitecrmbridge\\read\\anyemail',
        5 => 'suitecrmbridge\\read\\email',
        6 => 'suitecrmbridge\\read\\isset',
        7 => 'suitecrmbridge\\read\\plain',
        8 => 'suitecrmbridge\\read\\literals',
        9 => 'suitecrmbridge\\read\\options',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Read/Reader.php' => 
    array (
      0 => '73640e935b5791994c3cb44b5210b5f847db48f7',
      1 => 
      array (
        0 => 'suitecrmbridge\\read\\reader',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\read\\__construct',
        1 => 'suitecrmbridge\\read\\list',
        2 => 'suitecrmbridge\\read\\one',
        3 => 'suitecrmbridge\\read\\behind',
        4 => 'suitecrmbridge\\read\\among',
        5 => 'suitecrmbridge\\read\\viewed',
        6 => 'suitecrmbridge\\read\\mustbeopen',
        7 => 'suitecrmbridge\\read\\module',
        8 => 'suitecrmbridge\\read\\missing',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Module/Definition.php' => 
    array (
      0 => '6121e4983fb82763c5d3422d8c737e1d4ba91bdf',
      1 => 
      array (
        0 => 'suitecrmbridge\\module\\definition',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\module\\__construct',
        1 => 'suitecrmbridge\\module\\words',
        2 => 'suitecrmbridge\\module\\choice',
        3 => 'suitecrmbridge\\module\\field',
        4 => 'suitecrmbridge\\module\\owned',
        5 => 'suitecrmbridge\\module\\json',
        6 => 'suitecrmbridge\\module\\shown',
        7 => 'suitecrmbridge\\module\\belongsto',
        8 => 'suitecrmbridge\\module\\hasmany',
        9 => 'suitecrmbridge\\module\\index',
        10 => 'suitecrmbridge\\module\\toarray',
        11 => 'suitecrmbridge\\module\\fullname',
        12 => 'suitecrmbridge\\module\\relationship',
        13 => 'suitecrmbridge\\module\\label',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Module/Layout.php' => 
    array (
      0 => '2e93119204b174d2f07add47c6292e464667295d',
      1 => 
      array (
        0 => 'suitecrmbridge\\module\\layout',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\module\\detail',
        1 => 'suitecrmbridge\\module\\edit',
        2 => 'suitecrmbridge\\module\\columns',
        3 => 'suitecrmbridge\\module\\search',
        4 => 'suitecrmbridge\\module\\searchfields',
        5 => 'suitecrmbridge\\module\\subpanel',
        6 => 'suitecrmbridge\\module\\popup',
        7 => 'suitecrmbridge\\module\\below',
        8 => 'suitecrmbridge\\module\\label',
        9 => 'suitecrmbridge\\module\\related',
        10 => 'suitecrmbridge\\module\\searched',
        11 => 'suitecrmbridge\\module\\template',
        12 => 'suitecrmbridge\\module\\panels',
        13 => 'suitecrmbridge\\module\\cell',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Feed/ChangeDetector.php' => 
    array (
      0 => '1bdc75d62c51f94425375a019fca9d0a0ef76815',
      1 => 
      array (
        0 => 'suitecrmbridge\\feed\\changedetector',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\feed\\changed',
        1 => 'suitecrmbridge\\feed\\filled',
        2 => 'suitecrmbridge\\feed\\stored',
        3 => 'suitecrmbridge\\feed\\newsworthy',
        4 => 'suitecrmbridge\\feed\\same',
        5 => 'suitecrmbridge\\feed\\truth',
        6 => 'suitecrmbridge\\feed\\plain',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Feed/FeedStatus.php' => 
    array (
      0 => 'bd2a115f998c6520751f06e434c85e62cdeda2a8',
      1 => 
      array (
        0 => 'suitecrmbridge\\feed\\feedstatus',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\feed\\__construct',
        1 => 'suitecrmbridge\\feed\\acknowledged',
        2 => 'suitecrmbridge\\feed\\read',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/src/Feed/Outbox.php' => 
    array (
      0 => 'f92861d26874e07272a216a435beaba796ea9d63',
      1 => 
      array (
        0 => 'suitecrmbridge\\feed\\outbox',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\feed\\__construct',
        1 => 'suitecrmbridge\\feed\\add',
        2 => 'suitecrmbridge\\feed\\addlink',
        3 => 'suitecrmbridge\\feed\\oldest',
        4 => 'suitecrmbridge\\feed\\backlog',
        5 => 'suitecrmbridge\\feed\\newest',
        6 => 'suitecrmbridge\\feed\\acknowledge',
        7 => 'suitecrmbridge\\feed\\insert',
        8 => 'suitecrmbridge\\feed\\onwire',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/autoload.php' => 
    array (
      0 => '2d8ea9af5b2f3f056b04d7db3cb0678f0827bbec',
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
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/routes.php' => 
    array (
      0 => '2140c6e191f203c5142c223eb7b8a2bc9c16a5f6',
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
    '/work/wt/verify3/custom_php/custom/include/suitecrm_bridge/hooks.php' => 
    array (
      0 => '79958181ee5f6b3ef7e71f7a9ed6d8e0c28dcf9c',
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