/* Everything known of words, for the repair of typing errors: those of the loaded indexes and of the names. */
function makeVocabulary(fulltext, resolver, text, scope) {
  var extra = Object.create(null), words = Object.create(null);
  resolver.allNames().forEach(function (name) {
    text.tokens(name).forEach(function (token) { extra[token] = (extra[token] || 0) + 1; });
  });
  Object.keys(extra).forEach(function (token) { if (LATIN.test(token[0])) { words[token] = extra[token]; } });
  Object.keys(fulltext.parts.en).forEach(function (name) {
    fulltext.parts.en[name].index.words.forEach(function (word) { words[word] = (words[word] || 0) + 1; });
  });

  function has(term) { return extra[term] !== undefined || fulltext.known(term, "zh", scope) || fulltext.known(term, "en", scope); }

  return { has: has, words: words, standing: function (pair) { return has(pair) ? 1 + (extra[pair] || 0) : 0; } };
}
