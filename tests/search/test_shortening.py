"""Short names change nothing that a script does."""

import json

import pytest
from py_mini_racer import MiniRacer

from generator.search.shortening import shortened

SCRIPTS = {
    "keys": "var first = {second: 1}, second = first.second ? first : 2; JSON.stringify([first, second]);",
    "divisions": """function outer(given, other) {
        var made = [given, other].map(function (each) { return each / 2 / 1; });
        return made;
      }
      JSON.stringify(outer(4, 6));""",
    "expressions": """var text = 'var name = 1';
      var name = /[/'"]+var name/.test(text) ? text.replace(/name/g, "x") : text;
      JSON.stringify(name);""",
    "objects": """var a = 1, longer = 2, b = {longer: longer, a: a, inner: {longer: [a, longer]}};
      JSON.stringify(b);""",
    "loops": """var total = 0, list = [1, 2, 3];
      for (var place = 0, size = list.length; place < size; place += 1) { total += list[place]; }
      for (var key in {x: 1}) { total += key; }
      JSON.stringify(total);""",
    "faults": "var caught; try { null.x; } catch (fault) { caught = typeof fault.message; } JSON.stringify(caught);",
    "choices": """var value = 5, made = value > 3 ? value : 0;
      switch (made) { case value: made = 'same'; break; default: made = 'other'; }
      JSON.stringify(made);""",
    "numbers": "var number = 1e15 / 3, half = .5, hex = 0xff; JSON.stringify([number, half, hex]);",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_a_script_does_the_same(script: str) -> None:
    """Strings, expressions, keys and properties stay; variables, functions and parameters get short names."""
    engine = MiniRacer()
    before = json.loads(str(engine.eval(f"(function () {{ return eval({json.dumps(script)}); }}())")))
    after = json.loads(str(engine.eval(f"(function () {{ return eval({json.dumps(shortened(script))}); }}())")))
    engine.close()
    assert after == before


def test_names_become_short() -> None:
    """The most used name gets one letter; no name is taken that the script uses otherwise."""
    short = shortened("var counter = a; counter = counter + other; function longName(parameter) { return parameter; }")
    assert "counter" not in short
    assert "longName" not in short
    assert "other" in short
    assert short.count("var a ") == 0
