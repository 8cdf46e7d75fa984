"""The prompts of tracking: one file a prompt, its version in the name; a changed prompt is a new file."""

from importlib.resources import files


def prompt_text(name: str) -> str:
    return (files(__name__) / f"{name}.txt").read_text(encoding="utf-8")
