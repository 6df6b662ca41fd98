/* Units that titles of documents, topics and names of bodies hold, and whose they are. */
function makeContext(names, data, text) {
  var table = null, kept = Object.create(null);

  function add(kind, id, written) {
    text.tokens(written).forEach(function (token) {
      if (!table[token]) { table[token] = { documents: {}, called: {}, topics: {}, bodies: {} }; }
      table[token][kind][id] = true;
    });
  }

  function fill() {
    table = Object.create(null);
    Object.keys(names.documents).forEach(function (id) {
      var each = names.documents[id];
      [each.title.zh, each.title.en, each.short.zh, each.short.en, each.number || "", each.number_en || ""].forEach(function (written) { add("documents", id, written); });
    });
  }

  /* Names and everyday words of topics come with the context of a language. */
  function fillWords(language) {
    kept[language] = true;
    names.topics.forEach(function (id, place) {
      var context = data["context." + language];
      add("called", id, context.called[place]);
      context.topics[place].concat(context.called[place]).forEach(function (written) { add("topics", id, written); });
    });
  }

  function fillBodies() {
    Object.keys(names.bodies).forEach(function (id) {
      if (kept["body " + id]) { return; }
      kept["body " + id] = true;
      [names.bodies[id].short.zh, names.bodies[id].short.en].forEach(function (written) { add("bodies", id, written); });
    });
  }

  /* What of everything that has arrived is not in the table yet. */
  function complete(kinds) {
    if (!table) { fill(); }
    ["zh", "en"].forEach(function (language) { if (!kept[language] && data["context." + language]) { fillWords(language); } });
    if (kinds.indexOf("bodies") >= 0 && !kept["bodies " + Boolean(data.bodies)]) { fillBodies(); kept["bodies " + Boolean(data.bodies)] = true; }
  }

  /* Whether a record's document, topics or bodies hold the unit: `called` looks at the names of topics only, `topics`
     at their everyday words too. */
  return function (unit, record, kinds) {
    complete(kinds);
    var held = table[unit];
    return held !== undefined && kinds.some(function (kind) {
      if (kind === "documents") { return record.document !== null && held.documents[record.document] === true; }
      if (kind !== "bodies") { return record.topics.some(function (id) { return held[kind][id]; }); }
      return record.bodies.some(function (body) { return held.bodies[body[0]]; });
    });
  };
}
