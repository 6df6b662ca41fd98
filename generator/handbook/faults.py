"""What to tell where the machine cannot set a handbook: what is wrong, and what to do."""

import signal

from generator.language import Bilingual

_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_WITHOUT = Bilingual("不要手册时可以加--no-pdf。", "Without handbooks: --no-pdf.")


def no_pango(fault: str) -> Bilingual:
    """The libraries that set text are missing."""
    reason = fault.splitlines()[0] if fault else ""
    return Bilingual(
        f"排印手册要用Pango，这台机器上没有。Debian上请装：{_PACKAGES}。{_WITHOUT.zh}（{reason}）",
        f"setting handbooks needs Pango, which is not here; on Debian install {_PACKAGES}. {_WITHOUT.en} ({reason})",
    )


def no_font() -> Bilingual:
    """The package that brings the Chinese font is missing."""
    return Bilingual(
        "找不到手册用的中文字体：请运行make site装上justmytype-intl-cjk，"
        f"或在content/site.yaml的handbook_fonts里写明字体。{_WITHOUT.zh}",
        "the Chinese font of the handbooks is missing: run `make site` to install justmytype-intl-cjk, or name fonts "
        f"in handbook_fonts of content/site.yaml. {_WITHOUT.en}",
    )


def broken(path: str, code: int, complaint: str) -> Bilingual:
    """The child process ended without an answer: it said why, or the system killed it."""
    if code == -signal.SIGSEGV:
        return Bilingual(
            f"排印{path}时Pango崩溃，多半是找不到字体：请删除build/cache/fonts，再运行一次。{_WITHOUT.zh}",
            f"Pango crashed while setting {path}, most likely for want of a font: remove build/cache/fonts and run "
            f"again. {_WITHOUT.en}",
        )
    if code == -signal.SIGKILL:
        return Bilingual(
            f"排印{path}的程序被系统中止，多半是内存不够：请用--jobs 1再试。{_WITHOUT.zh}",
            f"the system ended the setting of {path}, most likely for want of memory: try --jobs 1. {_WITHOUT.en}",
        )
    reason = (complaint.strip().splitlines() or [f"exit {code}"])[-1]
    return Bilingual(f"排印{path}时程序中断：{reason}。{_WITHOUT.zh}", f"setting {path} broke: {reason}. {_WITHOUT.en}")


def unwritten(path: str, reason: str) -> Bilingual:
    """The PDF could not be written."""
    return Bilingual(
        f"{path}写不下来：{reason}。请腾出空间，或用环境变量POLICYKB_CACHE把缓存放到别处。",
        f"{path} could not be written: {reason}. Free some space, or move the caches with POLICYKB_CACHE.",
    )


def unreadable(source: str, reason: object) -> Bilingual:
    """A font file is missing or is no font."""
    return Bilingual(
        f"读不了字体文件{source}：{reason}。请改content/site.yaml的handbook_fonts，或运行make site重装。{_WITHOUT.zh}",
        f"the font file {source} cannot be read: {reason}. Correct handbook_fonts in content/site.yaml, or run "
        f"`make site` to install it again. {_WITHOUT.en}",
    )


def not_cut() -> Bilingual:
    """A process that cuts the fonts was killed."""
    return Bilingual(
        f"制作字体的程序被系统中止，多半是内存不够，请再运行一次。{_WITHOUT.zh}",
        f"the system ended the cutting of the fonts, most likely for want of memory: run again. {_WITHOUT.en}",
    )
