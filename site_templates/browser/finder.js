/* The finder's page: the whole table stands in the HTML; this filters, orders, marks and explains it. What is asked
   stands in the URL. Nothing happens while an input method composes; the form submits as any form. */
(function () {
  "use strict";
  var data = window.kbFinderData, page = document.getElementById("kb-finder");
  if (!data || !window.kbSearch || !page) { return; }
  var engine = window.kbSearch.create(window.lunr, data);
  var language = page.getAttribute("data-lang"), base = page.getAttribute("data-root");
  var input = document.getElementById("kb-finder-q"), form = document.getElementById("kb-finder-form");
  var list = document.getElementById("kb-list"), nearList = document.getElementById("kb-near-list");
  var facets = page.querySelector(".kb-facets"), all = page.querySelector(".kb-facets__all");
  var boxes = Array.prototype.slice.call(facets.querySelectorAll("input"));
  var results = Array.prototype.slice.call(document.querySelectorAll(".kb-result"));
  var FACETS = ["department", "role", "document", "topic", "level"];
  var words = {}, typing = 0, announcing = 0, shown = [];

  Array.prototype.forEach.call(document.querySelectorAll("#kb-words [data-word]"), function (each) { words[each.getAttribute("data-word")] = each.textContent; });
  results.forEach(function (result) { result.kbPlain = plainParts(result); });

  function say(key, values) {
    return Object.keys(values || {}).reduce(function (text, name) { return text.split("{" + name + "}").join(values[name]); }, words[key]);
  }
  function plainParts(result) {
    return Array.prototype.slice.call(result.querySelectorAll(".kb-result__title a, .kb-result__task, dd a")).map(function (node) { return { node: node, text: node.textContent }; });
  }
  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }
  function show(id, visible) { document.getElementById(id).hidden = !visible; }

  /* The state: a query and the chosen values. */
  function chosen() {
    var state = { q: input.value };
    FACETS.forEach(function (name) {
      state[name] = boxes.filter(function (box) { return box.name === name && box.checked; }).map(function (box) { return box.value; });
    });
    return state;
  }
  function address(state) {
    var asked = new URLSearchParams();
    if (state.q.trim()) { asked.set("q", state.q.trim()); }
    FACETS.forEach(function (name) { state[name].forEach(function (value) { asked.append(name, value); }); });
    var text = asked.toString();
    return window.location.pathname + (text ? "?" + text : "");
  }
  function restore() {
    var asked = new URLSearchParams(window.location.search);
    input.value = asked.get("q") || "";
    boxes.forEach(function (box) { box.checked = asked.getAll(box.name).indexOf(box.value) >= 0; });
    var more = facets.querySelectorAll(".kb-facet__more");
    Array.prototype.forEach.call(more, function (each) { if (each.querySelector("input:checked")) { each.open = true; } });
  }
  function remember(state, step) {
    try { window.history[step ? "pushState" : "replaceState"](null, "", address(state)); } catch (error) { /* a page from disk may refuse */ }
  }
  /* The language switch keeps the question. */
  function carry(state) {
    var asked = address(state).slice(window.location.pathname.length);
    Array.prototype.forEach.call(document.querySelectorAll("a[hreflang]"), function (link) {
      if (/\/responsibilities\/(?:index\.html)?$/.test(link.pathname)) { link.search = asked; }
    });
  }

  function render() {
    var state = chosen(), found = engine.search(state.q, state);
    var exact = found.answers.filter(function (answer) { return answer.exact; });
    var near = found.answers.filter(function (answer) { return !answer.exact; });
    carry(state);
    results.forEach(function (result) { result.hidden = true; });
    place(exact, list, found.asked, state);
    place(near, nearList, found.asked, state);
    shown = exact.length ? exact : near;
    show("kb-near", near.length > 0);
    show("kb-nothing", !exact.length);
    count(exact, found.asked, state);
    chips(found.asked);
    hints(found.asked, state);
    countChoices(found.asked, state);
  }

  function place(answers, into, asked, state) {
    answers.forEach(function (answer) {
      var result = results[answer.place];
      explain(result, answer, asked, state);
      result.hidden = false;
      into.appendChild(result);
    });
  }

  /* Marks the matched body or words, and says why the row is listed. */
  function explain(result, answer, asked, state) {
    var row = data.rows[answer.place], ids = state.department.slice();
    asked.bodies.forEach(function (body) { ids = ids.concat(body.ids); });
    var names = row.bodies.filter(function (body) { return ids.indexOf(body[0]) >= 0; });
    result.kbPlain.forEach(function (part) { mark(part, names, asked); });
    var why = result.querySelector(".kb-why"), reasons = [];
    if (names.length) { reasons.push(words["finder-why-" + names[0][1]]); }
    asked.bodies.forEach(function (body) {
      var match = names.filter(function (name) { return body.ids.indexOf(name[0]) >= 0; })[0];
      if (!match || (body.kind !== "later" && body.kind !== "former")) { return; }
      var since = sinceWhen(body);
      var said = say("finder-why-later", { typed: shownName(body), since: since, printed: language === "zh" ? match[2] : data.departments[match[0]].short.en });
      reasons.push(body.basis === "stated" ? said : said + (language === "zh" ? "（" : " (") + words["basis-general-knowledge"] + (language === "zh" ? "）" : ")"));
    });
    if (answer.named) { reasons.push(words["finder-why-named"]); }
    if (answer.by && !reasons.length) { reasons.push(words["finder-why-" + answer.by]); }
    if (asked.rest && !reasons.length && !result.querySelector("mark")) { reasons.push(words["finder-why-unseen"]); }
    why.textContent = reasons.join(language === "zh" ? "" : " ");
    why.hidden = !reasons.length;
  }
  function sinceWhen(body) {
    var later = body.kind === "later";
    if (!body.since) { return words[later ? "finder-later" : "finder-former"]; }
    return say(later ? "finder-since" : "finder-until", { year: body.since.slice(0, 4) });
  }
  function shownName(body) { return body.shown ? body.shown[language] : body.typed; }

  function mark(part, names, asked) {
    var isBody = part.node.parentNode.nodeName === "DD";
    var printed = names.map(function (name) { return language === "zh" ? name[2] : data.departments[name[0]].short.en; });
    part.node.textContent = "";
    if (isBody && printed.indexOf(part.text) >= 0) {
      part.node.appendChild(element("mark", "kb-mark", part.text));
      return;
    }
    var wanted = wantedIn(part.text, asked), at = 0;
    while (at < part.text.length) {
      var next = nearest(part.text, wanted, at);
      if (!next) { break; }
      part.node.appendChild(document.createTextNode(part.text.slice(at, next.at)));
      part.node.appendChild(element("mark", "kb-mark", part.text.substr(next.at, next.length)));
      at = next.at + next.length;
    }
    part.node.appendChild(document.createTextNode(part.text.slice(at)));
  }
  /* The words as they were typed; where one does not stand here as a whole, its pairs of characters and its stem. */
  function wantedIn(text, asked) {
    var lower = text.toLowerCase();
    return asked.rest.split(" ").reduce(function (wanted, word) {
      if (lower.indexOf(word) >= 0) { return wanted.concat(word); }
      return wanted.concat(asked.units.filter(function (unit) { return word.indexOf(unit) >= 0; }));
    }, []).filter(function (word) { return word.length > 1; });
  }
  function nearest(text, wanted, from) {
    var lower = text.toLowerCase(), best = null;
    wanted.forEach(function (word) {
      var at = lower.indexOf(word, from);
      if (at >= 0 && (!best || at < best.at)) { best = { at: at, length: word.length }; }
    });
    return best;
  }

  function count(exact, asked, state) {
    var text = exact.length === 1 ? words["finder-one"] : say("finder-many", { count: exact.length });
    var ids = state.department.concat(engine.idsOf(asked));
    if (ids.length) {
      var parts = ["lead", "responsible", "partner"].map(function (role) {
        var number = exact.filter(function (answer) { return engine.rolesIn(data.rows[answer.place], ids).indexOf(role) >= 0; }).length;
        return number ? words["role-" + role] + (language === "zh" ? "" : " ") + number : "";
      }).filter(Boolean);
      if (parts.length) { text += (language === "zh" ? "：" : ": ") + parts.join(words["list-gap"]); }
    }
    document.getElementById("kb-count").textContent = text;
    window.clearTimeout(announcing);
    announcing = window.setTimeout(function () { document.getElementById("kb-status").textContent = text; }, 700);
  }

  /* What was chosen, and how the names in the query were understood: each can be taken away. */
  function chips(asked) {
    var into = document.getElementById("kb-chips"), number = 0;
    into.textContent = "";
    function add(label, remove) {
      var chip = element("button", "kb-button kb-chip", label + " ✕");
      chip.type = "button";
      chip.addEventListener("click", function () { remove(); changed(true); input.focus(); });
      into.appendChild(chip);
    }
    asked.bodies.forEach(function (body) {
      var shorts = body.ids.map(function (id) { return data.departments[id].short[language]; });
      var roles = body.roles.map(function (role) { return words["role-" + role]; });
      add(shorts.concat(roles).join(words["list-separator"]), function () {
        var others = asked.bodies.filter(function (other) { return other !== body; }).map(function (other) { return other.typed; });
        input.value = others.concat(asked.rest || []).join(" ");
      });
    });
    boxes.filter(function (box) { return box.checked; }).forEach(function (box) {
      number += 1;
      var label = box.parentNode.querySelector("span").textContent.trim();
      add(label, function () { box.checked = false; });
    });
    into.hidden = !into.firstChild;
    facets.querySelector(".kb-facets__chosen").textContent = number ? say("finder-chosen", { count: number }) : "";
  }

  /* Ordinary words offer a body as a filter; a department points to its divisions. */
  function hints(asked, state) {
    var into = document.getElementById("kb-hints");
    into.textContent = "";
    if (asked.offers.length) {
      var offer = element("p", "", words["finder-offer"]);
      asked.offers.forEach(function (id) {
        var box = boxes.filter(function (each) { return each.name === "department" && each.value === id; })[0];
        if (!box || box.checked) { return; }
        var button = element("button", "kb-button", data.departments[id].short[language]);
        button.type = "button";
        button.addEventListener("click", function () { input.value = ""; box.checked = true; changed(true); input.focus(); });
        offer.appendChild(button);
      });
      if (offer.querySelector("button")) { into.appendChild(offer); }
    }
    var ids = state.department.concat(engine.idsOf(asked));
    ids.forEach(function (id) {
      var own = Object.keys(data.departments).filter(function (each) { return data.departments[each].parent === id; });
      if (!own.length) { return; }
      var line = element("p", "", say("finder-divisions", { department: data.departments[id].short[language] }));
      own.forEach(function (each, place) {
        var link = element("a", "", data.departments[each].short[language]);
        link.href = base + data.departments[each].url[language];
        line.appendChild(document.createTextNode(place ? words["list-separator"] : " "));
        line.appendChild(link);
      });
      into.appendChild(line);
    });
    into.hidden = !into.firstChild;
  }

  /* How many rows each value would leave, all other choices kept. */
  function countChoices(asked, state) {
    FACETS.forEach(function (name) {
      var others = {};
      FACETS.forEach(function (each) { others[each] = each === name ? [] : state[each]; });
      var answers = engine.search(state.q, others).answers, exact = answers.filter(function (answer) { return answer.exact; });
      var places = (exact.length ? exact : answers).map(function (answer) { return answer.place; });
      boxes.filter(function (box) { return box.name === name; }).forEach(function (box) {
        var only = {};
        FACETS.forEach(function (each) { only[each] = each === name ? [box.value] : others[each]; });
        var number = places.filter(function (place) { return engine.passes(data.rows[place], only, engine.idsOf(asked)); }).length;
        box.parentNode.querySelector(".kb-choice__count").textContent = String(number);
        box.disabled = !number && !box.checked;
      });
    });
  }

  function changed(step) {
    remember(chosen(), step);
    render();
  }

  function csv() {
    var head = ["id", "document_id", "row", "task_zh", "task_en", "lead_zh", "lead_en", "responsible_zh", "responsible_en", "partners_zh", "partners_en", "open_ended", "url"];
    var lines = shown.map(function (answer) {
      var row = data.rows[answer.place], cells = [row.id, row.document, String(row.number), (row.task || row.title).zh, (row.task || row.title).en];
      ["lead", "responsible", "partner"].forEach(function (role) {
        var bodies = row.bodies.filter(function (body) { return body[1] === role; });
        cells.push(bodies.map(function (body) { return body[2]; }).join("、"));
        cells.push(bodies.map(function (body) { return data.departments[body[0]].short.en; }).join("; "));
      });
      return cells.concat([row.open ? "true" : "false", row.url.zh]);
    });
    var text = "\ufeff" + [head].concat(lines).map(function (cells) { return cells.map(cell).join(",") + "\r\n"; }).join("");
    var link = element("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = "responsibilities.csv";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
  }
  function cell(text) {
    var safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? "\"" + safe.replace(/"/g, "\"\"") + "\"" : safe;
  }

  input.addEventListener("input", function (event) {
    if (event.isComposing) { return; }
    window.clearTimeout(typing);
    typing = window.setTimeout(function () { changed(false); }, 180);
  });
  input.addEventListener("compositionend", function () { window.clearTimeout(typing); typing = window.setTimeout(function () { changed(false); }, 180); });
  form.addEventListener("submit", function (event) { event.preventDefault(); window.clearTimeout(typing); changed(true); });
  boxes.forEach(function (box) { box.addEventListener("change", function () { changed(true); }); });
  window.addEventListener("popstate", function () { restore(); render(); });
  document.getElementById("kb-csv").addEventListener("click", csv);
  document.getElementById("kb-print").addEventListener("click", function () { window.print(); });

  facets.hidden = false;
  show("kb-actions", true);
  if (window.matchMedia("(max-width: 959px)").matches) { all.open = false; }
  restore();
  render();
}());
