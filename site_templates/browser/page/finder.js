/* The finder's page: the whole table stands in the HTML; this filters, orders, marks and explains it. */
var results = listOf(".kb-result"), shown = [], announcing = 0;
results.forEach(function (result) {
  result.kbPlain = listOf(".kb-result__title a, .kb-result__task, dd a", result).map(function (node) { return { node: node, text: node.textContent }; });
});

function render() {
  var state = chosen(), filters = Object.assign({ kind: ["row"] }, state), found = engine.search(state.q, filters, language);
  var wants = missing(found.wants);
  carry(state);
  if (wants.length) {
    load(wants, render);
    if (!found.isReady) { return; }
  }
  var exact = found.answers.filter(function (answer) { return answer.exact; });
  var near = found.answers.filter(function (answer) { return !answer.exact; });
  results.forEach(function (result) { result.hidden = true; });
  put(exact, byId("kb-list"), found.asked, state);
  put(near, byId("kb-near-list"), found.asked, state);
  shown = exact.length ? exact : near;
  show("kb-near", near.length > 0);
  show("kb-nothing", !exact.length);
  count(exact, found.asked, state);
  chips(found.asked, changed);
  hints(found.asked, state, changed);
  countChoices(found, state, found.found);
}

function put(answers, into, asked, state) {
  answers.forEach(function (answer) {
    var result = results[answer.place], record = engine.records[answer.place];
    var printed = matchedBodies(record, asked, state).map(printedName);
    result.kbPlain.forEach(function (part) { markPart(part, printed, answer.asked || asked); });
    var reasons = reasonsFor(record, answer, asked, state);
    if (asked.rest && !reasons.length && !result.querySelector("mark")) { reasons.push(words["finder-why-unseen"]); }
    tellWhy(result.querySelector(".kb-why"), reasons);
    result.hidden = false;
    into.appendChild(result);
  });
}
function markPart(part, printed, asked) {
  if (part.node.parentNode.nodeName === "DD" && printed.indexOf(part.text) >= 0) {
    part.node.textContent = "";
    part.node.appendChild(element("mark", "kb-mark", part.text));
  } else { marked(part.node, part.text, asked); }
}

function count(exact, asked, state) {
  var text = exact.length === 1 ? words["finder-one"] : say("finder-many", { count: exact.length });
  var ids = state.department.concat(engine.idsOf(asked));
  var parts = !ids.length ? [] : ["lead", "responsible", "partner"].map(function (role) {
    var number = exact.filter(function (answer) { return engine.rolesIn(engine.records[answer.place], ids).indexOf(role) >= 0; }).length;
    return number ? words["role-" + role] + (isChinese ? "" : " ") + number : "";
  }).filter(Boolean);
  if (parts.length) { text += (isChinese ? "：" : ": ") + parts.join(words["list-gap"]); }
  byId("kb-count").textContent = text;
  window.clearTimeout(announcing);
  announcing = window.setTimeout(function () { byId("kb-status").textContent = text; }, 700);
}

function changed(step) {
  remember(chosen(), step);
  render();
}

/* The published columns in both languages: the texts come first. */
function csv() {
  var files = names.parts.filter(function (part) { return part.rows; }).reduce(function (all, part) {
    for (var at = part.from; at < part.from + part.size; at += names.chunk) { all.push("texts.zh." + at, "texts.en." + at); }
    return all;
  }, []);
  function write() { engine.take(); saveCsv("responsibilities.csv", [HEAD].concat(shown.map(csvLine))); }
  var wanted = missing(files);
  if (wanted.length) { load(wanted, write); } else { write(); }
}
var HEAD = ["id", "document_id", "row", "task_zh", "task_en", "lead_zh", "lead_en", "responsible_zh", "responsible_en", "partners_zh", "partners_en", "open_ended", "url"];
function csvLine(answer) {
  var record = engine.records[answer.place], cells = [record.id, record.document, String(record.number)];
  ["zh", "en"].forEach(function (each) { cells.push(engine.textOf(record, each).task); });
  ["lead", "responsible", "partner"].forEach(function (role) {
    var bodies = record.bodies.filter(function (body) { return body[1] === role; });
    cells.push(bodies.map(function (body) { return body[2]; }).join("、"));
    cells.push(bodies.map(function (body) { return names.bodies[body[0]].short.en; }).join("; "));
  });
  return cells.concat([record.open ? "true" : "false", record.url]);
}

listen(changed);
window.addEventListener("popstate", function () { restore(); render(); });
byId("kb-csv").addEventListener("click", csv);
byId("kb-print").addEventListener("click", function () { window.print(); });
restore();
render();
