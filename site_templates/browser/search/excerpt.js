/* Which piece of a text to show. The search page and the command line use it; the finder shows whole rows. */

/* The line that holds most of what was asked, cut to a few words around the first of it. */
function excerpt(engine, lines, asked, language) {
  var limit = language === "zh" ? 90 : 200, best = { value: -1, line: "" };
  lines.forEach(function (line) {
    var value = engine.spans(line, asked).reduce(function (sum, span) { return sum + Math.min(span.length, 12); }, 0);
    if (value > best.value) { best = { value: value, line: line }; }
  });
  var line = best.line, first = engine.spans(line, asked)[0], from = 0;
  if (line.length <= limit) { return line; }
  if (first && first.at > limit / 2) { from = beginOf(line, first.at - Math.floor(limit / 3)); }
  var to = Math.min(line.length, from + limit);
  if (to < line.length) { to = endOf(line, to); }
  return (from ? "…" : "") + line.slice(from, to).trim() + (to < line.length ? "…" : "");
}
function beginOf(line, at) {
  for (var i = at; i > Math.max(0, at - 20); i -= 1) { if (/[，。；、,;. ]/.test(line[i])) { return i + 1; } }
  return at;
}
function endOf(line, at) {
  for (var i = at; i > at - 20; i -= 1) { if (/[，。；、,;. ]/.test(line[i])) { return i; } }
  return at;
}
