<?php

declare(strict_types=1);

// Signatures of SuiteCRM's database layer and vardefs, as the package uses them: for PHPStan alone, never run.

abstract class DBManager
{
    /**
     * @param string $sql
     * @param bool $dieOnError
     * @param string $msg
     * @param bool $suppress
     * @param bool $keepResult
     * @return resource|object|bool
     */
    abstract public function query($sql, $dieOnError = false, $msg = '', $suppress = false, $keepResult = false);

    /**
     * @param resource|object|bool $result
     * @param bool $encode
     * @return array<string, string|null>|false
     */
    public function fetchByAssoc($result, $encode = true)
    {
    }

    /**
     * @param string $string
     * @return string
     */
    public function quoted($string)
    {
    }

    /**
     * @param resource|object|bool $result
     * @return int
     */
    public function getAffectedRowCount($result)
    {
    }

    /**
     * @param string $tablename
     * @param array<int|string, array<string, mixed>> $fieldDefs
     * @return string
     */
    public function addColumnSQL($tablename, $fieldDefs)
    {
    }

    /**
     * @param bool $execute
     * @return string
     */
    public function repairTable(SugarBean $bean, $execute = true)
    {
    }

    /**
     * @param string $tablename
     * @param array<string, array<string, mixed>> $fielddefs
     * @param array<int|string, array<string, mixed>> $indices
     * @param bool $execute
     * @param string|null $engine
     * @return string
     */
    public function repairTableParams($tablename, $fielddefs, $indices, $execute = true, $engine = null)
    {
    }
}

class DBManagerFactory
{
    /**
     * @param string $instanceName
     * @return DBManager
     */
    public static function getInstance($instanceName = '')
    {
    }
}

class VardefManager
{
    /**
     * @param string $module
     * @param string $object
     * @param string[] $templates
     * @param string|false $object_name
     */
    public static function createVardef($module, $object, $templates = ['default'], $object_name = false): void
    {
    }

    /**
     * @param string $module
     * @param string $object
     * @param bool $refresh
     * @param array<string, mixed> $params
     */
    public static function loadVardef($module, $object, $refresh = false, $params = []): void
    {
    }
}
