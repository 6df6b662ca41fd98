/* A question without who, which, how, can I: 低保由谁牵头 and 怎么申请低保 ask for 低保. Loaded only where a query found
   little. `words`: roles and fillers; `questions`: what else is dropped here. */
function makePlainer(words, questions, resolver, text) {
  var roles = Object.keys(words.roles).reduce(function (all, role) { return all.concat(words.roles[role].map(text.folded)); }, []);
  var strippable = byLength(unique(words.fillers.zh.map(text.folded).concat(
    questions.zh, roles.filter(function (word) { return !LATIN.test(word[0]); })
  )));

  /* Once from each end, as often as there is something to take away. */
  function stripped(piece) {
    var before = "";
    while (before !== piece) {
      before = piece;
      piece = strippable.reduce(function (left, word) {
        if (left.slice(0, word.length) === word) { left = left.slice(word.length); }
        return word && left.slice(-word.length) === word ? left.slice(0, -word.length) : left;
      }, piece);
    }
    return piece;
  }

  function without(query) {
    return resolver.withoutFillers(query).split(" ").filter(function (word) { return questions.en.indexOf(word) < 0; }).map(stripped).filter(Boolean).join(" ");
  }

  /* What is asked for, and the role that was asked about; null where nothing else is left than what was there. */
  function plainer(rest) {
    var found = resolver.roleIn(rest), role = found && found.role, left = rest;
    while (found && LATIN.test(found.typed[0])) { left = found.rest; found = resolver.roleIn(left); }
    left = without(left);
    return left.length > 1 && left !== rest ? { rest: left, about: role } : null;
  }

  return { plainer: plainer, without: without };
}
