"""How the document says which permission an address of records asks for."""


def asks(verb: str, thing: str = "{kind}") -> dict[str, str]:
    """For `@blueprint.doc`: `{kind}` becomes the name of the records that the address is about."""
    return {"x-permission": f"{thing}.{verb}"}
