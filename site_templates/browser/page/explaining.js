/* Marks what matched, and says why an answer is listed. */
function marked(into, text, asked) {
  var at = 0;
  into.textContent = "";
  engine.spans(text, asked).forEach(function (span) {
    into.appendChild(document.createTextNode(text.slice(at, span.at)));
    into.appendChild(element("mark", "kb-mark", text.substr(span.at, span.length)));
    at = span.at + span.length;
  });
  into.appendChild(document.createTextNode(text.slice(at)));
}

/* The bodies of a record that were asked for or chosen: [id, role, printed name]. */
function matchedBodies(record, asked, state) {
  var ids = state.department.concat(engine.idsOf(asked));
  return record.bodies.filter(function (body) { return ids.indexOf(body[0]) >= 0; });
}
function printedName(body) { return isChinese ? body[2] : names.bodies[body[0]].short.en; }

/* 卫健委 is the name since 2018; the document says 省卫生计生委. */
function laterNames(matched, asked) {
  return asked.bodies.map(function (body) {
    var match = matched.filter(function (one) { return body.ids.indexOf(one[0]) >= 0; })[0];
    if (!match || (body.kind !== "later" && body.kind !== "former")) { return ""; }
    var typed = body.shown ? body.shown[language] : body.typed;
    var said = say("finder-why-later", { typed: typed, since: sinceWhen(body), printed: printedName(match) });
    return body.basis === "stated" ? said : said + bracketed(words["basis-general-knowledge"]);
  }).filter(Boolean);
}
function sinceWhen(body) {
  var later = body.kind === "later";
  if (!body.since) { return words[later ? "finder-later" : "finder-former"]; }
  return say(later ? "finder-since" : "finder-until", { year: body.since.slice(0, 4) });
}

/* Why an answer stands there: by its bodies, in other words, by a part of the words. */
function reasonsFor(record, answer, asked, state) {
  var matched = matchedBodies(record, asked, state), reasons = [], isRow = record.kind === "row";
  if (matched.length && isRow) { reasons.push(words["finder-why-" + matched[0][1]]); }
  if (matched.length && !isRow && matched[0][1] !== "self") { reasons.push(say("search-why-role", { body: printedName(matched[0]), role: words["said-" + matched[0][1]] })); }
  reasons = reasons.concat(laterNames(matched, asked));
  if (answer.named) { reasons.push(words["finder-why-named"]); }
  if (answer.other && answer.by !== "part") {
    reasons.push(say("search-why-" + answer.by, { typed: answer.other.typed.join(words["list-separator"]), said: answer.other.said.join(words["list-separator"]) }));
  } else if (answer.by && !reasons.length) { reasons.push(words["finder-why-" + answer.by]); }
  return reasons;
}
function tellWhy(into, reasons) {
  into.textContent = reasons.join(isChinese ? "" : " ");
  into.hidden = !reasons.length;
}
