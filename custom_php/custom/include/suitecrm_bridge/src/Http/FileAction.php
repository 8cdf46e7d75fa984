<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Http;

use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Slim\Http\Stream;
use SugarBean;
use SuiteCrmBridge\File\Attachments;
use SuiteCrmBridge\File\FileName;
use SuiteCrmBridge\File\Upload;
use SuiteCrmBridge\Read\Reader;

/** `files/{module}/{id}`: the file of a note or document down; a note's file up, or away. */
final class FileAction extends Action
{
    private const MAX_SECONDS = 300;

    protected function reply(
        ServerRequestInterface $request,
        ResponseInterface $response,
        Caller $caller
    ): ResponseInterface {
        if ($request->getMethod() !== 'GET') {
            return parent::reply($request, $response, $caller);
        }
        $file = (new Attachments())->of($this->record($request, Attachments::READABLE));
        $stream = fopen($file->path, 'rb');
        if ($stream === false) {
            throw new ApiError('INTERNAL', 'The file cannot be read.');
        }
        set_time_limit(self::MAX_SECONDS);
        return $response->withBody(new Stream($stream))
            ->withHeader('Content-Type', $file->mimeType)
            ->withHeader('Content-Length', (string) $file->size)
            ->withHeader('Content-Disposition', $file->disposition())
            ->withHeader('X-Content-Type-Options', 'nosniff')
            ->withHeader('Cache-Control', 'no-store');
    }

    protected function answer(ServerRequestInterface $request, Caller $caller): array
    {
        set_time_limit(self::MAX_SECONDS);
        $note = $this->record($request, ['Notes']);
        if (!$note->ACLAccess('edit')) {
            throw new ApiError('ACCESS_DENIED', "You may not edit Notes {$note->id}.");
        }
        if ($request->getMethod() === 'DELETE') {
            (new Attachments())->remove($note);
            return ['data' => ['removed' => true]];
        }
        $config = $GLOBALS['sugar_config'] ?? [];
        $name = FileName::of($request->getQueryParams()['filename'] ?? null, (array) ($config['upload_badext'] ?? []));
        $upload = Upload::receive($request, (int) ($config['upload_maxsize'] ?? 30000000));
        try {
            return ['data' => (new Attachments())->store($note, $upload, $name)];
        } finally {
            $upload->discard();
        }
    }

    /**
     * @param string[] $modules
     * @throws ApiError
     */
    private function record(ServerRequestInterface $request, array $modules): SugarBean
    {
        $name = (string) $request->getAttribute('module');
        if (!in_array($name, $modules, true)) {
            throw new ApiError('NOT_FOUND', "Records of $name have no files here.");
        }
        $reader = new Reader($this->database);
        return $reader->viewed($reader->module($name), (string) $request->getAttribute('id'));
    }
}
