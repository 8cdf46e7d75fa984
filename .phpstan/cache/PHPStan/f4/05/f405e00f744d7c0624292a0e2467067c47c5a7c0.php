<?php declare(strict_types = 1);

// odsl-/work/wt/verify3/custom_php/tests
return \PHPStan\Cache\CacheItem::__set_state(array(
   'variableKey' => 'v1',
   'data' => 
  array (
    '/work/wt/verify3/custom_php/tests/AlertsTest.php' => 
    array (
      0 => 'b368f34995ab4af83ef21db7009d27e6e2d866c8',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\alertstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\testaleadthatturnshotringsitsownersbell',
        2 => 'suitecrmbridge\\tests\\testaleadthatturnedhotquietlyringsatitsnextsaveandnotagain',
        3 => 'suitecrmbridge\\tests\\testaleadthatcoolsdownisforgottensothatitmayringagain',
        4 => 'suitecrmbridge\\tests\\testaleadwithoutabandcostsnothing',
        5 => 'suitecrmbridge\\tests\\testamodulewithoutthecolumnisleftalone',
        6 => 'suitecrmbridge\\tests\\testtheadministratorsayswhohears',
        7 => 'suitecrmbridge\\tests\\save',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ClassNamesTest.php' => 
    array (
      0 => '6ea5781ccad8cf531306d67ef4f201163f2d4fdc',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\classnamestest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testeveryclassthatisnamedexists',
        1 => 'suitecrmbridge\\tests\\testeverypropertyandresultsaysitstype',
        2 => 'suitecrmbridge\\tests\\sources',
        3 => 'suitecrmbridge\\tests\\canbeloaded',
        4 => 'suitecrmbridge\\tests\\namesin',
        5 => 'suitecrmbridge\\tests\\shortnamesin',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/HooksTest.php' => 
    array (
      0 => 'df1700e0bddacf3f89191ea96e77960541993ea8',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\hookstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\testastalescorestaysoutofthesaveandthestoredoneisshownafterit',
        2 => 'suitecrmbridge\\tests\\testaduplicatedrecorddoesnotinheritascore',
        3 => 'suitecrmbridge\\tests\\testanewrecordtakesthebridgesvalueswithitonce',
        4 => 'suitecrmbridge\\tests\\testasaveisoneinsert',
        5 => 'suitecrmbridge\\tests\\testasavethatchangesnothingissilent',
        6 => 'suitecrmbridge\\tests\\testanewprimaryaddressisnewsalthoughtherowisthesame',
        7 => 'suitecrmbridge\\tests\\testasoftdeletionthroughasaveisadeletion',
        8 => 'suitecrmbridge\\tests\\testavaluesetandsetbackinonerequestisnewstwice',
        9 => 'suitecrmbridge\\tests\\testasecondsaveofanewrecordisanupdateofwhatchanged',
        10 => 'suitecrmbridge\\tests\\testasecondlookaftertheworkflowsseesonlywhattheychanged',
        11 => 'suitecrmbridge\\tests\\testacopyofarecordthatwassavedisanewrecord',
        12 => 'suitecrmbridge\\tests\\testacopyofarecordthatwasreadisanewrecord',
        13 => 'suitecrmbridge\\tests\\testreadingarecordagainforgetswhatwassavedbefore',
        14 => 'suitecrmbridge\\tests\\testbringingbackadeletedrecordthroughasaveisnews',
        15 => 'suitecrmbridge\\tests\\testadeletionnamestherecordsuitecrmsayswasdeleted',
        16 => 'suitecrmbridge\\tests\\testthefeedspeaksthewiresforms',
        17 => 'suitecrmbridge\\tests\\testacknowledgingnamesrowsonebyone',
        18 => 'suitecrmbridge\\tests\\testtheownscoreanditsreasonaretheonlycolumnsthatarenotthebridges',
        19 => 'suitecrmbridge\\tests\\lead',
        20 => 'suitecrmbridge\\tests\\news',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/MeetingRequestTest.php' => 
    array (
      0 => '9f34d4fbbd6823c605def1b7b8b55c17af7af752',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\meetingrequesttest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testasoundrequestisreadandtheresthasdefaults',
        1 => 'suitecrmbridge\\tests\\testamistakeistoldatitsfield',
        2 => 'suitecrmbridge\\tests\\mistakes',
        3 => 'suitecrmbridge\\tests\\testallmistakesaretoldatonce',
        4 => 'suitecrmbridge\\tests\\faulty',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/WriteFaultsTest.php' => 
    array (
      0 => '1ccb57f99d3c7a7b4a436cbc77db864851437a06',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\writefaultstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testeveryfaultistoldandthefirstgivesthecode',
        1 => 'suitecrmbridge\\tests\\testanewrecordneedswhatisrequiredandhasnodefault',
        2 => 'suitecrmbridge\\tests\\testanupdatecannotemptywhatisrequired',
        3 => 'suitecrmbridge\\tests\\testanassigneeisanactiveuser',
        4 => 'suitecrmbridge\\tests\\users',
        5 => 'suitecrmbridge\\tests\\testanupsertnamesafieldthathasavalue',
        6 => 'suitecrmbridge\\tests\\testonlyshortstoredfieldsandtheaddressnamearecord',
        7 => 'suitecrmbridge\\tests\\testseveralmatchesareambiguousandnoneisnone',
        8 => 'suitecrmbridge\\tests\\testalockisgivenbackafterafailureandrefusedwhenitistaken',
        9 => 'suitecrmbridge\\tests\\missing',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/FieldValueTest.php' => 
    array (
      0 => '6e704bdcfc0121624411a993855a319083f157dc',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\fieldvaluetest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testavalueisstoredinsuitecrmsform',
        1 => 'suitecrmbridge\\tests\\accepted',
        2 => 'suitecrmbridge\\tests\\testavaluethatdoesnotfitisrefused',
        3 => 'suitecrmbridge\\tests\\refused',
        4 => 'suitecrmbridge\\tests\\testjsonsurvivesentitydecodingandcontainsnothingtopurify',
        5 => 'suitecrmbridge\\tests\\testunreadablejsoncountsasempty',
        6 => 'suitecrmbridge\\tests\\teststoredtimesleavewithsecondsandzone',
        7 => 'suitecrmbridge\\tests\\def',
        8 => 'suitecrmbridge\\tests\\testajsonfieldmaybeaslongasitscolumn',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ListColumnsTest.php' => 
    array (
      0 => 'ee1d5c2071c682f0bb5d5584d5f9a71104bae511',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\listcolumnstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthebadgecomesfirstandacolumnthatistherestays',
        1 => 'suitecrmbridge\\tests\\testeverycolumnandsearchfieldexistsandhasitslabel',
        2 => 'suitecrmbridge\\tests\\testasearchfieldisaddedoncehoweveritiswritten',
        3 => 'suitecrmbridge\\tests\\testthesearchfieldsfilecomesbackbyteforbyte',
        4 => 'suitecrmbridge\\tests\\testnothingisleftwherenothingwas',
        5 => 'suitecrmbridge\\tests\\files',
        6 => 'suitecrmbridge\\tests\\testentriesthatstudiorewroteasonearrayaretakenout',
        7 => 'suitecrmbridge\\tests\\read',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/DefinitionTest.php' => 
    array (
      0 => '36a95fb5823775397a745bbe0e9ece578d75fa79',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\definitiontest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testajoinneverbearsawordofsql',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/QuietWriterTest.php' => 
    array (
      0 => '0b512a49b78172de0334f3adacdc9ed7342d25ea',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\quietwritertest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\testrecordswiththesamecolumnsshareoneupdate',
        2 => 'suitecrmbridge\\tests\\testrowsarelockedinoneorderhowevertheyweresent',
        3 => 'suitecrmbridge\\tests\\testonevalueforallneedsnocase',
        4 => 'suitecrmbridge\\tests\\testanidthatlookslikeanumberstaystext',
        5 => 'suitecrmbridge\\tests\\testexistenceisaskedonceforallrecords',
        6 => 'suitecrmbridge\\tests\\testmanyrecordsarewritteninchunksinsideonetransaction',
        7 => 'suitecrmbridge\\tests\\testthelateritemforonerecordwins',
        8 => 'suitecrmbridge\\tests\\testonebaditemneverstopstheothers',
        9 => 'suitecrmbridge\\tests\\testanitemwithoutfieldschangesnothing',
        10 => 'suitecrmbridge\\tests\\testafailedbulkisrolledbackandrepeatedrecordbyrecord',
        11 => 'suitecrmbridge\\tests\\update',
        12 => 'suitecrmbridge\\tests\\write',
        13 => 'suitecrmbridge\\tests\\statuses',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/TextTest.php' => 
    array (
      0 => '3109a67f901bd1c2e5427f167fac33abc43476ea',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\texttest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testreasonsarelineswithpoints',
        1 => 'suitecrmbridge\\tests\\testsignalssayhowoftenandwhen',
        2 => 'suitecrmbridge\\tests\\testtimeonsiteisreadable',
        3 => 'suitecrmbridge\\tests\\durations',
        4 => 'suitecrmbridge\\tests\\testnomarkupislefthoweveritisspelled',
        5 => 'suitecrmbridge\\tests\\hostilewords',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ModulesTest.php' => 
    array (
      0 => '61f6dcc7938e1074df933c4c061e4277a8f880e1',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\modulestest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\teardown',
        2 => 'suitecrmbridge\\tests\\modules',
        3 => 'suitecrmbridge\\tests\\testeveryfolderisamoduleofthepackageandregistered',
        4 => 'suitecrmbridge\\tests\\testeverymodulehasanownerandsecuritygroups',
        5 => 'suitecrmbridge\\tests\\testeveryfieldsayswhatsuitecrmwouldotherwiseassume',
        6 => 'suitecrmbridge\\tests\\testeveryindexisoncolumnsthatexist',
        7 => 'suitecrmbridge\\tests\\testeveryrelationshiphasalinkonbothsides',
        8 => 'suitecrmbridge\\tests\\testeveryviewshowsfieldsthatexistwithlabelsinbothlanguages',
        9 => 'suitecrmbridge\\tests\\testeveryfieldhasalabelinbothlanguages',
        10 => 'suitecrmbridge\\tests\\testthecolumnsarethoseofthedocs',
        11 => 'suitecrmbridge\\tests\\testnopersonisofferedafieldthatonlythebridgewrites',
        12 => 'suitecrmbridge\\tests\\testsubpanelsofcoremodulesshowlinksthatexist',
        13 => 'suitecrmbridge\\tests\\testeverylistofafieldisthereinbothlanguageswiththesamekeys',
        14 => 'suitecrmbridge\\tests\\dictionary',
        15 => 'suitecrmbridge\\tests\\linksof',
        16 => 'suitecrmbridge\\tests\\labels',
        17 => 'suitecrmbridge\\tests\\shown',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/LayoutTextTest.php' => 
    array (
      0 => 'cd6d70fc4c17f9308e7e5f4a7171b6372c6aa055',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\layouttexttest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthepanelscomesecondandeverythingelsestays',
        1 => 'suitecrmbridge\\tests\\testaddingtwiceisaddingonce',
        2 => 'suitecrmbridge\\tests\\testapaneltheadministratorrearrangedisleftalone',
        3 => 'suitecrmbridge\\tests\\testremovingtakesoutexactlywhatwasadded',
        4 => 'suitecrmbridge\\tests\\testwhatwasdonetoalayoutisrememberedexactly',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/OpenAccess.php' => 
    array (
      0 => 'cc49b8d18f94b9d9fc79d19371ac79e8cf355cd9',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\openaccess',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\condition',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/AccountLink.php' => 
    array (
      0 => '03a518f00f64febeddd9f6d3b3a6afead41d1693',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\accountlink',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\of',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/RecordingBell.php' => 
    array (
      0 => '2f96c12274dfc89ca9ea936b273db55f9d03aff1',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\recordingbell',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\ring',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/FixedModules.php' => 
    array (
      0 => '87f9df517a58725089a495df3c0fd64364d9df5e',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\fixedmodules',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\seed',
        1 => 'suitecrmbridge\\tests\\options',
        2 => 'suitecrmbridge\\tests\\leadfields',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/RecordingDatabase.php' => 
    array (
      0 => '74c95c643aca4822e0e74b284cbc13ee1a379c60',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\recordingdatabase',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\rows',
        1 => 'suitecrmbridge\\tests\\execute',
        2 => 'suitecrmbridge\\tests\\literal',
        3 => 'suitecrmbridge\\tests\\all',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/VardefManager.php' => 
    array (
      0 => '3874c4c4776d90160164663d5892c069ddb1f941',
      1 => 
      array (
        0 => 'vardefmanager',
      ),
      2 => 
      array (
        0 => 'createvardef',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/stubs/SugarBean.php' => 
    array (
      0 => '0a99fec9fc8f5e313e500064781515a205ebc39c',
      1 => 
      array (
        0 => 'sugarbean',
      ),
      2 => 
      array (
        0 => 'gettablename',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/WriteRequestTest.php' => 
    array (
      0 => 'c807551c20cde1e513abac1d77b5b2519540e41d',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\writerequesttest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testabadenvelopeisrefusedasawhole',
        1 => 'suitecrmbridge\\tests\\badenvelopes',
        2 => 'suitecrmbridge\\tests\\testanewrecordneedsalowercaseuuid',
        3 => 'suitecrmbridge\\tests\\testafullwritecannottouchwhatsuitecrmkeeps',
        4 => 'suitecrmbridge\\tests\\closedfields',
        5 => 'suitecrmbridge\\tests\\testonlydifferentvaluesaresaved',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/OptInStateTest.php' => 
    array (
      0 => '91ada87fab8dcaaed15be4a4e22d9abeffc8a402',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\optinstatetest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthestateisinthewordsofthewire',
        1 => 'suitecrmbridge\\tests\\states',
        2 => 'suitecrmbridge\\tests\\testthelastmailcounts',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/SettingsTest.php' => 
    array (
      0 => 'cd8c2fee25d5a1f5aa581e5a7dba77b1eb7bc728',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\settingstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testanameisneverlongerthanitscolumnandstaysitself',
        1 => 'suitecrmbridge\\tests\\testlongnameswiththesamebeginningareapart',
        2 => 'suitecrmbridge\\tests\\names',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/FieldDescriptionTest.php' => 
    array (
      0 => '479e47f79cf4f3a8d90588d8b3a0018fa1cfd56d',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\fielddescriptiontest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthetypeistheoneofthewire',
        1 => 'suitecrmbridge\\tests\\types',
        2 => 'suitecrmbridge\\tests\\testadefaulthasthetypeofitsfield',
        3 => 'suitecrmbridge\\tests\\testwhatsuitecrmhidesisnotshown',
        4 => 'suitecrmbridge\\tests\\hidden',
        5 => 'suitecrmbridge\\tests\\testtheaccountofacontactisawritableidofanaccount',
        6 => 'suitecrmbridge\\tests\\testaplainidisexplainedbythefieldthatshowsitsname',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/TokenIndexTest.php' => 
    array (
      0 => '22a3b9a2fd1e20b590c3178ca1fa62f2303e8f68',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\tokenindextest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testitisaddedwherethereisnoneandrememberedasours',
        1 => 'suitecrmbridge\\tests\\testanindexthatisthereisleftalone',
        2 => 'suitecrmbridge\\tests\\present',
        3 => 'suitecrmbridge\\tests\\testonlyourownisremoved',
        4 => 'suitecrmbridge\\tests\\removed',
        5 => 'suitecrmbridge\\tests\\with',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/AdminTest.php' => 
    array (
      0 => 'afd6c60f48010a70307136d334dbb07bec24e7aa',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\admintest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testasecretcomesbackandneverlooksthesametwice',
        1 => 'suitecrmbridge\\tests\\testanalteredmovedorforeignsecretisrefused',
        2 => 'suitecrmbridge\\tests\\testthekeygoesintotheconfigurationandcomesoutbyteforbyte',
        3 => 'suitecrmbridge\\tests\\configurations',
        4 => 'suitecrmbridge\\tests\\testonlyawebaddressofahostisabridge',
        5 => 'suitecrmbridge\\tests\\addresses',
        6 => 'suitecrmbridge\\tests\\testonlyahealthybridgepassestheconnectiontest',
        7 => 'suitecrmbridge\\tests\\testaformstokenworksonceandonlyinitssession',
        8 => 'suitecrmbridge\\tests\\testthebridgesrolecanneitherdeletenorexportnorseetherest',
        9 => 'suitecrmbridge\\tests\\testnothingonthepagebecomesmarkup',
        10 => 'suitecrmbridge\\tests\\testeverylabelthatisusedisthereinbothlanguages',
        11 => 'suitecrmbridge\\tests\\words',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ReadFilterTest.php' => 
    array (
      0 => 'ddf19e9cf8b139a7d5e2b1b74ac1a4bc1561ec25',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\readfiltertest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\sql',
        2 => 'suitecrmbridge\\tests\\mistakes',
        3 => 'suitecrmbridge\\tests\\is',
        4 => 'suitecrmbridge\\tests\\testanapostrophestaysinsideitsliteral',
        5 => 'suitecrmbridge\\tests\\testsuitecrmhasnoentitiestodecodeinavalue',
        6 => 'suitecrmbridge\\tests\\testoppositesmatchemptyvaluestoo',
        7 => 'suitecrmbridge\\tests\\testtreesnest',
        8 => 'suitecrmbridge\\tests\\testaconditionthroughalinkseesonlywhattheusermayview',
        9 => 'suitecrmbridge\\tests\\testnorelatedvalueisnull',
        10 => 'suitecrmbridge\\tests\\testcustomcolumnsarecomparedintheirstoredform',
        11 => 'suitecrmbridge\\tests\\testamultiselectisfoundbyitsfencedoptions',
        12 => 'suitecrmbridge\\tests\\testeverymistakeissaidwhereitis',
        13 => 'suitecrmbridge\\tests\\wrongfilters',
        14 => 'suitecrmbridge\\tests\\testtoodeepandtoomanyarerefused',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/DashletsTest.php' => 
    array (
      0 => '76304f66967c96f83cf97d9fb2b51b90a4407144',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\dashletstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthelongestbaristhemostfrequentbandandnothingisnobar',
        1 => 'suitecrmbridge\\tests\\testachartofnothingisstillachart',
        2 => 'suitecrmbridge\\tests\\testnamesandlinksareescapedandanamelessrecordcanstillbeopened',
        3 => 'suitecrmbridge\\tests\\testeverydashlethasitswordsinbothlanguages',
        4 => 'suitecrmbridge\\tests\\testeveryphrasethatissaidhaswords',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/bootstrap.php' => 
    array (
      0 => '2e713c39749239962309f0ac3ce156fe74171586',
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
    '/work/wt/verify3/custom_php/tests/OwnScoreTest.php' => 
    array (
      0 => '415ad6d027049f85d35ce99f95a371837ad182a1',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\ownscoretest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testanownscorewithitsreasonisstoredwithwhoandwhen',
        1 => 'suitecrmbridge\\tests\\testwhoandwhencannotbeforged',
        2 => 'suitecrmbridge\\tests\\testarefusedscoreleavesthestoredone',
        3 => 'suitecrmbridge\\tests\\refusals',
        4 => 'suitecrmbridge\\tests\\testclearingthescoreclearsthereasonandtellswhodidit',
        5 => 'suitecrmbridge\\tests\\testasavethatleavesthescorealoneisnotaskedforareason',
        6 => 'suitecrmbridge\\tests\\lead',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/RoutesTextTest.php' => 
    array (
      0 => 'cbc91477c3be9f5235b67e59eee0fa5bffeb3d52',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\routestexttest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testotheraddonsroutessurvivebyteforbyte',
        1 => 'suitecrmbridge\\tests\\testthefilestaysvalidphpandreachesourline',
        2 => 'suitecrmbridge\\tests\\lint',
        3 => 'suitecrmbridge\\tests\\files',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/BusinessWeekTest.php' => 
    array (
      0 => '2d38aebaece80c2725e6a27bdfe6f4e9e2e5a04c',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\businessweektest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testwithouthourseveryhourisopen',
        1 => 'suitecrmbridge\\tests\\testthenextturnisfound',
        2 => 'suitecrmbridge\\tests\\moments',
        3 => 'suitecrmbridge\\tests\\testadaythatclosesbeforeitopensisclosed',
        4 => 'suitecrmbridge\\tests\\testtheweekissevendaysfrommonday',
        5 => 'suitecrmbridge\\tests\\ninetofive',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/TabsTest.php' => 
    array (
      0 => 'bf9e401ae446ab6b11cac2714b39aba63f51b612',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\tabstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testmodulescomelastandonce',
        1 => 'suitecrmbridge\\tests\\testtakingthemoutleavestherestinorder',
        2 => 'suitecrmbridge\\tests\\testamenuwithoutthemkeepsitsbytes',
        3 => 'suitecrmbridge\\tests\\stored',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ReadOrderTest.php' => 
    array (
      0 => '3e6c26e1579ca7295987cae5f24bcb3056c5612e',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\readordertest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\column',
        1 => 'suitecrmbridge\\tests\\testtheiddecidesbetweenequalrows',
        2 => 'suitecrmbridge\\tests\\testnothingislostamongemptyvalues',
        3 => 'suitecrmbridge\\tests\\testanumberinacursorisanumber',
        4 => 'suitecrmbridge\\tests\\testacursorfitsonlyitsquery',
        5 => 'suitecrmbridge\\tests\\teststoredtextbecomesrealjson',
        6 => 'suitecrmbridge\\tests\\storedvalues',
        7 => 'suitecrmbridge\\tests\\testwhatcannotbereadisnocolumn',
        8 => 'suitecrmbridge\\tests\\testastoredidofarelatedrecordcanberead',
        9 => 'suitecrmbridge\\tests\\testarequestofthewrongshapeisrefused',
        10 => 'suitecrmbridge\\tests\\wrongrequests',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ExtensionFilesTest.php' => 
    array (
      0 => '1f7672bbd5111ff7aef653148604f04a7da31308',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\extensionfilestest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testthemergedfileisvalidbeforeandafteranotheraddon',
        1 => 'suitecrmbridge\\tests\\testnothinginafilebreakswhenitisnotthefirstinthemerge',
        2 => 'suitecrmbridge\\tests\\folders',
        3 => 'suitecrmbridge\\tests\\testeveryfieldsayswhatsuitecrmwouldotherwiseassume',
        4 => 'suitecrmbridge\\tests\\testeverylabelisthereinbothlanguages',
        5 => 'suitecrmbridge\\tests\\testnolabelisinonelanguageonly',
        6 => 'suitecrmbridge\\tests\\testeveryfieldinapanelexists',
        7 => 'suitecrmbridge\\tests\\testthefieldsarethoseofthecontract',
        8 => 'suitecrmbridge\\tests\\modules',
        9 => 'suitecrmbridge\\tests\\testbothlanguageshavethesamewords',
        10 => 'suitecrmbridge\\tests\\testeveryhooknamesaclassandmethodthatexist',
        11 => 'suitecrmbridge\\tests\\merge',
        12 => 'suitecrmbridge\\tests\\fields',
        13 => 'suitecrmbridge\\tests\\panels',
        14 => 'suitecrmbridge\\tests\\strings',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/LinkNewsTest.php' => 
    array (
      0 => '1ddb12c3ff351c856811b19a963db5028d73d18c',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\linknewstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testalinkisonerowthatnamestheotherside',
        1 => 'suitecrmbridge\\tests\\testarelationshipiscalledbyitslinkfield',
        2 => 'suitecrmbridge\\tests\\testaddressesandwhatisnottoldarenonews',
        3 => 'suitecrmbridge\\tests\\testthefeedcanbereadfromanumberon',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ChangeDetectorTest.php' => 
    array (
      0 => '6da7210c0a492e84ff569be20de003e5419e6600',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\changedetectortest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testachangedfieldisnamed',
        1 => 'suitecrmbridge\\tests\\testasavethatchangesonlywhatthebridgeownsorbookkeepingisnotnews',
        2 => 'suitecrmbridge\\tests\\testapersonsownscoreisnews',
        3 => 'suitecrmbridge\\tests\\testtwospellingsofonevaluearenochange',
        4 => 'suitecrmbridge\\tests\\samevalues',
        5 => 'suitecrmbridge\\tests\\testarealdifferenceisachange',
        6 => 'suitecrmbridge\\tests\\differentvalues',
        7 => 'suitecrmbridge\\tests\\testanewrecordnamesthefieldsthathaveavalue',
        8 => 'suitecrmbridge\\tests\\changed',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/PackageTest.php' => 
    array (
      0 => '72c834591dbdd0937bfb63b1a613b24644cc29ae',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\packagetest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\teardown',
        2 => 'suitecrmbridge\\tests\\testthemanifestisnothingbutliterals',
        3 => 'suitecrmbridge\\tests\\testcopyingandremovingleavesthetreeasitwas',
        4 => 'suitecrmbridge\\tests\\testanupgraderemovesfilesthenewversionnolongerhas',
        5 => 'suitecrmbridge\\tests\\testafilethatwastherekeepsitsmode',
        6 => 'suitecrmbridge\\tests\\testasuitecrmthatdoesnotstartisleftalone',
        7 => 'suitecrmbridge\\tests\\testonlywhatwascompiledfromourfilesaloneisremoved',
        8 => 'suitecrmbridge\\tests\\testeverysourcefileisstrictandholdsoneclassnamedafterit',
        9 => 'suitecrmbridge\\tests\\removefolder',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/ModuleLinesTest.php' => 
    array (
      0 => '9fc4d40002d38b964c31e6ab819343304bba531e',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\modulelinestest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\testcomponentsarebarsoftenblocks',
        1 => 'suitecrmbridge\\tests\\testusagesayswhenalimitisreached',
        2 => 'suitecrmbridge\\tests\\testanswersmaybenamedorplain',
        3 => 'suitecrmbridge\\tests\\testadefinitionisalistofitsfields',
        4 => 'suitecrmbridge\\tests\\testatranscriptsayswhosaidwhatandwhen',
        5 => 'suitecrmbridge\\tests\\teststepsshowwhatisdone',
        6 => 'suitecrmbridge\\tests\\testnothingavisitorwrotebecomesmarkup',
        7 => 'suitecrmbridge\\tests\\testthebadgenamesscorebandandtrend',
      ),
      3 => 
      array (
      ),
    ),
    '/work/wt/verify3/custom_php/tests/CellsTest.php' => 
    array (
      0 => '599641267c1b02b872f6541da698e07c2a8218ba',
      1 => 
      array (
        0 => 'suitecrmbridge\\tests\\cellstest',
      ),
      2 => 
      array (
        0 => 'suitecrmbridge\\tests\\setup',
        1 => 'suitecrmbridge\\tests\\teardown',
        2 => 'suitecrmbridge\\tests\\testadetailviewandalistviewshowthesamebadge',
        3 => 'suitecrmbridge\\tests\\testanownscoreisshowninplaceofthebridgesandmarked',
        4 => 'suitecrmbridge\\tests\\testanownscoreofzeroisascore',
        5 => 'suitecrmbridge\\tests\\testaleadwithoutascorehasnobadge',
        6 => 'suitecrmbridge\\tests\\testnothingavisitorwrotebecomesmarkup',
        7 => 'suitecrmbridge\\tests\\attacks',
      ),
      3 => 
      array (
      ),
    ),
  ),
));