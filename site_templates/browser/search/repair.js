/* Typing errors put right. This file and the table of sounds are loaded only where a query found nothing. */

/* `known`: what is known of words: {has(term), standing(pair), words}. Gives [{query, by}] for a canonical query. */
function makeRepair(table, known) {
  var repaired = makeSounds(table);

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

  return function (query) {
    return [["spelling", byStrokes(query)], ["sound", bySound(query)]].filter(function (pair) {
      return pair[1] !== query;
    }).map(function (pair) { return { query: pair[1], by: pair[0], typed: [query], said: [pair[1]] }; });
  };
}
