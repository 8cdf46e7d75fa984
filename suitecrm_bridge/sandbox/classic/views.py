"""The list, the detail view and the form of one module."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from suitecrm_bridge.sandbox import access, beans, incoming
from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.classic import fields, score
from suitecrm_bridge.sandbox.classic.markup import Markup, element, join, link, render
from suitecrm_bridge.sandbox.world import User, World

PAGE = 20
LONG_TEXT = {"description"}


def list_view(world: World, user: User, module: Module, query: str, page: int) -> Markup:
    """A page of records, the latest changed first."""
    rows, more = _page(world, user, module, query, page)
    shown = fields.listed(module)
    head = join([element("th", name) for name in ("Name", *map(fields.label, shown))])
    lines = []
    for row in rows:
        name = link(fields.title(module, row), module=module.name, action="DetailView", record=row["id"])
        cells = [element("td", fields.text(world, user, module, field, row)) for field in shown]
        lines.append(element("tr", join([element("td", name), *cells])))
    here = {"module": module.name, "action": "ListView", "query": query}
    paging = [link("Previous", **here, page=str(page - 1))] if page > 1 else []
    paging += [link("Next", **here, page=str(page + 1))] if more else []
    heading = world.catalog.labels.get(module.name, module.name)
    table = {"head": head, "rows": join(lines), "paging": join(paging)}
    return render("list", heading=heading, module=module.name, query=query, **table)


def detail_view(world: World, user: User, module: Module, row: dict[str, Any]) -> Markup:
    """One record, with its score when the package is installed."""
    edit: Markup = Markup("")
    if access.may(world, user, module, "edit", row):
        query = urlencode({"module": module.name, "action": "EditView", "record": row["id"]})
        edit = element("a", "Edit", class_="button", href=f"/index.php?{query}")
    behaviour = _pairs(world, user, module, row, fields.behaviour(module))
    return render(
        "detail",
        heading=fields.title(module, row),
        module=module.name,
        edit=edit,
        score=score.panel(row, user) if "ai_score" in module.fields else Markup(""),
        overview=_pairs(world, user, module, row, fields.overview(module)),
        behaviour=_section("On the website", behaviour) if behaviour else Markup(""),
    )


def edit_view(world: World, module: Module, row: dict[str, Any]) -> Markup:
    """The form of one record."""
    inputs = join([_input(world, module, field, row) for field in fields.edited(module)])
    return render("edit", heading=fields.title(module, row), module=module.name, record=row["id"], inputs=inputs)


def save(world: World, user: User, module: Module, row: dict[str, Any], form: dict[str, str]) -> None:
    """Save as the classic form does: load the record, put every field of the form in, write every column."""
    changed = beans.as_loaded(module, row)
    for field in fields.edited(module):
        if field.column and field.name in form:
            changed[field.name] = incoming.stored_value(field, form[field.name], user)
    if "email1" in form:
        beans.change_email(world, user, module, changed, row, form["email1"])
    else:
        beans.update(world, user, module, changed, row, {})


def _page(world: World, user: User, module: Module, query: str, page: int) -> tuple[list[dict[str, Any]], bool]:
    name = "COALESCE(first_name, '') || ' ' || COALESCE(last_name, '')" if module.is_person else "name"
    seen, values = access.list_condition(world, user, module)
    sql = f'SELECT id FROM "{module.table}" WHERE deleted = 0 AND {name} LIKE ?{seen} ORDER BY date_modified DESC, id'
    wanted = [f"%{query}%", *values, PAGE + 1, (page - 1) * PAGE]
    ids = [row["id"] for row in world.database.rows(f"{sql} LIMIT ? OFFSET ?", wanted)]
    rows = [beans.find(world, module, identity) for identity in ids[:PAGE]]
    return [row for row in rows if row is not None], len(ids) > PAGE


def _pairs(world: World, user: User, module: Module, row: dict[str, Any], shown: list[Field]) -> Markup:
    pairs = []
    for field in shown:
        value = fields.text(world, user, module, field, row)
        both = [element("dt", fields.label(field)), element("dd", value or "\N{EN DASH}")]
        pairs.append(element("div", join(both), id=f"field-{field.name}"))
    return join(pairs)


def _section(title: str, pairs: Markup) -> Markup:
    return element("section", join([element("h2", title), element("dl", pairs)]), class_="panel")


def _input(world: World, module: Module, field: Field, row: dict[str, Any]) -> Markup:
    value = fields.raw(world, module, field, row)
    caption = element("label", fields.label(field), for_=field.name)
    names = {"id": field.name, "name": field.name}
    if field.name in LONG_TEXT:
        control = element("textarea", f"\n{value}", **names, rows="4")
    elif field.options and field.type == "enum":
        choices = {value: value, **world.catalog.options.get(field.options, {})}
        control = element("select", join([_choice(key, text, value) for key, text in choices.items()]), **names)
    else:
        control = Markup(element("input", **names, value=value).removesuffix("</input>"))
    return element("div", join([caption, control]))


def _choice(key: str, text: str, chosen: str) -> Markup:
    selected = {"selected": ""} if key == chosen else {}
    return element("option", text or "\N{EN DASH}", value=key, **selected)
