/* The search page: everything that is held, in one list. Texts come after the answers, for those that are shown. */
var STEP = 10, limits = { exact: STEP, near: STEP }, last = null, announcing = 0;

function isNothing(state) { return !state.q.trim() && FACETS.every(function (name) { return !state[name].length; }); }

function render() {
  var state = chosen();
  carry(state);
  show("kb-index", isNothing(state));
  show("kb-search", !isNothing(state));
  if (isNothing(state)) { byId("kb-count").textContent = ""; tell(""); return; }
  var found = engine.search(state.q, state, language), wants = missing(found.wants);
  if (wants.length) {
    load(wants, render);
    if (!found.isReady) { byId("kb-count").textContent = words["search-busy"]; return; }
  }
  if (found.wants.some(function (name) { return broken[name]; })) { byId("kb-count").textContent = words["search-broken"]; return; }
  var unscoped = state.kind.length ? engine.search(state.q, {}, language).found : found.found;
  last = {
    state: state, asked: found.asked, exact: found.answers.filter(function (answer) { return answer.exact; }),
    near: found.answers.filter(function (answer) { return !answer.exact; })
  };
  count(last);
  chips(found.asked, changed);
  hints(found.asked, state, changed);
  countChoices(found, state, unscoped);
  fill();
}

function count(found) {
  var number = found.exact.length;
  var text = number ? (number === 1 ? words["search-one"] : say("search-many", { count: number })) : words["search-none"];
  byId("kb-count").textContent = text;
  tell(found.near.length ? text + (isChinese ? "，" : ", ") + say("search-near-count", { count: found.near.length }) : text);
}
function tell(text) {
  window.clearTimeout(announcing);
  announcing = window.setTimeout(function () { byId("kb-status").textContent = text; }, 700);
}

/* The texts of what is shown, then the answers. */
function fill(done) {
  var now = last, answers = now.exact.slice(0, limits.exact).concat(now.near.slice(0, nearLimit(now)));
  var wanted = answers.reduce(function (all, answer) {
    return all.concat(languagesFor(answer, now.asked).map(function (one) { return textsOf(answer.place, one); }));
  }, []);
  wanted = missing(unique(wanted));
  if (wanted.length) { load(wanted, function () { if (now === last) { fill(done); } }); return; }
  engine.take();
  list("exact", "kb-list", now);
  list("near", "kb-near-list", now);
  show("kb-near", now.near.length > 0);
  show("kb-nothing", !now.exact.length);
  if (done) { done(); }
}
/* A page of exact answers needs few near ones. */
function nearLimit(now) { return limits.near - (limits.near === STEP ? Math.min(STEP - 3, now.exact.length) : 0); }

/* The name of the file that holds the texts of a record. */
function textsOf(place, one) {
  var part = names.parts.filter(function (each) { return each.from <= place && place < each.from + each.size; })[0];
  return "texts." + one + "." + (place - (place - part.from) % names.chunk);
}

/* The page's own language, and the other one where only that holds what was asked. */
function languagesFor(answer, asked) {
  var units = (answer.asked || asked).units, other = isChinese ? "en" : "zh";
  var isOther = units.length && units.every(function (unit) { return isChinese ? /[a-z]/.test(unit) : !/[a-z0-9]/.test(unit[0]); });
  return isOther ? [language, other] : [language];
}

function list(which, id, now) {
  var into = byId(id), more = byId(id + "-more"), answers = now[which];
  into.textContent = "";
  var limit = which === "near" ? nearLimit(now) : limits.exact;
  answers.slice(0, limit).forEach(function (answer) { into.appendChild(result(answer, now)); });
  more.hidden = answers.length <= limit;
  more.textContent = say("search-more", { count: answers.length - limit });
}

function result(answer, now) {
  var record = engine.records[answer.place], own = engine.textOf(record, language), asked = answer.asked || now.asked;
  var made = element("article", "kb-result"), title = element("h3", "kb-result__title"), link = element("a");
  made.setAttribute("data-id", record.id);
  made.appendChild(source(record, own));
  link.href = base + names.homes[language] + record.url;
  marked(link, own ? own.title : record.id, asked);
  title.appendChild(link);
  made.appendChild(title);
  said(made, record, answer, asked);
  bodiesOf(made, record, now);
  var reasons = reasonsFor(record, answer, now.asked, now.state), why = element("p", "kb-why");
  if (now.asked.rest && !reasons.length && !made.querySelector("mark")) { reasons.push(words["search-why-unseen"]); }
  tellWhy(why, reasons);
  made.appendChild(why);
  return made;
}

/* Kind, document, place and status. */
function source(record, own) {
  var line = element("p", "kb-result__source");
  line.appendChild(element("span", "kb-result__kind", words["item-" + record.kind]));
  if (!record.document || record.kind === "document") { return line; }
  var document_ = names.documents[record.document], parts = [document_.short[language]].concat(own && own.place ? own.place : []);
  line.appendChild(element("span", "", parts.join(words["list-gap"])));
  var ended = document_.status.key === "period-ended" || document_.status.key === "repealed";
  line.appendChild(element("span", "kb-status" + (ended ? "" : " kb-status--plain"), document_.status[language]));
  return line;
}

function said(made, record, answer, asked) {
  var wanted = languagesFor(answer, asked), from = engine.textOf(record, wanted[wanted.length - 1]);
  var piece = from ? excerpt(engine, from.lines, asked, wanted[wanted.length - 1]) : "";
  if (!piece) { return; }
  var line = element("p", "kb-result__task");
  if (wanted.length > 1) { line.lang = isChinese ? "en" : "zh-Hans"; }
  marked(line, piece, asked);
  made.appendChild(line);
}

/* Who leads, is responsible, takes part; those asked for are marked. */
function bodiesOf(made, record, now) {
  var matched = matchedBodies(record, now.asked, now.state).map(printedName), line = element("p", "kb-result__bodies");
  var shown = record.bodies.filter(function (body) {
    return body[1] !== "self" && (record.kind === "row" || matched.indexOf(printedName(body)) >= 0);
  });
  unique(shown.map(function (body) { return body[1]; })).forEach(function (role) {
    line.appendChild(document.createTextNode((line.firstChild ? words["search-role-gap"] : "") + words["said-" + role] + (isChinese ? "：" : ": ")));
    shown.filter(function (body) { return body[1] === role; }).forEach(function (body, place) {
      var isMatch = matched.indexOf(printedName(body)) >= 0;
      if (place) { line.appendChild(document.createTextNode(words["list-separator"])); }
      line.appendChild(element(isMatch ? "mark" : "span", isMatch ? "kb-mark" : "", printedName(body)));
    });
  });
  if (line.firstChild) { made.appendChild(line); }
}

function changed(step) {
  limits = { exact: STEP, near: STEP };
  remember(chosen(), step);
  render();
}

/* The titles of all answers, both kinds; their texts are loaded first. */
function csv() {
  if (!last) { return; }
  var answers = last.exact.length ? last.exact : last.near;
  var wanted = missing(unique(answers.reduce(function (all, answer) {
    return all.concat(textsOf(answer.place, "zh"), textsOf(answer.place, "en"));
  }, [])));
  function write() {
    engine.take();
    saveCsv("search.csv", [["id", "kind", "document_id", "year", "place_zh", "title_zh", "title_en", "exact", "url"]].concat(answers.map(csvLine)));
  }
  if (wanted.length) { load(wanted, write); } else { write(); }
}
function csvLine(answer) {
  var record = engine.records[answer.place], zh = engine.textOf(record, "zh"), en = engine.textOf(record, "en");
  return [record.id, record.kind, record.document || "", engine.yearOf(record) || "", zh.place, zh.title, en.title, String(answer.exact), record.url];
}

["exact", "near"].forEach(function (which) {
  byId(which === "exact" ? "kb-list-more" : "kb-near-list-more").addEventListener("click", function () {
    var before = limits[which], id = which === "exact" ? "kb-list" : "kb-near-list";
    limits[which] += STEP;
    fill(function () {
      var next = byId(id).children[before];
      if (next) { next.querySelector("a").focus(); }
    });
  });
});
suggestions(changed);
listen(changed);
window.addEventListener("popstate", function () { restore(); render(); });
byId("kb-csv").addEventListener("click", csv);
byId("kb-print").addEventListener("click", function () { window.print(); });
restore();
render();
