"""TypeScript types of an OpenAPI document, in the shape that openapi-typescript gives and openapi-fetch takes."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PLACES = ("query", "header", "path", "cookie")
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
_HEAD = (
    "// Made by `suitecrm-bridge types` from {title} {version}; make it again after a change in SuiteCRM's Studio.\n"
)


def typescript_of(document: Json) -> str:
    """One module that exports `paths` and `components`, and needs nothing else."""
    return "".join(f"{line}\n" for line in _module(document))


def _module(document: Json) -> Iterator[str]:
    yield _HEAD.format(**document["info"])
    yield "export interface paths {"
    for path, item in document["paths"].items():
        yield f"  {json.dumps(path)}: {_path_item(document, item)};"
    yield "}"
    yield ""
    yield "export interface components {"
    yield "  schemas: {"
    for name, schema in document["components"]["schemas"].items():
        yield f"    {json.dumps(name)}: {_type(schema, 4)};"
    yield "  };"
    yield "}"


def _path_item(document: Json, item: Json) -> str:
    shared = item.get("parameters", ())
    lines = ["{", f"    parameters: {_parameters(document, shared)};"]
    for method in _METHODS:
        operation = item.get(method)
        if operation is None:
            lines.append(f"    {method}?: never;")
        else:
            lines += [
                *_comment(operation.get("summary"), 4),
                f"    {method}: {_operation(document, operation, shared)};",
            ]
    return "\n".join([*lines, "  }"])


def _operation(document: Json, operation: Json, shared: Any) -> str:  # noqa: ANN401  # a list of parameters
    own = [*shared, *operation.get("parameters", ())]
    lines = ["{", f"      parameters: {_parameters(document, own)};"]
    body = _resolved(document, operation.get("requestBody"))
    lines.append(f"      requestBody: {{ content: {_content(body)} }};" if body else "      requestBody?: never;")
    lines.append("      responses: {")
    for status, answer in operation["responses"].items():
        told = _content(_resolved(document, answer))
        lines.append(f"        {status}: {{ headers: {{ [name: string]: unknown }}; content: {told} }};")
    return "\n".join([*lines, "      };", "    }"])


def _parameters(document: Json, parameters: Any) -> str:  # noqa: ANN401  # a list of parameters
    found = [_resolved(document, each) for each in parameters]
    parts = []
    for place in _PLACES:
        here = [each for each in found if each["in"] == place]
        if not here:
            parts.append(f"{place}?: never")
            continue
        fields = "; ".join(f"{_key(each['name'], needed=_needed(each))}: {_type(each['schema'], 6)}" for each in here)
        parts.append(f"{place}{'' if any(map(_needed, here)) else '?'}: {{ {fields} }}")
    return "{ " + "; ".join(parts) + " }"


def _needed(parameter: Json) -> bool:
    return bool(parameter.get("required"))


def _content(part: Json) -> str:
    content = part.get("content") or {}
    if not content:
        return "never"
    kinds = "; ".join(f"{json.dumps(kind)}: {_type(each.get('schema', {}), 8)}" for kind, each in content.items())
    return f"{{ {kinds} }}"


def _resolved(document: Json, thing: Json | None) -> Json:
    if thing is None or "$ref" not in thing:
        return thing or {}
    found: Any = document
    for key in thing["$ref"].removeprefix("#/").split("/"):
        found = found[key]
    return _resolved(document, found)


def _type(schema: Any, depth: int) -> str:  # noqa: ANN401  # JSON Schema: an object, or true
    if not isinstance(schema, Mapping) or not schema:
        return "unknown"
    if "$ref" in schema:
        return f'components["schemas"][{json.dumps(schema["$ref"].rpartition("/")[2])}]'
    if "enum" in schema:
        return _union(json.dumps(each, ensure_ascii=False) for each in schema["enum"])
    if "const" in schema:
        return json.dumps(schema["const"], ensure_ascii=False)
    for word, sign in (("anyOf", " | "), ("oneOf", " | "), ("allOf", " & ")):
        if word in schema:
            return "(" + sign.join(_type(each, depth) for each in schema[word]) + ")"
    types = schema.get("type", "object" if "properties" in schema else ())
    return _union(_one(kind, schema, depth) for kind in ([types] if isinstance(types, str) else types)) or "unknown"


def _union(types: Iterator[str]) -> str:
    return " | ".join(dict.fromkeys(types))


def _one(kind: str, schema: Json, depth: int) -> str:
    if kind == "array":
        return f"({_type(schema.get('items'), depth)})[]"
    return _PLAIN.get(kind) or _object(schema, depth)


def _object(schema: Json, depth: int) -> str:
    fields, others = schema.get("properties") or {}, schema.get("additionalProperties", True)
    if not fields:
        return "Record<string, never>" if others is False else f"Record<string, {_type(others, depth)}>"
    room = " " * (depth + 2)
    lines = ["{"]
    for name, field in fields.items():
        lines += _comment(field.get("description") or field.get("title"), depth + 2)
        read_only = "readonly " if field.get("readOnly") else ""
        needed = name in schema.get("required", ())
        lines.append(f"{room}{read_only}{_key(name, needed=needed)}: {_type(field, depth + 2)};")
    lines += [f"{room}[name: string]: unknown;"] if others is not False else []
    return "\n".join([*lines, " " * depth + "}"])


def _key(name: str, *, needed: bool) -> str:
    return json.dumps(name) + ("" if needed else "?")


def _comment(text: str | None, depth: int) -> list[str]:
    if not text:
        return []
    said = " ".join(text.replace("*/", "* /").split())
    return [f"{' ' * depth}/** {said} */"]
