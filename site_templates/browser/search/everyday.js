/* Everyday words and what documents say instead, from browser/words.yaml and the glossary. */
function makeEveryday(entries, text) {
  var list = entries.reduce(function (all, entry) {
    var said = entry[1].map(text.canonical);
    return all.concat(entry[0].map(function (typed) { return { typed: text.canonical(typed), said: said }; }));
  }, []);
  list.sort(function (a, b) { return b.typed.length - a.typed.length; });

  function standsIn(query, word) {
    var at = query.indexOf(word);
    if (at < 0 || !LATIN.test(word[0])) { return at >= 0; }
    return !LATIN.test(query[at - 1] || "") && /^s?(?![a-z0-9])/.test(query.slice(at + word.length));
  }

  /* Up to a dozen queries with everyday words replaced: [{query, typed, said}]. */
  return function (query) {
    var made = [{ query: query, by: "everyday", typed: [], said: [] }], left = query;
    list.forEach(function (entry) {
      if (!standsIn(left, entry.typed)) { return; }
      left = left.split(entry.typed).join("\u0001");
      made = made.reduce(function (all, each) {
        return all.concat(entry.said.map(function (said) {
          return { query: each.query.split(entry.typed).join(LATIN.test(said[0]) ? said : " " + said + " ").replace(/ +/g, " ").trim(), by: "everyday", typed: each.typed.concat(entry.typed), said: each.said.concat(said) };
        }));
      }, []).slice(0, 12);
    });
    return made.filter(function (each) { return each.typed.length; });
  };
}
