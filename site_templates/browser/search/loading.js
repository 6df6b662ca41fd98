/* Takes what has arrived: names, tables, records. */
function makeIntake(data, names, store, text, simplified) {
  var everyday = {}, listed = Object.create(null), seen = 0, hasTraditional = false;
  /* The finder's names are those of the bodies of rows; everything else knows all. */
  var rowsResolver = resolverOf(names.bodies), resolver = null;

  function resolverOf(bodies) {
    return makeResolver(Object.assign({}, bodies), names.syllables, names.words, text, function (id) { return listed[id]; });
  }

  function fillSimplified(written) {
    var next = numbersOf(written[0]), last = -1;
    Array.from(written[1]).forEach(function (character) {
      last += next() + 1;
      simplified[String.fromCodePoint(last)] = character;
    });
  }

  function take() {
    if (!resolver && data.bodies) {
      Object.assign(names.bodies, bodiesOf(data.bodies));
      resolver = resolverOf(names.bodies);
    }
    store.take();
    ["zh", "en"].forEach(function (language) {
      var entries = data["everyday." + language];
      if (!everyday[language] && entries) { everyday[language] = makeEveryday(entries, text); }
    });
    if (!hasTraditional && data.traditional) { hasTraditional = true; fillSimplified(data.traditional); }
    if (store.records.length === seen) { return; }
    seen = store.records.length;
    store.records.forEach(function (record) {
      if (record.kind === "row") { record.bodies.forEach(function (body) { listed[body[0]] = true; }); }
    });
  }

  return {
    take: take, everyday: everyday,
    resolvers: function (kinds) { return resolver && !store.rowsOnly(kinds) ? resolver : rowsResolver; },
    hasTraditional: function () { return hasTraditional; }
  };
}
