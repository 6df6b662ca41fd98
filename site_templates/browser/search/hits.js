/* Answers as the command line prints them. It stands beside the engine: the pages show answers in their own way. */
function hitsOf(engine, query, filters, language) {
  var names = engine.names, isChinese = language === "zh";

  /* Who does what in a row: leads, responsible, takes part. */
  function rolesText(record) {
    return ["lead", "responsible", "partner"].map(function (role) {
      var held = record.bodies.filter(function (body) { return body[1] === role; }).map(function (body) {
        return isChinese ? body[2] : names.bodies[body[0]].short.en;
      });
      var open = role === "partner" && record.open ? (isChinese ? "" : " ") + LABELS["open-ended"][language] : "";
      return held.length ? LABELS["role-" + role][language] + (isChinese ? "：" + held.join("、") : ": " + held.join("; ")) + open : "";
    }).filter(Boolean).join(isChinese ? "；" : ". ");
  }

  function snippet(record, answer, asked) {
    var own = engine.textOf(record, language);
    if (record.kind === "row") { return rolesText(record); }
    return own ? excerpt(engine, own.lines, answer.asked || asked, language) : "";
  }

  /* Between 0 and 1, falling with the order. */
  function grade(answer) {
    if (!answer.exact) { return 0.5 * Math.min(1, answer.score / 2); }
    return answer.tier === 1 ? 0.6 + 0.4 * answer.score / (answer.score + 5) : 0.55;
  }

  var found = engine.search(query, filters, language);
  return found.answers.map(function (answer) {
    var record = engine.records[answer.place], own = engine.textOf(record, language);
    return {
      id: record.id, kind: record.kind, document: record.document, title: own ? own.title : record.id,
      snippet: snippet(record, answer, found.asked), score: Math.round(grade(answer) * 10000) / 10000,
      exact: answer.exact, url: names.homes[language] + record.url
    };
  });
}
