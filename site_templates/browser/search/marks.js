/* What to mark in a text as it is shown, and which piece of a text to show. */
function makeMarks(text) {
  /* The text as it is compared, and for each of its characters the place in the original. */
  function mapped(shown) {
    var made = "", places = [], at = 0;
    Array.from(shown).forEach(function (character) {
      var each = text.folded(character);
      if (character === "," && /[0-9]$/.test(made) && /^[0-9]{3}/.test(shown.slice(at + 1))) { each = ""; }
      for (var i = 0; i < each.length; i += 1) { places.push(at); }
      made += each;
      at += character.length;
    });
    places.push(shown.length);
    return { plain: made, places: places };
  }

  /* The words as they were typed; where one does not stand here as a whole, its pairs of characters and its stems. */
  function wanted(plain, asked) {
    var found = [];
    asked.rest.split(" ").concat(asked.also || []).forEach(function (word) {
      if (!word) { return; }
      if (plain.indexOf(word) >= 0) { found.push(word); return; }
      found = found.concat(asked.units.filter(function (unit) { return unit.length > 1 && word.indexOf(unit) >= 0; }));
    });
    return unique(found).filter(function (word) { return word.length > 1 || !LATIN.test(word); });
  }

  function isWhole(plain, at, word) {
    return !LATIN.test(word[0]) || !LATIN.test(plain[at - 1] || "");
  }

  /* Spans {at, length} of the original, ascending and apart from each other. */
  function spans(shown, asked) {
    var map = mapped(shown), found = [];
    wanted(map.plain, asked).forEach(function (word) {
      for (var at = map.plain.indexOf(word); at >= 0; at = map.plain.indexOf(word, at + 1)) {
        if (isWhole(map.plain, at, word)) { found.push([at, at + word.length]); }
      }
    });
    figures(map.plain).forEach(function (figure) {
      if (asked.units.indexOf(figure.number) >= 0) { found.push([figure.at, figure.at + figure.length]); }
    });
    found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
    return found.reduce(function (all, span) {
      var last = all[all.length - 1], from = map.places[span[0]], to = map.places[span[1]];
      if (last && from <= last.at + last.length) {
        last.length = Math.max(last.at + last.length, to) - last.at;
      } else { all.push({ at: from, length: to - from }); }
      return all;
    }, []);
  }

  return { spans: spans };
}
