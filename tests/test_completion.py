"""The completion that `policykb completion` writes really completes, in bash itself."""

import subprocess
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.completion import SHELLS

_ASK = """
source "$1"
COMP_WORDS=("${@:2}")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
$(complete -p policykb | sed -E 's/.*-F ([^ ]+).*/\\1/') policykb "${COMP_WORDS[COMP_CWORD]}" ""
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the completion for bash."""
    path = tmp_path_factory.mktemp("completion") / "policykb.bash"
    with pytest.MonkeyPatch.context() as patch, path.open("w", encoding="utf-8") as file:
        patch.setattr("sys.stdout", file)
        assert main(["completion", "bash"]) == 0
    return path


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["re"], {"rename"}),
        (["rename", "indi"], {"indicator_table"}),
        (["new", "gl"], {"glossary"}),
        (["export", "--format", "x"], {"xlsx"}),
        (["check", "--str"], {"--strict"}),
    ],
)
def test_words_are_completed(script: Path, typed: list[str], offered: set[str]) -> None:
    """Commands, kinds, options, values: what is there and nothing else."""
    asked = subprocess.run(  # noqa: S603 - the script above
        ["/bin/bash", "-c", _ASK, "bash", str(script), "policykb", *typed], capture_output=True, text=True, check=True
    )
    assert set(asked.stdout.split()) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the commands."""
    assert main(["completion", shell]) == 0
    assert "rename" in capsys.readouterr().out
