/* Takes what has arrived: names, tables, records. */
function makeIntake(data, names, store, text, simplified) {
  var listed = Object.create(null), seen = 0, hasTraditional = false;
  /* The finder's names are those of the bodies of rows; everything else knows all. Each is made when it is asked for. */
  var resolvers = {}, rowBodies = Object.assign({}, names.bodies), hasAll = false;

  function resolverOf(which) {
    if (!resolvers[which]) { resolvers[which] = made(which === "rows" ? rowBodies : names.bodies); }
    return resolvers[which];
  }
  function made(bodies) {
    return makeResolver(bodies, names.syllables, names.words, text, function (id) { return listed[id]; });
  }

  function fillSimplified(written) {
    var next = numbersOf(written[0]), last = -1;
    Array.from(written[1]).forEach(function (character) {
      last += next() + 1;
      simplified.set(String.fromCodePoint(last), character);
    });
  }

  function take() {
    if (!hasAll && data.bodies) {
      hasAll = true;
      Object.assign(names.bodies, bodiesOf(data.bodies));
    }
    store.take();
    if (!hasTraditional && data.traditional) { hasTraditional = true; fillSimplified(data.traditional); }
    if (store.records.length === seen) { return; }
    seen = store.records.length;
    store.records.forEach(function (record) {
      if (record.kind === "row") { record.bodies.forEach(function (body) { listed[body[0]] = true; }); }
    });
  }

  return {
    take: take,
    resolvers: function (kinds) { return resolverOf(hasAll && !store.rowsOnly(kinds) ? "all" : "rows"); },
    hasTraditional: function () { return hasTraditional; }
  };
}
