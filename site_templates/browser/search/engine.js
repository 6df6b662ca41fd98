/* Answers a query. It knows no page: the finder, the search page, the command line and the tests run this very file.
   What it lacks it names in `wants`; whoever asks loads these files and asks again. */
var FACETS_HELD = ["kind", "department", "topic", "document", "status", "year", "level", "role"];
var FEW = 10;
/* What an answer in other words is worth: for all that was asked, for some everyday words of it, without the rest. */
var BASE = [1.4, 0.9, -0.3];

function create(lunr, data) {
  var names = Object.assign({}, data.names, { bodies: bodiesOf(data.names.bodies) }), simplified = new Map();
  var text = makeText(simplified), marks = makeMarks(text), context = makeContext(names, data, text);
  var fulltext = makeFullText(lunr, names.boosts), store = makeStore(data, names, fulltext), records = store.records;
  var intake = makeIntake(data, names, store, text, simplified);
  var asking = makeAsking(makeReferences(names.documents, text, holds), intake.resolvers, text);
  var naming = makeNaming(fulltext, text), exactOf = makeExact(fulltext, naming, context), nearOf = makeNear(fulltext, naming, context);

  var everyday = {};

  function isLittle(exact) {
    return Object.keys(exact).length < FEW;
  }
  function holds(ref) { return records.some(function (record) { return under(record, ref) >= 0; }); }
  function statusOf(record) { return record.document ? names.documents[record.document].status.key : null; }
  function yearOf(record) { return record.document ? names.documents[record.document].year : null; }

  /* Whether a record passes the filters. A chosen role is the role of the bodies that were chosen or asked for. */
  function passes(record, filters, meant) {
    var wanted = (filters.department || []).concat(meant || []);
    return FACETS_HELD.every(function (facet) {
      return !filters[facet] || !filters[facet].length || any(filters[facet], valuesOf(record, facet, wanted));
    });
  }

  /* What a record has in a facet: the values that would keep it. `meant`: bodies asked for or chosen. */
  function valuesOf(record, facet, meant) {
    if (facet === "kind") { return [record.kind]; }
    if (facet === "document") { return [record.document]; }
    if (facet === "status") { return [statusOf(record)]; }
    if (facet === "year") { return [yearOf(record)]; }
    if (facet === "topic") { return record.topics; }
    if (facet === "role") { return rolesHeld(meant.length ? rolesIn(record, meant) : record.bodies.map(function (body) { return body[1]; })); }
    var ids = record.bodies.map(function (body) { return body[0]; });
    return facet === "level" ? ids.map(function (id) { return names.bodies[id].level; }) : ids;
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

  /* Records that hold the query as documents would put it, or put right: those called so and those that say all of
     it before those that say a part. */
  function addOthers(near, others, language, kinds, within, wants) {
    var scope = store.scope(kinds);
    others.forEach(function (other, number) {
      var asked = asking.understand(other.query, kinds), languages = languagesOf(unitsOf(asked), language);
      var missing = lacking(unitsOf(asked), languages, scope);
      if (missing.length) { wants.push.apply(wants, missing); return; }
      if (asking.isEmpty(asked)) { return; }
      var exact = exactOf(asked, languages, scope, within);
      other.used = !other.lost && Object.keys(exact).length > 0;
      ordered(listOf(exact), records, asked).forEach(function (answer, place) {
        var score = BASE[other.lost || 0] - (answer.tier > 1 ? 0.4 : 0) + (answer.share || 0) - number / 50 - place / 1000;
        if (!near[answer.place] || near[answer.place].score < score) {
          near[answer.place] = { score: score, called: answer.called && !other.lost, by: other.by, asked: asked, other: other };
        }
      });
    });
  }

  /* Whether holding an everyday word says little: one character (钱), or several English words, which may stand apart. */
  function isWeak(asked) { return LATIN.test(asked.whole[0]) ? asked.units.length > 1 : Array.from(asked.whole).length === 1; }

  /* What holds it comes after what it means, unless its title holds it. */
  function weaken(exact, near) {
    listOf(exact).forEach(function (answer) {
      if (answer.isTitle) { return; }
      delete exact[answer.place];
      if (!near[answer.place]) { near[answer.place] = { score: 0 }; }
      near[answer.place].score = Math.max(1 + answer.share / 2, near[answer.place].score);
    });
  }

  function unitsOf(asked) { return asked.words ? asked.units.concat(asked.words.units) : asked.units; }

  function listOf(found) {
    return Object.keys(found).map(function (place) { return Object.assign({ place: Number(place) }, found[place]); });
  }

  /* What the lazily loaded file makes of a query: without the words of a question, and in other words. */
  function otherwise(asked, languages, wants) {
    var missing = ["otherwise"].concat(languages.map(function (language) { return "everyday." + language; })).filter(function (name) { return !data[name]; });
    if (missing.length) { wants.push.apply(wants, missing); return { plain: null, others: [] }; }
    var questions = data.otherwise.plainer(names.words, data.otherwise.questions, asked.resolver, text), plain = questions.plainer(asked.rest);
    return {
      plain: plain && asking.inWords(asked, plain),
      others: languages.reduce(function (all, language) {
        if (!everyday[language]) { everyday[language] = data.otherwise.everyday(data["everyday." + language], text, questions.without, isCommon); }
        return all.concat(everyday[language](asked.whole));
      }, [])
    };
  }

  /* Whether a word stands in more records than so many. */
  function isCommon(word, many) {
    var units = text.units(word);
    return fulltext.holders(units, languagesOf(units, "zh"), store.scope([])).every(function (holder) { return Object.keys(holder.places).length > many; });
  }

  /* The query put right: by strokes, by sound. */
  function repairs(asked, wants) {
    if (!data.repair || !data.sounds) { wants.push("repair", "sounds"); return []; }
    return data.repair(data.sounds, fulltext, asked.resolver, text, store.scope([]))(asked.whole);
  }

  /* Exact and near answers over the kinds in scope, before any other filter. */
  function find(query, kinds, language) {
    intake.take();
    var asked = asking.understand(query, kinds), scope = store.scope(kinds), languages = languagesOf(unitsOf(asked), language);
    var wants = store.lacking(kinds).concat(lacking(unitsOf(asked), languages, scope));
    if (wants.length) { return { asked: asked, exact: [], near: [], wants: wants, isReady: false }; }
    var within = records.filter(function (record) { return any(kinds, [record.kind]); });
    var exact = exactOf(asked, languages, scope, within), other = null, near;
    /* Other words are tried where little was found. */
    if (asked.units.length && isLittle(exact)) { other = otherwise(asked, languages, wants); }
    if (other && other.plain && !Object.keys(exact).length) {
      var again = exactOf(other.plain, languages, scope, within);
      if (listOf(again).some(function (answer) { return answer.tier === 1; })) { asked = other.plain; exact = again; }
    }
    var isFound = Object.keys(exact).length > 0;
    near = nearOf((other && other.plain) || asked, languages, scope, within, isFound);
    if (other) {
      addOthers(near, other.others, language, kinds, within, wants);
      if (other.others.some(function (each) { return each.used && text.units(each.typed[0]).join() === asked.units.join(); }) && isWeak(asked)) { weaken(exact, near); }
    }
    if (other && !isFound && !other.others.some(function (each) { return each.used; })) {
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
    search: search, passes: passes, valuesOf: valuesOf, take: intake.take, names: names, records: records, yearOf: yearOf, textOf: store.textOf,
    namesFrom: function (typed) { return intake.resolvers([]).namesFrom(typed); }, idsOf: idsOf, rolesIn: rolesIn,
    canonical: text.canonical, tokens: text.tokens, spans: marks.spans,
    weighed: function (term, in_) { return fulltext.weighed(term, in_, store.scope([])); }
  };
}
