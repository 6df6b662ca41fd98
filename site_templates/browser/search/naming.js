/* Whether a record is called what was asked, and how much of its title was asked. generator/search/naming.py is the
   twin: it sends names as numbers. */
function makeNaming(fulltext, text) {
  function numberOfName(name) {
    return Array.from(text.runs(name).map(stem).join(" ")).reduce(function (number, character) {
      return (number * 31 + character.codePointAt(0)) % (HALF * HALF);
    }, 7);
  }

  /* {called, share, isTitle: all that was asked stands in the title} of a record by its place; `holders` as the full text gives them. */
  return function (rest, holders, languages, scope) {
    var wanted = numberOfName(rest), parts = languages.map(function (language) { return fulltext.names(language, scope); });
    return function (place) {
      var held = holders.filter(function (holder) { return holder.titles[place]; }).length;
      if (!held) { return { called: false, share: 0, isTitle: false }; }
      var own = null;
      parts.forEach(function (names) { own = own && own.numbers.indexOf(wanted) >= 0 ? own : names(place) || own; });
      var length = holders.reduce(function (most, holder) { return Math.max(most, holder.titles[place] || 0); }, 0);
      var words = own ? own.words : languages[0] === "zh" ? (length - 1) / 2 : length;
      return { called: held === holders.length && own !== null && own.numbers.indexOf(wanted) >= 0, share: Math.min(1, held / Math.max(1, words)), isTitle: held === holders.length };
    };
  };
}
