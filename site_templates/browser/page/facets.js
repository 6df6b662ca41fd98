/* The filters: how many answers each value would leave, all other choices kept; the chosen ones as chips. */
var counters = {};
FACETS.forEach(function (name) {
  counters[name] = boxes.filter(function (box) { return box.name === name; }).map(function (box) {
    return { box: box, node: box.parentNode.querySelector(".kb-choice__count") };
  });
});
function countChoices(found, state, unscoped) {
  var meant = engine.idsOf(found.asked);
  FACETS.forEach(function (name) {
    var from = name === "kind" ? unscoped : found.found, others = {};
    FACETS.forEach(function (other) { others[other] = other === name ? [] : state[other]; });
    function left(list) { return list.map(function (answer) { return engine.records[answer.place]; }).filter(function (record) { return engine.passes(record, others, meant); }); }
    var exact = left(from.exact), records = exact.length ? exact : left(from.near);
    var counts = Object.create(null), wanted = meant.concat(name === "department" ? [] : state.department);
    records.forEach(function (record) {
      unique(engine.valuesOf(record, name, wanted)).forEach(function (value) { counts[value] = (counts[value] || 0) + 1; });
    });
    counters[name].forEach(function (counter) {
      var number = counts[counter.box.value] || 0, text = String(number);
      if (counter.node.textContent !== text) { counter.node.textContent = text; }
      counter.box.disabled = !number && !counter.box.checked;
    });
  });
}

/* What was chosen, and how the names in the query were understood: each can be taken away. */
function chips(asked, changed) {
  var into = byId("kb-chips"), number = 0;
  into.textContent = "";
  function add(label, remove) {
    into.appendChild(button("kb-button kb-chip", label + " ✕", function () { remove(); changed(true); input.focus(); }));
  }
  asked.bodies.forEach(function (body) {
    var shorts = body.ids.map(function (id) { return names.bodies[id].short[language]; });
    var roles = body.roles.map(function (role) { return words["role-" + role]; });
    add(shorts.concat(roles).join(words["list-separator"]), function () {
      var others = asked.bodies.filter(function (other) { return other !== body; }).map(function (other) { return other.typed; });
      input.value = others.concat(asked.rest || []).join(" ");
    });
  });
  boxes.filter(function (box) { return box.checked; }).forEach(function (box) {
    number += 1;
    add(box.parentNode.querySelector("span").textContent.trim(), function () { box.checked = false; });
  });
  into.hidden = !into.firstChild;
  facets.querySelector(".kb-facets__chosen").textContent = number ? say("finder-chosen", { count: number }) : "";
}

/* Ordinary words offer a body as a filter; a department points to its divisions. */
function hints(asked, state, changed) {
  var into = byId("kb-hints"), offer = element("p", "", words["finder-offer"]);
  into.textContent = "";
  asked.offers.forEach(function (id) {
    var box = boxes.filter(function (one) { return one.name === "department" && one.value === id; })[0];
    if (!box || box.checked) { return; }
    offer.appendChild(button("kb-button", names.bodies[id].short[language], function () {
      input.value = "";
      box.checked = true;
      changed(true);
      input.focus();
    }));
  });
  if (offer.querySelector("button")) { into.appendChild(offer); }
  unique(state.department.concat(engine.idsOf(asked))).forEach(function (id) {
    var own = Object.keys(names.bodies).filter(function (one) { return names.bodies[one].parent === id; });
    if (own.length) { into.appendChild(divisions(id, own)); }
  });
  into.hidden = !into.firstChild;
}
function unique(list) { return list.filter(function (one, place) { return list.indexOf(one) === place; }); }
function divisions(id, own) {
  var line = element("p", "", say("finder-divisions", { department: names.bodies[id].short[language] }));
  own.forEach(function (one, place) {
    var link = element("a", "", names.bodies[one].short[language]);
    link.href = base + names.pages[language].replace("{id}", one);
    line.appendChild(document.createTextNode(place ? words["list-separator"] : " "));
    line.appendChild(link);
  });
  return line;
}
