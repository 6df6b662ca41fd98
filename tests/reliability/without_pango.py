"""Stands in for the child that sets handbooks, on a machine without Pango."""

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec

from generator.handbook import weasy

FAULT = "cannot load library 'libpango-1.0-0': libpango-1.0-0: cannot open shared object file"


class _NoPango(MetaPathFinder):
    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Fail as WeasyPrint does when its libraries are missing."""
        if fullname == "weasyprint":
            raise OSError(FAULT)
        return None


if __name__ == "__main__":
    sys.meta_path.insert(0, _NoPango())
    weasy.main()
