"""Where the schemas, templates and browser code of the program lie.

In an installed wheel they stand inside the package under `_data/`; in a checkout at the repository root.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent

SCHEMAS = _ROOT / "schema"
TEMPLATES = _ROOT / "site_templates"
MKDOCS_YML = _ROOT / "mkdocs.yml"
PACKAGE = _PACKAGE


def program_files() -> list[Path]:
    """Return every file that can change what a build puts out, in a fixed order."""
    code = (*_PACKAGE.rglob("*.py"), *_PACKAGE.rglob("*.yaml"))
    data = (path for folder in (SCHEMAS, TEMPLATES) for path in folder.rglob("*") if path.is_file())
    return sorted({*code, *data, MKDOCS_YML})
