"""Writing several files of a project as one step: all of them, or none."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator import output, pipeline
from generator.pipeline import Checked


def tried(project: Path, texts: Mapping[Path, str], moves: Iterable[tuple[Path, Path]] = ()) -> Checked:
    """Check the content as it would be with `texts` written and `moves` made; nothing of the project changes."""
    with tempfile.TemporaryDirectory(prefix="policykb-") as folder:
        copy = Path(folder) / "project"
        shutil.copytree(project / "content", copy / "content", symlinks=True)
        write(copy, texts, moves)
        return pipeline.check(copy)


def write(project: Path, texts: Mapping[Path, str], moves: Iterable[tuple[Path, Path]] = ()) -> None:
    """Write `texts` and make `moves`, both by paths relative to the project; puts everything back where one fails."""
    before = {path: (project / path).read_bytes() for path in texts if (project / path).exists()}
    done: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            output.write_file(project / path, text.encode())
        for old, new in moves:
            (project / old).rename(project / new)
            done.append((old, new))
    except OSError:
        for old, new in reversed(done):
            (project / new).rename(project / old)
        for path in texts:
            if path in before:
                output.write_file(project / path, before[path])
            else:
                (project / path).unlink(missing_ok=True)
        raise
