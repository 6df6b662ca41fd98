"""Cuts Chinese into words with jieba, as Material's search plugin does; run in an environment that has jieba.

Reads {records, queries} and writes the same with a zero-width space between words.
"""

import json
import re
import sys
from pathlib import Path

import jieba

HAN = re.compile("[\u4e00-\u9fff]+")


def cut(text: str) -> str:
    """Return `text` with a zero-width space between the words of its Chinese."""
    return HAN.sub(lambda run: "\u200b".join(jieba.cut(run[0])), text)


source, target = map(Path, sys.argv[1:])
given = json.loads(source.read_text(encoding="utf-8"))
given["records"] = [
    {key: value if key == "id" else cut(value) for key, value in each.items()} for each in given["records"]
]
given["queries"] = [cut(query) for query in given["queries"]]
target.write_text(json.dumps(given), encoding="utf-8")
