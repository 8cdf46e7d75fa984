<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Database\SuiteDatabase;
use Throwable;

/** One route: resolves the caller, answers in JSON, and lets nothing else out. */
abstract class Action
{
    private const JSON = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PRESERVE_ZERO_FRACTION
        | JSON_INVALID_UTF8_SUBSTITUTE;

    /** @var Database */
    protected $database;

    /** Slim passes its container; the actions need nothing from it. */
    final public function __construct()
    {
        $this->database = new SuiteDatabase();
    }

    /**
     * @return array<string, mixed> the body of a 200 answer
     * @throws ApiError
     */
    abstract protected function answer(ServerRequestInterface $request, Caller $caller): array;

    /**
     * The whole answer of a route that does not always speak JSON.
     *
     * @throws ApiError
     */
    protected function reply(
        ServerRequestInterface $request,
        ResponseInterface $response,
        Caller $caller
    ): ResponseInterface {
        return self::json($response, 200, $this->answer($request, $caller));
    }

    final public function __invoke(ServerRequestInterface $request, ResponseInterface $response): ResponseInterface
    {
        // Hooks of other add-ons may echo; whatever is printed while we work must not precede the JSON.
        ob_start();
        try {
            $caller = (new TokenUser($this->database))->enter($request);
            return $this->reply($request, $response, $caller);
        } catch (ApiError $error) {
            return self::json($response, $error->status(), $error->body());
        } catch (Throwable $failure) {
            $error = self::internal($failure);
            return self::json($response, $error->status(), $error->body());
        } finally {
            ob_end_clean();
        }
    }

    /** @param array<string, mixed> $body */
    private static function json(ResponseInterface $response, int $status, array $body): ResponseInterface
    {
        $response->getBody()->write((string) json_encode($body, self::JSON));
        return $response->withStatus($status)->withHeader('Content-Type', 'application/json');
    }

    private static function internal(Throwable $failure): ApiError
    {
        $GLOBALS['log']->fatal(
            'suitecrm_bridge route: ' . get_class($failure) . ' at ' . basename($failure->getFile())
            . ':' . $failure->getLine() . ' ' . $failure->getMessage()
        );
        return new ApiError('INTERNAL', 'The request failed; the reason is in SuiteCRM\'s log.');
    }
}
