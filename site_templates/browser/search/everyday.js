/* Everyday words and what documents say instead, from browser/words.yaml and the glossary. This file and the words are
   loaded only where a query found little. */
var COMBINED = 8;
/* A word that stands in more records is no everyday word for something else; in more still, it says little alone. */
var COMMON = 30, TOO_COMMON = 150;

/* `table`: {called: [[other name, place in said]], said: [words of documents], typed: [[everyday word, places in said …]]}. */
function makeEveryday(table, text, stripped, isCommon) {
  var said = table.said.map(text.canonical), list = table.typed.map(function (entry) {
    return { typed: text.canonical(entry[0]), said: entry.slice(1).map(function (place) { return said[place]; }) };
  }).sort(function (a, b) { return b.typed.length - a.typed.length; });

  var own = table.called.map(function (entry) { return { typed: text.canonical(entry[0]), said: said[entry[1]] }; })
    .concat(said.map(function (word) { return { typed: word, said: word }; }))
    .sort(function (a, b) { return b.typed.length - a.typed.length; });

  /* Where the word stands in a piece, or -1. */
  function placeOf(piece, word) {
    var at = piece.indexOf(word);
    while (at >= 0 && LATIN.test(word[0]) && (LATIN.test(piece[at - 1] || "") || !/^s?(?![a-z0-9])/.test(piece.slice(at + word.length)))) {
      at = piece.indexOf(word, at + 1);
    }
    return at;
  }

  /* Not replaced within a longer query: words of a question, words that documents use all the time themselves, and
     those that stand in it as documents put it: 意见 in 指导意见. */
  function isReplaced(query, entry) {
    if (entry.typed === query) { return true; }
    return stripped(entry.typed) !== "" && !isCommon(entry.typed, COMMON) && !entry.said.some(function (said) { return query.indexOf(said) >= 0; });
  }

  /* The query in pieces: {left} as typed, {typed, said} an everyday word. */
  function pieces(query) {
    return list.filter(function (entry) { return placeOf(query, entry.typed) >= 0 && isReplaced(query, entry); }).reduce(function (all, entry) {
      return all.reduce(function (made, piece) {
        var left = piece.left, at = left === undefined ? -1 : placeOf(left, entry.typed);
        if (at < 0) { return made.concat(piece); }
        return made.concat({ left: left.slice(0, at) }, entry, { left: left.slice(at + entry.typed.length).replace(/^s(?![a-z0-9])/, "") });
      }, []);
    }, [{ left: query }]).filter(function (piece) { return piece.said || piece.left.trim(); });
  }

  /* Of what is left over, words of a question and a single character say nothing: 坐 of 坐地铁. */
  function kept(piece) { return stripped(piece.trim()).split(" ").filter(function (word) { return word.length > 1 || LATIN.test(word); }).join(" "); }

  /* What documents call something, in a longer question: each looked up alone. */
  function named(query) {
    var left = query;
    return own.filter(function (entry) {
      if (entry.typed === query || placeOf(left, entry.typed) < 0 || isCommon(entry.typed, TOO_COMMON)) { return false; }
      left = left.split(entry.typed).join("\u0001");
      return true;
    }).slice(0, COMBINED).map(function (entry) {
      return { query: entry.said, lost: 2, by: "part", typed: [entry.typed], said: [entry.said] };
    });
  }

  /* The query with its everyday words replaced, and then with nothing else, where no number would be lost:
     [{query, by, typed, said, lost}]; `lost`: 1 some everyday words, 2 other words too. */
  return function (query) { return replaced(query).concat(named(query)); };

  function replaced(query) {
    var found = pieces(query), words = found.filter(function (piece) { return piece.said; });
    if (!words.length) { return []; }
    var typed = words.map(function (word) { return word.typed; });
    var chosen = words.reduce(function (all, word) {
      return all.reduce(function (more, each) { return more.concat(word.said.map(function (said) { return each.concat(said); })); }, []).slice(0, COMBINED);
    }, [[]]);
    var left = found.filter(function (piece) { return !piece.said && kept(piece.left); }), isExtra = left.length > 0;
    var whole = chosen.map(function (said) {
      var next = 0;
      return made(found.map(function (piece) { return piece.said ? said[next++] : kept(piece.left); }), said, 0);
    });
    var alone = left.some(function (piece) { return /[0-9]/.test(piece.left); }) ? [] : chosen.map(function (said) { return made(said, said, isExtra ? 2 : 0); });
    words.forEach(function (word) {
      if (words.length > 1) { alone = alone.concat(word.said.map(function (said) { return made([said], [said], isExtra ? 2 : 1); })); }
    });
    return whole.concat(alone).filter(function (each, place, all) {
      return all.findIndex(function (other) { return other.query === each.query; }) === place;
    }).slice(0, 2 * COMBINED);

    function made(parts, said, lost) {
      return { query: unique(parts.filter(Boolean)).join(" "), lost: lost, by: "everyday", typed: unique(typed), said: unique(said) };
    }
  }
}
