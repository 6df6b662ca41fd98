"""Jinja, locked down: autoescape everywhere, undefined names are errors, templates cannot change what they show."""

import traceback
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.resources import TEMPLATES


class _Compiled(BytecodeCache):
    """Keeps what templates were compiled to, by their source: environments with other filters share nothing else."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._known: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template from what is known."""
        if found := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a template."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_Compiled(),
    )


def render(name: str, context: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]] | None = None) -> str:
    """Render the template `name`, a path below `site_templates/`.

    `context` holds frozen dataclasses and plain values; `filters` are small functions of the calling renderer.
    Raises `jinja2.UndefinedError` for a name that the context lacks.
    """
    environment = _environment()
    if filters:
        environment = environment.overlay()
        environment.filters = {**environment.filters, **filters}
    return environment.get_template(name).render(context)


def fault(error: TemplateError) -> tuple[str, int, str]:
    """Return where a template is broken, as far as it is known, and why: file below `site_templates/`, line, words."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "", error.lineno, error.message or ""
    places = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(str(TEMPLATES))]
    place = places[-1] if places else None
    name = place.filename.removeprefix(f"{TEMPLATES}/") if place else ""
    return name, place.lineno or 1 if place else 1, error.message or ""


__all__ = ["TemplateError", "fault", "render"]
