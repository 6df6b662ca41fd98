"""policykb: disability policies as structured YAML, rendered to a bilingual site and printed handbooks."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever has an older one shall be told, not shown a traceback
    sys.stderr.write("policykb需要Python 3.11或更新的版本：请用make site PYTHON=python3.11重新安装\n")
    sys.stderr.write("policykb needs Python 3.11 or later: set it up again with make site PYTHON=python3.11\n")
    raise SystemExit(3)
