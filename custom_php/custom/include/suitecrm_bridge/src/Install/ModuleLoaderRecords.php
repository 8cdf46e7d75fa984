<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Install;

use SuiteCrmBridge\Database\Database;
use SuiteCrmBridge\Package;

/** What Module Loader remembers of the package: a row for each version, with its zip. */
final class ModuleLoaderRecords
{
    /** @var Tree */
    private $tree;
    /** @var Database */
    private $database;

    public function __construct(Tree $tree, Database $database)
    {
        $this->tree = $tree;
        $this->database = $database;
    }

    /**
     * SuiteCRM gives an upgrade the row of the version before, unless that one's number begins with 0; then the
     * older version would stay in the list, and be offered for removal once the newer one is gone.
     *
     * @param string $reused the row SuiteCRM is about to give to this version; empty when there is none
     */
    public function forgetOlder(string $reused): void
    {
        $ours = 'id_name = ' . $this->database->literal(Package::KEY)
            . ' AND version <> ' . $this->database->literal(Package::VERSION)
            . ' AND id <> ' . $this->database->literal($reused);
        foreach ($this->database->rows("SELECT filename FROM upgrade_history WHERE $ours") as $row) {
            $zip = str_replace('upload://', 'upload/', (string) $row['filename']);
            $this->tree->delete($zip);
            $this->tree->delete(preg_replace('/\.zip$/', '', $zip) . '-manifest.php');
        }
        $this->database->execute("DELETE FROM upgrade_history WHERE $ours");
    }
}
