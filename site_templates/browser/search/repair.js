/* Typing errors put right. This file and the table of sounds are loaded only where a query found nothing. */

var ENDING = /[厅委局办部]$/, ENDINGS = ["厅", "委", "局", "办", "部"];

/* Gives [{query, by, typed, said}] for a canonical query; `table`: the sounds; the rest is the engine's. */
function makeRepair(table, fulltext, resolver, text, scope) {
  var repaired = makeSounds(table), known = makeVocabulary(fulltext, resolver, text, scope);

  function begins(start) { return Object.keys(known.words).some(function (word) { return word.slice(0, start.length) === start; }); }

  function byStrokes(query) {
    return query.replace(/[a-z]{4,}/g, function (word) {
      return known.has(stem(word)) || begins(word) ? word : nearestWord(word, known.words) || relatedWord(word, known.words) || word;
    });
  }

  function bySound(query) {
    return query.replace(new RegExp("[" + HAN + "]{2,}", "gu"), function (run) {
      return repaired(run, known.standing, known.has);
    });
  }

  /* A department called by the ending of another province's: 市场监管局 for 市场监管厅. */
  function byEnding(query) {
    var names = resolver.allNames(), found = ENDING.test(query) && ENDINGS.map(function (ending) { return query.replace(ENDING, ending); });
    return (found || []).filter(function (name) { return names.indexOf(name) >= 0; })[0] || query;
  }

  return function (query) {
    return [["spelling", byEnding(query)], ["spelling", byStrokes(query)], ["sound", bySound(query)]].filter(function (pair) {
      return pair[1] !== query;
    }).map(function (pair) { return { query: pair[1], by: pair[0], typed: [query], said: [pair[1]] }; });
  };
}
