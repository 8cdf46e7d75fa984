<?php

declare(strict_types=1);

namespace SuiteCrmBridge\Admin;

use SuiteCrmBridge\Alert\AlertRules;
use SuiteCrmBridge\Package;
use SuiteCrmBridge\Text\Html;
use SuiteCrmBridge\Text\RecordTexts;

/** The admin page as HTML; everything that is not markup goes through Html::text. */
final class AdminPage
{
    private const STYLE = '<style>.scb-admin{max-width:880px}.scb-admin section{background:#fff;border-radius:4px;'
        . 'padding:16px 20px;margin:0 0 16px}.scb-admin h3{margin:0 0 8px;font-size:16px}.scb-admin p{margin:0 0 10px}'
        . '.scb-admin input[type=text],.scb-admin input[type=password],.scb-admin select[multiple]{width:420px!important;'
        . 'max-width:100%!important;box-sizing:border-box}.scb-admin input.button{margin:0 6px 6px 0}.scb-admin select[multiple]{height:110px}.scb-admin label'
        . '{display:inline-block;margin:4px 16px 4px 0;font-weight:normal}.scb-admin table{width:100%}.scb-admin td'
        . '{padding:4px 8px 4px 0;vertical-align:top;overflow-wrap:anywhere}.scb-admin pre{white-space:pre-wrap;'
        . 'overflow-wrap:anywhere;user-select:all}.scb-good{color:#1a7f37}.scb-bad{color:#b42318}'
        . '.scb-note{padding:10px 14px;border-left:4px solid;background:#fff;margin:0 0 16px}</style>';

    /** @var AdminState */
    private $state;
    /** @var callable label → words */
    private $say;

    public function __construct(AdminState $state, callable $say)
    {
        $this->state = $state;
        $this->say = $say;
    }

    public function html(): string
    {
        return self::STYLE . '<div class="scb-admin">' . $this->notice() . $this->status() . $this->clients()
            . $this->address() . $this->secret() . $this->alerts() . $this->installation() . '</div>';
    }

    private function notice(): string
    {
        $notice = $this->state->notice;
        if ($notice === null) {
            return '';
        }
        $words = $this->text($notice->label);
        $time = $notice->milliseconds === null ? '' : ' (' . $notice->milliseconds . ' ms)';
        $lines = $notice->lines === [] ? '' : '<p>' . $this->text('LBL_SCB_COPY_ONCE') . '</p><pre id="scb-settings">'
            . Html::text(implode("\n", $notice->lines)) . '</pre>';
        $kind = $notice->good ? 'good' : 'bad';
        return "<div id=\"scb-notice\" class=\"scb-note scb-$kind\" role=\"status\"><p>$words$time</p>$lines</div>";
    }

    private function status(): string
    {
        $feed = $this->state->feed;
        $last = $feed['at'] === null
            ? $this->text('LBL_SCB_NEVER')
            : Html::text($this->time($feed['at'])) . ' (#' . (int) $feed['sequence'] . ')';
        $waiting = $feed['oldest'] === null ? '' : ', ' . sprintf($this->text('LBL_SCB_OLDEST'), Html::text($this->time($feed['oldest'])));
        return $this->section('LBL_SCB_STATUS', '<table>' . $this->row('LBL_SCB_VERSION', Html::text(Package::VERSION))
            . $this->row('LBL_SCB_ACKNOWLEDGED', $last)
            . $this->row('LBL_SCB_BACKLOG', (int) $feed['backlog'] . $waiting) . '</table>');
    }

    private function clients(): string
    {
        $button = $this->state->hasClients ? 'LBL_SCB_CLIENTS_RENEW' : 'LBL_SCB_CLIENTS_MAKE';
        return $this->section('LBL_SCB_CLIENTS', '<p>' . $this->text('LBL_SCB_CLIENTS_HELP') . '</p>'
            . $this->form('clients', '', $button));
    }

    private function address(): string
    {
        $field = '<p><input type="text" name="bridge_url" id="scb-address" maxlength="255" placeholder="https://bridge.example.com" '
            . 'aria-label="' . $this->text('LBL_SCB_ADDRESS') . '" value="' . Html::text($this->state->address) . '"></p>';
        return $this->section('LBL_SCB_ADDRESS', '<p>' . $this->text('LBL_SCB_ADDRESS_HELP') . '</p>'
            . $this->form('address', $field, 'LBL_SCB_SAVE') . ' ' . $this->form('test', '', 'LBL_SCB_TEST'));
    }

    private function secret(): string
    {
        $field = '<p>' . $this->text($this->state->hasSecret ? 'LBL_SCB_SECRET_SET' : 'LBL_SCB_SECRET_NONE') . '</p>'
            . '<p><input type="password" name="signing_secret" autocomplete="new-password" maxlength="255" aria-label="'
            . $this->text('LBL_SCB_SECRET') . '"></p>';
        return $this->section('LBL_SCB_SECRET', '<p>' . $this->text('LBL_SCB_SECRET_HELP') . '</p>'
            . $this->form('secret', $field, 'LBL_SCB_SECRET_SAVE'));
    }

    private function alerts(): string
    {
        $fields = '';
        foreach (array_keys(AlertRules::EVENTS) as $event) {
            $fields .= '<fieldset><p><b>' . $this->text('LBL_SCB_EVENT_' . strtoupper($event)) . '</b></p><p>'
                . $this->boxes($event) . '</p><p>' . $this->people($event) . '</p></fieldset>';
        }
        return $this->section('LBL_SCB_ALERTS', '<p>' . $this->text('LBL_SCB_ALERTS_HELP') . '</p>'
            . $this->form('alerts', $fields, 'LBL_SCB_SAVE'));
    }

    private function boxes(string $event): string
    {
        $boxes = '';
        foreach (AlertRules::RECIPIENTS as $to) {
            $checked = in_array($to, $this->state->rules->of($event)['to'], true) ? ' checked' : '';
            $boxes .= "<label><input type=\"checkbox\" name=\"alerts[$event][to][]\" value=\"$to\"$checked> "
                . $this->text('LBL_SCB_TO_' . strtoupper($to)) . '</label>';
        }
        return $boxes;
    }

    private function people(string $event): string
    {
        $options = '';
        foreach ($this->state->users as $id => $name) {
            $chosen = in_array((string) $id, $this->state->rules->of($event)['users'], true) ? ' selected' : '';
            $options .= '<option value="' . Html::text($id) . "\"$chosen>" . Html::text($name) . '</option>';
        }
        $label = $this->text('LBL_SCB_TO_USERS');
        return "$label<br><select multiple name=\"alerts[$event][users][]\" aria-label=\"$label\">$options</select>";
    }

    private function installation(): string
    {
        $rows = '';
        foreach ($this->state->findings ?? [] as $label => $missing) {
            $verdict = $missing === []
                ? '<span class="scb-good">' . $this->text('LBL_SCB_FINE') . '</span>'
                : '<span class="scb-bad">' . $this->text('LBL_SCB_MISSING') . ' ' . Html::text(implode(', ', $missing)) . '</span>';
            $rows .= $this->row($label, $verdict);
        }
        $table = $rows === '' ? '' : '<table id="scb-findings">' . $rows . '</table>';
        return $this->section('LBL_SCB_INSTALLATION', '<p>' . $this->text('LBL_SCB_INSTALLATION_HELP') . '</p>' . $table
            . $this->form('check', '', 'LBL_SCB_CHECK') . ' ' . $this->form('repair', '', 'LBL_SCB_REPAIR'));
    }

    private function form(string $task, string $fields, string $button): string
    {
        return '<form method="post" action="index.php" id="scb-' . $task . '" style="display:inline-block;max-width:100%">'
            . '<input type="hidden" name="module" value="Administration">'
            . '<input type="hidden" name="action" value="savesuitecrmbridge">'
            . '<input type="hidden" name="scb_task" value="' . $task . '">'
            . '<input type="hidden" name="scb_token" value="' . Html::text($this->state->token) . '">'
            . $fields . '<input type="submit" class="button" value="' . $this->text($button) . '"></form>';
    }

    private function section(string $title, string $inside): string
    {
        return '<section><h3>' . $this->text($title) . '</h3>' . $inside . '</section>';
    }

    /** @param string $value markup */
    private function row(string $label, string $value): string
    {
        return '<tr><td style="width:40%">' . $this->text($label) . '</td><td>' . $value . '</td></tr>';
    }

    private function time(string $stored): string
    {
        return RecordTexts::showTime(str_replace(' ', 'T', $stored) . 'Z');
    }

    private function text(string $label): string
    {
        return Html::text(($this->say)($label));
    }
}
