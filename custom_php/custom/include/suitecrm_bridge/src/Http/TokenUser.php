<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use BeanFactory;
use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Install\Settings;
use User;

/** Makes the token's user SuiteCRM's current user, which it is not on custom routes. */
final class TokenUser
{
    /** @var Database */
    private $database;

    public function __construct(Database $database)
    {
        $this->database = $database;
    }

    /** @throws ApiError when the user may not call anything */
    public function enter(ServerRequestInterface $request): Caller
    {
        $token = $this->database->literal((string) $request->getAttribute('oauth_access_token_id'));
        $rows = $this->database->rows(
            "SELECT assigned_user_id FROM oauth2tokens WHERE access_token = $token AND deleted = 0"
        );
        $userId = (string) ($rows[0]['assigned_user_id'] ?? '');
        /** @var User|false $user */
        $user = $userId === '' ? false : BeanFactory::getBean('Users', $userId);
        // Until 7.14.8 SuiteCRM itself accepts the tokens of inactive users.
        if (!$user || empty($user->id) || $user->status !== 'Active') {
            throw new ApiError('UNAUTHENTICATED', 'The user of this token is not active.');
        }
        $GLOBALS['current_user'] = $user;
        $settings = new Settings($this->database);
        return new Caller($userId, (string) $user->user_name, (bool) $user->isAdmin(), $settings);
    }
}
