"""Commands on a published site."""

import argparse
import sys
from pathlib import Path

from generator import output, pipeline
from generator.language import Bilingual, Language

_WORDS = {
    "missing": Bilingual("缺少", "missing"),
    "changed": Bilingual("改动过", "changed"),
    "added": Bilingual("多出来", "added"),
}


def verify(arguments: argparse.Namespace, language: Language) -> int:
    """Compare a site with its `SHA256SUMS`; returns 1 where a file differs, 3 where there is no list."""
    site: Path = arguments.site
    try:
        found = list(output.differences(site))
    except (OSError, ValueError) as fault:
        message = Bilingual(f"没有可用的校验表：{fault}", f"there is no usable list of checksums: {fault}")
        print(message[language], file=sys.stderr)
        return 3
    for name, what in found:
        print(f"{name}: {_WORDS[what][language]}")
    same = Bilingual("全部文件和校验表一致", "every file is as the list says")
    print(same[language] if not found else f"{len(found)}")
    return 1 if found else 0


def offline(arguments: argparse.Namespace, language: Language) -> int:
    """Pack a site into one ZIP for a USB stick; returns 3 where there is no site."""
    try:
        made = pipeline.offline(arguments.site, arguments.output)
    except FileNotFoundError as fault:
        message = Bilingual(
            f"没有网站：{fault}，请先运行make site", f"there is no site: {fault}; run `make site` first"
        )
        print(message[language], file=sys.stderr)
        return 3
    print(made)
    return 0
