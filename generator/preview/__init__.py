"""The live preview: pages of both languages on 127.0.0.1, new a moment after a file is saved.

`Builder` stages and themes what a change touches, first the pages that somebody looks at; `Watcher` tells when files
have changed; `server` shows the pages, and the problems of broken files over the last good page.
"""

from generator.preview.builder import Builder
from generator.preview.changes import Change, change
from generator.preview.running import run
from generator.preview.server import server
from generator.preview.state import State
from generator.preview.watching import Watcher

__all__ = ["Builder", "Change", "State", "Watcher", "change", "run", "server"]
