<?php

declare(strict_types=1);

namespace SuiteCrmBridge\File;

use BeanFactory;
use SugarBean;
use SuiteCrmBridge\Http\ApiError;
use SuiteCrmBridge\Write\BeanSaver;
use UploadStream;

/** Files where SuiteCRM keeps them: in its upload folder, under the id of the note or of the document's revision. */
final class Attachments
{
    public const READABLE = ['Notes', 'Documents'];

    /** @throws ApiError when the record has no file here */
    public function of(SugarBean $bean): StoredFile
    {
        $holder = $bean->module_dir === 'Documents' ? $this->revision($bean) : $bean;
        $path = $holder === null ? '' : "upload://{$holder->id}";
        $name = $holder === null ? '' : html_entity_decode((string) $holder->filename, ENT_QUOTES, 'UTF-8');
        if ($name === '' || !is_file($path)) {
            throw new ApiError('NOT_FOUND', "{$bean->module_dir} {$bean->id} has no file.");
        }
        $real = UploadStream::path($path);
        return new StoredFile($real, $name, self::handedOutAs($real), (int) filesize($real));
    }

    /**
     * @return array<string, mixed> what was stored
     * @throws ApiError
     */
    public function store(SugarBean $note, Upload $upload, string $name): array
    {
        $place = UploadStream::path("upload://{$note->id}");
        $beside = "$place.scb";
        if (!UploadStream::writable() || !copy($upload->path, $beside)) {
            throw new ApiError('INTERNAL', 'SuiteCRM\'s upload folder cannot be written.');
        }
        BeanSaver::keepSeconds($note);
        // SuiteCRM's file records save `uploadfile` as the name, where a read has put the old one.
        $note->filename = $note->uploadfile = $name;
        $note->file_mime_type = mb_substr(StoredFile::sniff($upload->path), 0, 100);
        try {
            $note->save();
            // Whoever downloads meanwhile gets the old file or the new one, never half of one.
            rename($beside, $place);
            sugar_chmod($place);
        } finally {
            if (is_file($beside)) {
                unlink($beside);
            }
        }
        return ['module' => 'Notes', 'id' => (string) $note->id, 'filename' => $name,
            'mime_type' => (string) $note->file_mime_type, 'size' => (int) filesize($place)];
    }

    /** @throws ApiError */
    public function remove(SugarBean $note): void
    {
        if ((string) $note->filename === '') {
            throw new ApiError('NOT_FOUND', "Notes {$note->id} has no file.");
        }
        BeanSaver::keepSeconds($note);
        if (!$note->deleteAttachment()) {
            throw new ApiError('INTERNAL', 'SuiteCRM could not remove the file.');
        }
    }

    private function revision(SugarBean $document): ?SugarBean
    {
        $revision = BeanFactory::newBean('DocumentRevisions');
        $found = $revision instanceof SugarBean && (string) $document->document_revision_id !== ''
            && $revision->retrieve((string) $document->document_revision_id, false);
        return $found ? $revision : null;
    }

    /** As SuiteCRM's own download does: a page is never handed out as one. */
    private static function handedOutAs(string $path): string
    {
        $type = StoredFile::sniff($path);
        return $type === 'text/html' ? 'text/plain' : $type;
    }
}
