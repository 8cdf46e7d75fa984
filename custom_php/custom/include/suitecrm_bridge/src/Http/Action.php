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

    final public function __invoke(ServerRequestInterface $request, ResponseInterface $response): ResponseInterface
    {
        // Hooks of other add-ons may echo; whatever is printed while we work must not precede the JSON.
        ob_start();
        try {
            $caller = (new TokenUser($this->database))->enter($request);
            [$status, $body] = [200, $this->answer($request, $caller)];
        } catch (ApiError $error) {
            [$status, $body] = [$error->status(), $error->body()];
        } catch (Throwable $failure) {
            [$status, $body] = $this->internal($failure);
        } finally {
            ob_end_clean();
        }
        $response->getBody()->write((string) json_encode($body, self::JSON));
        return $response->withStatus($status)->withHeader('Content-Type', 'application/json');
    }

    /** @return array{0: int, 1: array<string, mixed>} */
    private function internal(Throwable $failure): array
    {
        $GLOBALS['log']->fatal(
            'suitecrm_bridge route: ' . get_class($failure) . ' at ' . basename($failure->getFile())
            . ':' . $failure->getLine() . ' ' . $failure->getMessage()
        );
        $error = new ApiError('INTERNAL', 'The request failed; the reason is in SuiteCRM\'s log.');
        return [$error->status(), $error->body()];
    }
}
