<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Module;

/** Writes field names as the metadata that SuiteCRM's views of one module read. */
final class Layout
{
    /** Fields whose label is not LBL_ and their name. */
    private const LABELS = [
        'assigned_user_name' => 'LBL_ASSIGNED_TO_NAME', 'created_by_name' => 'LBL_CREATED',
        'modified_by_name' => 'LBL_MODIFIED',
    ];
    /** Addresses of pages have no spaces to break a line at. */
    private const ADDRESSES = ['page_url', 'referrer', 'first_referrer', 'first_landing_page'];
    private const WIDTHS = [['label' => '10', 'field' => '30'], ['label' => '10', 'field' => '30']];

    /**
     * @param array<string, array<int, string[]>> $panels panel key → rows of field names
     * @param string[] $buttons
     * @return array<string, mixed>
     */
    public static function detail(array $panels, array $buttons = ['EDIT', 'DELETE']): array
    {
        return ['templateMeta' => self::template($panels) + ['form' => ['buttons' => $buttons]],
            'panels' => self::panels($panels)];
    }

    /**
     * @param array<string, array<int, string[]>> $panels
     * @return array<string, mixed>
     */
    public static function edit(array $panels): array
    {
        return ['templateMeta' => self::template($panels), 'panels' => self::panels($panels)];
    }

    /**
     * @param array<string, int> $columns field name → width in percent; the first one links to the record
     * @param string[] $optional fields a person may add to the columns
     * @return array<string, array<string, mixed>>
     */
    public static function columns(array $columns, array $optional = []): array
    {
        $list = [];
        foreach ($columns + array_fill_keys($optional, 10) as $name => $width) {
            $list[strtoupper($name)] = [
                'label' => self::label($name), 'width' => "$width%", 'default' => isset($columns[$name]),
            ] + ($list === [] ? ['link' => true] : []) + self::related($name);
        }
        return $list;
    }

    /**
     * @param string[] $basic
     * @param string[] $advanced
     * @return array<string, mixed>
     */
    public static function search(array $basic, array $advanced): array
    {
        $mine = ['name' => 'current_user_only', 'label' => 'LBL_CURRENT_USER_FILTER', 'type' => 'bool'];
        $owner = ['name' => 'assigned_user_id', 'label' => 'LBL_ASSIGNED_TO', 'type' => 'enum',
            'function' => ['name' => 'get_user_array', 'params' => [false]]];
        return [
            'templateMeta' => ['maxColumns' => '3', 'maxColumnsBasic' => '4',
                'widths' => ['label' => '10', 'field' => '30']],
            'layout' => [
                'basic_search' => array_merge(array_map([self::class, 'searched'], $basic), [$mine]),
                'advanced_search' => array_merge(array_map([self::class, 'searched'], $advanced), [$owner]),
            ],
        ];
    }

    /**
     * @param string[] $fields searched by their value
     * @param string[] $ranges numbers, dates and times, searched by range
     * @return array<string, array<string, mixed>>
     */
    public static function searchFields(array $fields, array $ranges): array
    {
        $all = array_fill_keys(array_merge(['name', 'assigned_user_id'], $fields), ['query_type' => 'default']);
        $all['current_user_only'] = ['query_type' => 'default', 'db_field' => ['assigned_user_id'], 'my_items' => true,
            'vname' => 'LBL_CURRENT_USER_FILTER', 'type' => 'bool'];
        foreach ($ranges as $name) {
            $timed = substr($name, -3) === '_at' || strpos($name, 'date_') === 0;
            foreach (['range_', 'start_range_', 'end_range_'] as $prefix) {
                $all[$prefix . $name] = ['query_type' => 'default', 'enable_range_search' => true]
                    + ($timed ? ['is_date_field' => true] : []);
            }
        }
        return $all;
    }

    /**
     * @param array<string, int> $columns field name → width in percent
     * @return array<string, mixed>
     */
    public static function subpanel(string $module, array $columns): array
    {
        $list = [];
        foreach ($columns as $name => $width) {
            $list[$name] = ['vname' => self::label($name), 'width' => "$width%"]
                + ($list === [] ? ['widget_class' => 'SubPanelDetailViewLink'] : [])
                + ($name === 'assigned_user_name' ? ['widget_class' => 'SubPanelDetailViewLink',
                    'target_record_key' => 'assigned_user_id', 'target_module' => 'Employees'] : []);
        }
        $list['edit_button'] = ['vname' => 'LBL_EDIT_BUTTON', 'widget_class' => 'SubPanelEditButton',
            'module' => $module, 'width' => '4%'];
        return ['top_buttons' => [], 'where' => '', 'list_fields' => $list];
    }

    /**
     * @param string[] $inputs
     * @return array<string, mixed>
     */
    public static function popup(string $module, array $inputs): array
    {
        $table = strtolower($module);
        $where = [];
        foreach ($inputs as $name) {
            $where[$name] = "$table.$name";
        }
        return ['moduleMain' => $module, 'varName' => $module, 'orderBy' => "$table.name", 'whereClauses' => $where,
            'searchInputs' => $inputs];
    }

    /**
     * A subpanel of another module's records below a record.
     *
     * @return mixed[]
     */
    public static function below(string $module, string $sortBy, int $order): array
    {
        return ['order' => $order, 'module' => $module, 'subpanel_name' => 'default', 'sort_order' => 'desc',
            'sort_by' => $sortBy, 'title_key' => 'LBL_' . strtoupper($module),
            'get_subpanel_data' => strtolower($module), 'top_buttons' => []];
    }

    private static function label(string $name): string
    {
        return self::LABELS[$name] ?? Definition::label((string) preg_replace(
            '/^(lead|contact|account|case|scb_form|scb_visitor)_name$/',
            '$1',
            $name
        ));
    }

    /** @return array<string, mixed> what a list needs to link to the record behind a relate field */
    private static function related(string $name): array
    {
        $modules = ['lead' => 'Leads', 'contact' => 'Contacts', 'account' => 'Accounts', 'case' => 'Cases',
            'scb_form' => 'SCB_Forms', 'scb_visitor' => 'SCB_Visitors'];
        if ($name === 'assigned_user_name') {
            return ['module' => 'Employees', 'id' => 'ASSIGNED_USER_ID'];
        }
        $one = (string) preg_replace('/_name$/', '', $name);
        if ($one === $name || !isset($modules[$one])) {
            return [];
        }
        return ['module' => $modules[$one], 'id' => strtoupper("{$one}_id"), 'link' => true,
            'related_fields' => ["{$one}_id"], 'ACLTag' => strtoupper($one)];
    }

    /** @return array<string, mixed> */
    private static function searched(string $name): array
    {
        return ['name' => $name, 'label' => self::label($name)];
    }

    /**
     * @param array<string, array<mixed>> $panels
     * @return array<string, mixed>
     */
    private static function template(array $panels): array
    {
        $tabs = [];
        foreach (array_keys($panels) as $key) {
            $tabs[strtoupper($key)] = ['newTab' => false, 'panelDefault' => 'expanded'];
        }
        return ['maxColumns' => '2', 'widths' => self::WIDTHS, 'useTabs' => false, 'tabDefs' => $tabs];
    }

    /**
     * @param array<string, array<mixed>> $panels
     * @return array<string, array<mixed>>
     */
    private static function panels(array $panels): array
    {
        foreach ($panels as $key => $rows) {
            foreach ($rows as $at => $row) {
                $panels[$key][$at] = array_map([self::class, 'cell'], $row);
            }
        }
        return $panels;
    }

    /** @return array<string, mixed> */
    private static function cell(string $name): array
    {
        $cell = ['name' => $name, 'label' => self::label($name)];
        if (substr($name, -5) !== '_text' && !in_array($name, self::ADDRESSES, true)) {
            return $cell;
        }
        return $cell + ['customCode' => self::brokenAnywhere($name)];
    }

    /** A field's text as a cell draws it that no long word can widen. */
    public static function brokenAnywhere(string $field): string
    {
        // SuiteCRM hands some values over escaped and others not; what is escaped already stays as it is.
        return '<div style="white-space:pre-line;overflow-wrap:anywhere">'
            . "{\$fields.$field.value|escape:'html':'UTF-8':false}</div>";
    }
}
