"""How the names of bodies look: used where no list of known bodies is at hand."""

import re
from collections.abc import Iterator

_HAN = "\u4e00-\u9fff"
SUFFIXES = (
    "厅|局|委|办|联|部|部门|会|府|院|处|室|中心|公司|单位|组织|银行|分行|学校|大学|协会|站|所|社|馆|集团|总队|支队|军区|机构"
    "|团省委|团市委|团县委|管理区|开发区"
)
"""How the name of a body ends."""
_NAME = rf"(?:各地|(?:[{_HAN}]|（[{_HAN}、]{{1,12}}）){{1,22}}?(?:{SUFFIXES})(?:（[{_HAN}、]{{1,20}}）)?)"
_LIST = re.compile(
    rf"(?:(?:牵头|责任|负责|配合|参与)单位：)?{_NAME}(?:[、，,；;]{_NAME})*(?:等(?:有关)?(?:部门|单位)?)?[。]?"
)
_LIST_SO_FAR = re.compile(rf"{_NAME}(?:[、，,；;]{_NAME})*(?:[、，,；;][{_HAN}]{{0,12}})?")
_OPEN = re.compile("等(?:有关)?(?:部门|单位)?$")
_SEPARATOR = re.compile("[、，,；;](?![^（]*）)")
_TITLE = re.compile("^(?:牵头|责任|负责|配合|参与)单位：")
_LONGEST = 14
_BEGINS = re.compile(rf"(?:[{_HAN}]{{0,3}}?省|各|国家|中共|团|地方)(?!级)|{_NAME}[、，]")


def has_odd_name(text: str) -> bool:
    """Whether a name in a list is so long that the end of a task must be in it."""
    return any(len(name) > _LONGEST for name in names(text)[0])


def likelihood(line: str) -> int:
    """Return how well a line begins a list of bodies: 0 like one, 1 as a single name, 2 not at all."""
    if _BEGINS.match(line):
        return 0
    return 1 if is_list(line) else 2


def is_list(text: str) -> bool:
    """Whether `text` is nothing but names of bodies."""
    return bool(_LIST.fullmatch(text))


def is_list_so_far(text: str) -> bool:
    """Whether `text` is a list of names of which the last may be broken off."""
    return bool(_LIST_SO_FAR.fullmatch(text))


def names(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the names in a list of bodies in printed order, and whether it is open-ended (等)."""
    words = text.removesuffix("。")
    shut = _OPEN.sub("", words)
    found = (_TITLE.sub("", name) for name in _SEPARATOR.split(shut))
    return tuple(name for name in found if name), shut != words


_CANDIDATE = re.compile(
    rf"(?:[{_HAN}]|（[{_HAN}、]{{1,8}}）){{1,14}}?"
    "(?:厅|委员会|委|局|办公室|部门|联合会|残联|妇联|工会|共青团|总会|政府|处|协会|组织|法院|检察院|管委会)"
)
_NOT_PART = re.compile(
    "[，。；：、！？“”《》](?![^（]{0,8}）)|(?:会同|协同|配合|联合|报送|依托|成立|建立|以及|协调|要求|组织|发挥|加强|根据|按照|落实|"
    "由|和|与|及|向|经|对|为|将|各自|牵头|负责)"
)
_EVERYWHERE = re.compile("^(?:各级|各地|全省|全市|全县|本级|上级|同级|当地|有关|相关)+")


def candidates(text: str) -> Iterator[str]:
    """Yield words that look like names of bodies; candidates only, for a person to look through."""
    for run in _NOT_PART.split(text):
        for match in _CANDIDATE.finditer(run):
            name = match.group()
            if len(_EVERYWHERE.sub("", name)) > 1:
                yield name
