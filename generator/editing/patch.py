"""Changes values of a YAML file line by line: comments, the order of keys and what did not change stay as they are.

The result is read again and must hold exactly the new values; what is too odd to change in place is written anew.
"""

import re
from collections.abc import Mapping, Sequence

from generator import yamlfiles
from generator.editing.dump import dumped, entry
from generator.yamlfiles import Trail, Value, YamlFile

Lines = list[str]
Origins = Mapping[Trail, Sequence[int | None]]

_COMMENT = re.compile(r"\s+#.*$")


def patched(name: str, text: str, data: dict[str, Value], origins: Origins) -> str:
    """Return `text` with the values of `data`; raises ValueError where the result would not hold exactly these.

    `origins` tells for a list which entry of the former list each entry is, None for a new one; lists that it does not
    name keep their places.
    """
    file, problems = yamlfiles.compose(name, text)
    if file is None or problems or not isinstance(file.data, dict):
        raise ValueError(f"{name}: {problems}")
    if file.data == data:
        return text
    lines = text.split("\n")
    made = "\n".join(_Patch(file, lines, origins).mapping((), file.data, (), data, (0, len(lines))))
    again, faults = yamlfiles.compose(name, made)
    if again is None or faults or again.data != data:
        raise ValueError(f"{name}: the changed file would not hold what was meant: {faults}")
    return made


class _Patch:
    """Walks the former and the new values side by side; old trails place lines, new trails name origins."""

    def __init__(self, file: YamlFile, lines: Lines, origins: Origins) -> None:
        self.file, self.lines, self.origins = file, lines, origins

    def mapping(
        self, old_at: Trail, old: dict[str, Value], new_at: Trail, new: dict[str, Value], span: tuple[int, int]
    ) -> Lines:
        """Return the lines of a mapping with its new values."""
        starts = self._starts([self.file.keys[*old_at, key][0] - 1 for key in old], span)
        indent = self.file.keys[*old_at, next(iter(old))][1] - 1
        made: Lines = self.lines[span[0] : starts[0]]
        added = _added_behind(old, new)
        made += [line for key in added.get(None, ()) for line in dumped(key, new[key], indent)]
        for key, start, end in zip(old, starts, [*starts[1:], span[1]], strict=True):
            at = self.file.keys[*old_at, key][0] - 1
            body_end = self._body_end(at, end, indent)
            made += self.lines[start:at]
            if key in new:
                made += self._value((*old_at, key), old[key], (*new_at, key), new[key], (at, body_end))
            made += [line for each in added.get(key, ()) for line in dumped(each, new[each], indent)]
            made += self.lines[body_end:end]
        return made

    def _starts(self, places: list[int], span: tuple[int, int]) -> list[int]:
        """Return where each part begins: with the comments and empty lines right above it."""
        starts = []
        floor = span[0]
        for place in places:
            start = place
            while (start > floor and not (bare := self.lines[start - 1].strip())) or (start > floor and bare[0] == "#"):
                start -= 1
            starts.append(start)
            floor = place + 1
        return starts

    def _body_end(self, at: int, end: int, indent: int) -> int:
        """Return where a part ends: what is indented no deeper at its end, comments and empty lines, is not its own."""
        while end > at + 1:
            line = self.lines[end - 1]
            own = line.strip() and (not line.strip().startswith("#") or len(line) - len(line.lstrip()) > indent)
            if own:
                break
            end -= 1
        return end

    def _value(self, old_at: Trail, old: Value, new_at: Trail, new: Value, span: tuple[int, int]) -> Lines:
        """Return the lines of a key with its new value."""
        origins = self.origins.get(new_at)
        moved = origins is not None and list(origins) != list(range(len(old) if isinstance(old, list) else 0))
        if old == new and not moved:
            return self.lines[span[0] : span[1]]
        line, column = self.file.keys[old_at]
        key, indent = str(old_at[-1]), column - 1
        below = self.file.values.get(old_at, (line, 0))[0] > line
        if isinstance(old, dict) and isinstance(new, dict) and old and new and below:
            return [self.lines[span[0]], *self.mapping(old_at, old, new_at, new, (span[0] + 1, span[1]))]
        if isinstance(old, list) and isinstance(new, list) and old and new and below:
            return [self.lines[span[0]], *self._list(old_at, old, new_at, new, (span[0] + 1, span[1]))]
        lines = dumped(key, new, indent)
        lines[0] = self.lines[span[0]][:indent] + lines[0][indent:]
        if span[1] == span[0] + 1 and len(lines) == 1:
            lines[0] += self._comment(old_at)
        return lines

    def _comment(self, at: Trail) -> str:
        """Return the comment behind a value on its line."""
        line, column = self.file.values[at]
        rest = self.lines[line - 1][column - 1 :]
        quote = rest[:1]
        if quote in ("'", '"'):
            closed = re.match(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"", rest)
            rest = rest[closed.end() :] if closed else ""
        found = _COMMENT.search(rest)
        return found.group() if found else ""

    def _list(self, old_at: Trail, old: list[Value], new_at: Trail, new: list[Value], span: tuple[int, int]) -> Lines:
        """Return the lines of a list in block style."""
        places = [self.file.values[*old_at, index][0] - 1 for index in range(len(old))]
        if any(not self.lines[place].lstrip().startswith("- ") for place in places):
            raise ValueError(f"{self.file.path}: a list at {old_at} is not written one entry a line")
        dash = len(self.lines[places[0]]) - len(self.lines[places[0]].lstrip())
        starts = self._starts(places, span)
        ends = [*starts[1:], span[1]]
        made = self.lines[span[0] : starts[0]]
        for index, (origin, value) in enumerate(zip(self._origins_of(old, new_at, new), new, strict=True)):
            if origin is None:
                made += entry(value, dash)
            else:
                made += self.lines[starts[origin] : places[origin]]
                part = (places[origin], ends[origin])
                made += self._kept((*old_at, origin), old[origin], (*new_at, index), value, part)
        return made

    def _origins_of(self, old: list[Value], new_at: Trail, new: list[Value]) -> list[int | None]:
        if new_at in self.origins:
            return list(self.origins[new_at])
        if new and isinstance(new[0], dict):
            return [index if index < len(old) else None for index in range(len(new))]
        left = list(range(len(old)))
        found: list[int | None] = []
        for value in new:
            origin = next((index for index in left if old[index] == value), None)
            found.append(origin)
            if origin is not None:
                left.remove(origin)
        return found

    def _kept(self, old_at: Trail, old: Value, new_at: Trail, new: Value, span: tuple[int, int]) -> Lines:
        """Return the lines of an entry that was there before."""
        if not isinstance(old, dict) or not isinstance(new, dict):
            return self.lines[span[0] : span[1]]
        first = self.lines[span[0]]
        dash = len(first) - len(first.lstrip())
        self.lines[span[0]] = first[:dash] + " " + first[dash + 1 :]
        made = self.mapping(old_at, old, new_at, new, span)
        self.lines[span[0]] = first
        at = next(index for index, line in enumerate(made) if line.strip() and not line.strip().startswith("#"))
        made[at] = made[at][:dash] + "-" + made[at][dash + 1 :]
        return made


def _added_behind(old: dict[str, Value], new: dict[str, Value]) -> dict[str | None, list[str]]:
    """Return the keys that are new, by the former key behind which they stand."""
    found: dict[str | None, list[str]] = {}
    last: str | None = None
    for key in new:
        if key in old:
            last = key
        else:
            found.setdefault(last, []).append(key)
    return found
