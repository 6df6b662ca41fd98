/* Repairs English typing errors: the known word that is one or two strokes away. */
function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) { return limit + 1; }
  var before = [], row = [], i, j;
  for (j = 0; j <= other.length; j += 1) { row.push(j); }
  for (i = 1; i <= one.length; i += 1) {
    var last = row, smallest = i;
    row = [i];
    for (j = 1; j <= other.length; j += 1) {
      var same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) { row[j] = Math.min(row[j], before[j - 2] + 1); }
      smallest = Math.min(smallest, row[j]);
    }
    if (smallest > limit) { return limit + 1; }
    before = last;
  }
  return row[other.length];
}

/* The nearest of `words` ({word: in how many places}), or null; the first letter counts as typed right where it can. */
function nearestWord(typed, words) {
  var limit = typed.length > 7 ? 2 : 1, best = null;
  if (typed.length < 4 || !/^[a-z]+$/.test(typed)) { return null; }
  Object.keys(words).forEach(function (word) {
    if (!/^[a-z]{3,}$/.test(word)) { return; }
    var strokes = distance(typed, word, limit);
    if (strokes > limit) { return; }
    var cost = strokes + (word[0] === typed[0] ? 0 : 0.5) - Math.min(Math.log(words[word] + 1), 5) / 20;
    if (!best || cost < best.cost) { best = { word: word, cost: cost }; }
  });
  return best && best.word;
}

/* The word of the same family: interpreter is looked up as interpretation. At least seven in ten letters are shared. */
function relatedWord(typed, words) {
  var best = null;
  if (typed.length < 6) { return null; }
  Object.keys(words).forEach(function (word) {
    var shared = 0;
    while (shared < typed.length && typed[shared] === word[shared]) { shared += 1; }
    if (shared < 5 || shared < typed.length * 0.7) { return; }
    if (!best || shared > best.shared || (shared === best.shared && words[word] > words[best.word])) { best = { word: word, shared: shared }; }
  });
  return best && best.word;
}
