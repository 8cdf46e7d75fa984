<?php

declare(strict_types=1);

if (!defined('sugarEntry') || !sugarEntry) {
    die('Not A Valid Entry Point');
}

require_once __DIR__ . '/autoload.php';

// SuiteCRM includes this file inside its bearer-protected group with the Slim application in $app.
// Class names are resolved only when their route is called, so other API calls pay nothing.
/** @var \Slim\App $app */
$app->get('/bridge/info', \SuiteCrmBridge\Http\InfoAction::class);
$app->get('/bridge/changes', \SuiteCrmBridge\Http\ChangesAction::class);
$app->post('/bridge/changes/ack', \SuiteCrmBridge\Http\AcknowledgeAction::class);
$app->post('/bridge/write', \SuiteCrmBridge\Http\WriteAction::class);
$app->get('/bridge/schema', \SuiteCrmBridge\Http\SchemaAction::class);
$app->get('/bridge/schema/{module}', \SuiteCrmBridge\Http\SchemaAction::class);
$app->get('/bridge/users', \SuiteCrmBridge\Http\UsersAction::class);
$app->get('/bridge/business-hours', \SuiteCrmBridge\Http\BusinessHoursAction::class);
$app->post('/bridge/records', \SuiteCrmBridge\Http\RecordsAction::class);
$app->get('/bridge/records/{module}/{id}', \SuiteCrmBridge\Http\RecordAction::class);
$app->get('/bridge/related/{module}/{id}/{link}', \SuiteCrmBridge\Http\RelatedAction::class);
$app->post('/bridge/related/{module}/{id}/{link}', \SuiteCrmBridge\Http\LinkAction::class);
$app->delete('/bridge/related/{module}/{id}/{link}/{other}', \SuiteCrmBridge\Http\UnlinkAction::class);
$app->get('/bridge/opt-in', \SuiteCrmBridge\Http\OptInAction::class);
$app->post('/bridge/opt-in', \SuiteCrmBridge\Http\OptInAction::class);
$app->get('/bridge/calendar', \SuiteCrmBridge\Http\CalendarAction::class);
$app->post('/bridge/calendar', \SuiteCrmBridge\Http\BookingAction::class);
$app->post('/bridge/convert', \SuiteCrmBridge\Http\ConvertAction::class);
$app->map(['GET', 'POST', 'PUT', 'DELETE'], '/bridge/files/{module}/{id}', \SuiteCrmBridge\Http\FileAction::class);
$app->get('/bridge/layouts/{module}', \SuiteCrmBridge\Http\LayoutsAction::class);
$app->post('/bridge/search', \SuiteCrmBridge\Http\SearchAction::class);
$app->post('/bridge/duplicates', \SuiteCrmBridge\Http\DuplicatesAction::class);
