"""Our words for what a YAML parser refuses, by the kind of its error."""

from generator.language import Bilingual

Words = tuple[str, Bilingual, Bilingual]
"""Code, message, hint."""

_CODE = "yaml-syntax"
GENERAL: Words = (
    _CODE,
    Bilingual("YAML写法有误", "this is not valid YAML"),
    Bilingual(
        "看看这里和上一行：缩进、冒号后的空格、引号是否成对",
        "look here and one line up: indentation, the space after a colon, pairs of quotes",
    ),
)
QUOTE: Words = (
    _CODE,
    Bilingual("引号没有收尾", "this quotation mark is not closed"),
    Bilingual("在这段文字的末尾补上同样的引号", "close the text with the same quotation mark"),
)
AFTER_QUOTE: Words = (
    _CODE,
    Bilingual("引号收尾后还有文字", "text follows the closing quotation mark"),
    Bilingual(
        "整段文字放进引号；里面的引号用“”，或把'写成''", "put the whole text into quotes; inside '…' write '' for '"
    ),
)
BRACKET: Words = (
    _CODE,
    Bilingual("括号没有收尾", "this bracket is not closed"),
    Bilingual("补上]或}", "add ] or }"),
)
IN_BRACKETS: Words = (
    _CODE,
    Bilingual("方括号或花括号里的写法有误", "what stands in these brackets is not valid"),
    Bilingual(
        "各项之间用一个半角逗号；有逗号、冒号的文字加引号",
        "put one ASCII comma between items, and texts with commas or colons into quotes",
    ),
)
_NO_COLON: Words = (
    _CODE,
    Bilingual("这一行不是“键: 值”", "this line is no `key: value`"),
    Bilingual(
        "键后写半角冒号和一个空格；接上一行的文字要多缩进",
        "write an ASCII colon and a space after the key; indent a line that continues a text",
    ),
)
_SECOND_COLON: Words = (
    _CODE,
    Bilingual("这里不能再有“: ”", "there can be no further `: ` here"),
    Bilingual(
        "文字里有“: ”的，整段加引号；或看看缩进", "put a text with `: ` inside into quotes; or mend the indentation"
    ),
)
_START: Words = (
    _CODE,
    Bilingual("值不能以这个符号开头", "a value cannot begin with this sign"),
    Bilingual("把整段文字放进引号", "put the whole text into quotes"),
)
_INDENTED: Words = (
    _CODE,
    Bilingual("这一行和同级的键对不齐，或者不该在这里", "this line is not aligned with the keys beside it"),
    Bilingual("同级的键对齐，下一级多两个空格", "align keys of one level; indent the next level by two spaces"),
)
_ESCAPE: Words = (
    _CODE,
    Bilingual("双引号里的反斜杠用错了", "a backslash in double quotes is used wrongly"),
    Bilingual("改用单引号，或写成\\\\", "use single quotes, or write \\\\"),
)
_LIST: Words = (
    _CODE,
    Bilingual("列表不能写在键的同一行", "a list cannot begin on the line of its key"),
    Bilingual("换行，缩进，再写“- ”", "begin a new line, indent it, then write `- `"),
)
_BLOCK: Words = (
    _CODE,
    Bilingual("“|”和“>”后面要换行", "after `|` or `>` the text begins on a new line"),
    Bilingual("把文字写到下一行，缩进两个空格", "write the text on the next line, indented by two spaces"),
)
_ANCHOR: Words = (
    "yaml-anchor",
    Bilingual("不用锚点（&）和别名（*）", "anchors (&) and aliases (*) are not used here"),
    Bilingual("如果是文字，请加引号", "if it is meant as text, put it into quotes"),
)
_TAG: Words = (
    "yaml-tag",
    Bilingual("不用标签（!）", "tags (!) are not used here"),
    Bilingual("如果是文字，请加引号", "if it is meant as text, put it into quotes"),
)
BY_WORDS = (
    ("an alias", _ANCHOR),
    ("an anchor", _ANCHOR),
    ("a tag", _TAG),
    ("simple key", _NO_COLON),
    ("mapping values", _SECOND_COLON),
    ("cannot start any token", _START),
    ("sequence entries", _LIST),
    ("escape", _ESCAPE),
    ("block scalar", _BLOCK),
    ("block mapping", _INDENTED),
    ("block collection", _INDENTED),
    ("block sequence", _INDENTED),
)
"""What a message of the parser contains, and our words for it; the first that fits."""
