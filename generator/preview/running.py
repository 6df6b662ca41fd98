"""Runs the preview: watches, builds, shows, until it is stopped."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

from generator import templating
from generator.language import Bilingual
from generator.preview.builder import Builder
from generator.preview.changes import change
from generator.preview.server import HOST, server
from generator.preview.state import State
from generator.preview.watching import Watcher
from generator.problems import Position, Problem
from generator.resources import MKDOCS_YML, SCHEMAS, TEMPLATES
from generator.theming import ThemingError

Say = Callable[[Bilingual], None]
Tell = Callable[[list[Problem]], None]


def run(project: Path, as_of: date, port: int, say: Say, tell: Tell) -> None:
    """Show the preview of `project` at a port of this machine until Ctrl-C.

    `say` is told what happens, `tell` the problems whenever they are others. Raises OSError where the port is taken.
    """
    builder = Builder(project, as_of)
    state = State(project, builder.site)
    with _shown(state, builder.site, port) as address, _watcher(project) as watcher:
        say(Bilingual(f"预览：{address}（按Ctrl-C结束）", f"Preview: {address} (Ctrl-C ends it)"))
        told: list[list[Problem]] = [[]]

        def show(problems: list[Problem]) -> None:
            state.show(problems)
            if problems != told[0]:
                told[0] = problems
                tell(problems)

        _try(partial(builder.everything, show), say, show)
        say(Bilingual("已就绪；保存文件，页面自己更新", "Ready: save a file and its pages are new"))
        while True:
            paths = watcher.changed()
            touched = change(project, paths)
            _try(partial(builder.refresh, touched, state.viewed(), show, watcher.quiet), say, show)


def _try(act: Callable[[], None], say: Say, show: Tell) -> None:
    """Do something that a half-saved template or a file that vanishes may stop; the preview goes on."""
    try:
        act()
    except templating.TemplateError as fault:
        show([_broken(fault)])
    except ThemingError as fault:
        say(fault.message)
    except OSError as fault:
        say(Bilingual(f"读写文件失败：{fault}", f"reading or writing a file failed: {fault}"))


def _broken(fault: templating.TemplateError) -> Problem:
    name, line, words = templating.fault(fault)
    said = Bilingual(f"模板有错：{words}", f"the template is broken: {words}")
    return Problem("template-broken", Position(f"site_templates/{name}", line), said)


def _watcher(project: Path) -> Watcher:
    return Watcher((project / "content", TEMPLATES, SCHEMAS), (project / "mkdocs.yml", MKDOCS_YML))


@contextmanager
def _shown(state: State, site: Path, port: int) -> Iterator[str]:
    site.mkdir(parents=True, exist_ok=True)
    with server(state, site, port) as shown:
        thread = Thread(target=shown.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{shown.server_address[1]}/"
        finally:
            shown.shutdown()
