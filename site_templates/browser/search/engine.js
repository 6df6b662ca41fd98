/* Answers a query. It knows no page: the finder, the search page, the command line and the tests run this very file.
   What it lacks it names in `wants`; whoever asks loads these files and asks again. */
var FEW = 5;

function create(lunr, data) {
  var names = Object.assign({}, data.names, { bodies: bodiesOf(data.names.bodies) }), simplified = Object.create(null);
  var text = makeText(simplified), marks = makeMarks(text), context = makeContext(names, data, text);
  var fulltext = makeFullText(lunr, names.boosts), store = makeStore(data, names, fulltext), records = store.records;
  var intake = makeIntake(data, names, store, text, simplified);
  var asking = makeAsking(makeReferences(names.documents, text, holds), intake.resolvers, text);
  var exactOf = makeExact(fulltext, text, context), nearOf = makeNear(fulltext, context);

  function holds(ref) { return records.some(function (record) { return under(record, ref) >= 0; }); }
  function statusOf(record) { return record.document ? names.documents[record.document].status.key : null; }
  function yearOf(record) { return record.document ? names.documents[record.document].year : null; }

  /* Whether a record passes the filters. A chosen role is the role of the bodies that were chosen or asked for. */
  function passes(record, filters, meant) {
    var ids = record.bodies.map(function (body) { return body[0]; });
    if (!any(filters.kind, [record.kind]) || !any(filters.department, ids) || !any(filters.topic, record.topics)) { return false; }
    if (!any(filters.document, [record.document]) || !any(filters.status, [statusOf(record)])) { return false; }
    if (!any(filters.year, [yearOf(record)])) { return false; }
    if (!any(filters.level, ids.map(function (id) { return names.bodies[id].level; }))) { return false; }
    var wanted = (filters.department || []).concat(meant || []);
    return any(filters.role, wanted.length ? rolesIn(record, wanted) : record.bodies.map(function (body) { return body[1]; }));
  }

  /* Files that these words need and that have not come yet. */
  function lacking(units, languages, scope) {
    var wants = languages.reduce(function (all, language) {
      if (!data["context." + language]) { all.push("context." + language); }
      return all.concat(scope.filter(function (part) { return !fulltext.parts[language][part]; }).map(function (part) { return "index." + language + "." + part; }));
    }, []);
    if (!wants.length && !intake.hasTraditional() && units.some(isStrange)) { wants.push("traditional"); }
    return wants;
  }

  /* Characters that nothing holds may be traditional ones: their table comes only then. */
  function isStrange(unit) {
    return !LATIN.test(unit[0]) && Array.from(unit).some(function (character) { return !fulltext.known(character, "zh", store.scope([])); });
  }

  /* Records that hold the query as documents would put it, or put right; in the order in which they answer it. */
  function addOthers(near, others, language, kinds, within, wants) {
    var scope = store.scope(kinds);
    others.forEach(function (other, number) {
      var asked = asking.understand(other.query, kinds), languages = languagesOf(unitsOf(asked), language);
      var missing = lacking(unitsOf(asked), languages, scope);
      if (missing.length) { wants.push.apply(wants, missing); return; }
      if (asking.isEmpty(asked)) { return; }
      var exact = ordered(listOf(exactOf(asked, languages, scope, within)), records, asked);
      other.used = exact.length > 0;
      exact.forEach(function (answer, place) {
        var score = 2 - number / 100 - (answer.tier > 1 ? 0.5 : 0) - place / 10000;
        if (!near[answer.place] || near[answer.place].score < score) {
          near[answer.place] = { score: score, by: other.by, asked: asked, other: other };
        }
      });
    });
  }

  function unitsOf(asked) { return asked.words ? asked.units.concat(asked.words.units) : asked.units; }

  function listOf(found) {
    return Object.keys(found).map(function (place) { return Object.assign({ place: Number(place) }, found[place]); });
  }

  function inOtherWords(asked, languages, wants) {
    var missing = languages.filter(function (language) { return !intake.everyday[language]; });
    missing.forEach(function (language) { wants.push("everyday." + language); });
    return missing.length ? [] : languages.reduce(function (all, language) { return all.concat(intake.everyday[language](asked.whole)); }, []);
  }

  /* The query put right: by strokes, by sound. */
  function repairs(asked, wants) {
    if (!data.repair || !data.sounds) { wants.push("repair", "sounds"); return []; }
    var vocabulary = makeVocabulary(fulltext, asked.resolver, text, store.scope([]));
    return data.repair(data.sounds, vocabulary)(asked.whole);
  }

  /* Exact and near answers over the kinds in scope, before any other filter. */
  function find(query, kinds, language) {
    intake.take();
    var asked = asking.understand(query, kinds), scope = store.scope(kinds), languages = languagesOf(unitsOf(asked), language);
    var wants = store.lacking(kinds).concat(lacking(unitsOf(asked), languages, scope));
    if (wants.length) { return { asked: asked, exact: [], near: [], wants: wants, isReady: false }; }
    var within = records.filter(function (record) { return any(kinds, [record.kind]); });
    var exact = exactOf(asked, languages, scope, within);
    var shorter = asked.units.length && !Object.keys(exact).length && asking.shorter(asked);
    if (shorter) {
      var again = exactOf(shorter, languages, scope, within);
      if (Object.keys(again).some(function (place) { return again[place].tier === 1; })) { asked = shorter; exact = again; }
    }
    var isFound = Object.keys(exact).length > 0, near = nearOf(asked, languages, scope, within, isFound);
    /* It is asked in other words only where little was found. */
    var others = asked.units.length && Object.keys(exact).length < FEW ? inOtherWords(asked, languages, wants) : [];
    addOthers(near, others, language, kinds, within, wants);
    if (asked.units.length && !isFound && !others.some(function (other) { return other.used; })) {
      addOthers(near, repairs(asked, wants), language, kinds, within, wants);
    }
    return {
      asked: asked, wants: unique(wants), isReady: true,
      exact: listOf(exact).map(function (answer) { return Object.assign(answer, { exact: true, named: false }); }),
      near: listOf(near).filter(function (answer) { return !exact[answer.place]; }).map(function (answer) { return Object.assign(answer, { exact: false, tier: 9 }); })
    };
  }

  /* Answers as {place, exact, score, named, by}, exact ones first; `wants` names files to load before asking again. */
  function search(query, filters, language) {
    var found = find(query, (filters && filters.kind) || [], language || "zh"), meant = idsOf(found.asked);
    function kept(list) { return list.filter(function (answer) { return passes(records[answer.place], filters || {}, meant); }); }
    var chosen = (filters && filters.department) || [];
    return {
      asked: found.asked, wants: found.wants, isReady: found.isReady, found: found,
      answers: ordered(kept(found.exact), records, found.asked, chosen).concat(ordered(kept(found.near), records, found.asked, chosen))
    };
  }

  return {
    search: search, passes: passes, take: intake.take, names: names, records: records, yearOf: yearOf, textOf: store.textOf,
    namesFrom: function (typed) { return intake.resolvers([]).namesFrom(typed); }, idsOf: idsOf, rolesIn: rolesIn,
    canonical: text.canonical, tokens: text.tokens, spans: marks.spans,
    excerpt: function (lines, asked, in_) { return marks.excerpt(lines, asked, in_ === "zh" ? 90 : 200); },
    weights: function (terms, in_) { intake.take(); return fulltext.weights(terms, in_, store.scope([])); }
  };
}
