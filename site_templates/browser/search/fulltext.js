/* Full text: the postings of all loaded parts of a language, and lunr's own formula over just the terms of a query. */
var K1 = 1.2, B = 0.75;
/* How much a unit counts that nothing holds: a pair of characters is mostly the seam between two words. */
var UNKNOWN = { pair: 1, word: 5 };

/* `boosts`: of the fields, as the index was built. */
function makeFullText(lunr, boosts) {
  var parts = { zh: {}, en: {} }, kept = Object.create(null);

  /* What `make` gives, kept until another part arrives; the finder's scope is the shorter one. */
  function once(key, scope, make) {
    key += "|" + scope.length;
    if (!kept[key]) { kept[key] = make(); }
    return kept[key];
  }

  function add(language, name, value) {
    kept = Object.create(null);
    parts[language][name] = { from: value.from, index: unpack(value.packed, value.size), written: value.names || "", size: value.size, names: null };
  }

  /* The names of a part's records, read when they are first asked for. */
  function namesOfPart(part) {
    if (part.names) { return part.names; }
    var next = numbersOf(part.written), count, words, numbers;
    part.names = [];
    for (var place = 0; part.written && place < part.size; place += 1) {
      count = next();
      if (!count) { continue; }
      words = next();
      for (numbers = []; count; count -= 1) { numbers.push(next()); }
      part.names[place] = { words: words, numbers: numbers };
    }
    return part.names;
  }

  /* What a record is called in a language: {words, numbers}, or null. */
  function names(language, scope) {
    var found = loaded(language, scope);
    return function (place) {
      var part = found.filter(function (each) { return each.from <= place && place < each.from + each.size; })[0];
      return (part && namesOfPart(part)[place - part.from]) || null;
    };
  }

  function loaded(language, scope) {
    return scope.filter(function (name) { return parts[language][name]; }).map(function (name) { return parts[language][name]; });
  }

  function hasAll(language, scope) { return scope.every(function (name) { return parts[language][name]; }); }

  /* Where a term stands, over the parts in scope: [{place, field, count, length}]. */
  function postings(term, language, scope) {
    return once(language + term, scope, function () { return gathered(term, language, scope); });
  }
  function gathered(term, language, scope) {
    var found = [];
    loaded(language, scope).forEach(function (part) {
      var list = part.index.list(term);
      list.at.forEach(function (at, i) {
        found.push({ place: part.from + (at >> 1), field: FIELDS[at & 1], count: list.count[i], length: part.index.lengths[at] });
      });
    });
    return found;
  }

  function known(term, language, scope) {
    return loaded(language, scope).some(function (part) { return part.index.has(term); });
  }

  /* Words that begin so. Whoever types "rehabilit" is not done. */
  function beginning(start, scope) {
    var found = Object.create(null);
    loaded("en", scope).concat(loaded("zh", scope)).forEach(function (part) {
      part.index.words.forEach(function (word) { if (word.slice(0, start.length) === start) { found[word] = true; } });
    });
    return Object.keys(found);
  }

  function isBeginning(unit, languages, scope) {
    return unit.length > 2 && /[a-z]/.test(unit[0]) && !languages.some(function (language) { return known(unit, language, scope); });
  }

  /* The postings of what a query asks for; those of all words that begin so where it is the beginning of a word. */
  function postingsOf(unit, languages, scope, isWide) {
    var terms = isBeginning(unit, languages, scope) ? beginning(unit, scope) : [unit];
    if (isWide && /^[a-z]{7,}$/.test(unit)) { terms = unique(terms.concat(beginning(unit.slice(0, Math.ceil(unit.length * 0.75)), scope))); }
    return languages.map(function (language) {
      return terms.reduce(function (all, term) { return all.concat(postings(term, language, scope)); }, []);
    });
  }

  function sizes(language, scope) {
    return once(language, scope, function () { return counted(language, scope); });
  }
  function counted(language, scope) {
    var all = { records: 0, title: 0, text: 0 };
    loaded(language, scope).forEach(function (part) {
      all.records += part.index.size;
      for (var at = 0; at < part.index.lengths.length; at += 1) { all[FIELDS[at & 1]] += part.index.lengths[at]; }
    });
    return all;
  }

  function inverse(records, standing) { return Math.log(1 + Math.abs((records - standing + 0.5) / (standing + 0.5))); }

  /* lunr's weight of a term in a field, to three places as lunr keeps it. */
  function weight(posting, all, idf) {
    var average = all[posting.field] / all.records, share = posting.length / average;
    var raw = idf * ((K1 + 1) * posting.count) / (K1 * (1 - B + B * share) + posting.count) * boosts[posting.field];
    return Math.round(raw * 1000) / 1000;
  }

  /* lunr's weight of a term in every text that holds it: [field, place, weight]. */
  function weighed(term, language, scope) {
    var all = sizes(language, scope), list = postings(term, language, scope), idf = inverse(all.records, list.length);
    return list.map(function (posting) { return [posting.field, posting.place, weight(posting, all, idf)]; });
  }

  /* A lunr index of the query's terms only: other terms never touch its score. */
  function small(units, languages, scope) {
    var inverted = Object.create(null), elements = Object.create(null), fields = [];
    languages.forEach(function (language) { FIELDS.forEach(function (field) { fields.push(field + "." + language); }); });
    var all = languages.map(function (language) { return sizes(language, scope); });
    units.forEach(function (unit, number) {
      var entry = inverted[unit] = { _index: number };
      fields.forEach(function (field) { entry[field] = Object.create(null); });
      postingsOf(unit, languages, scope).forEach(function (list, i) {
        var idf = inverse(all[i].records, list.length);
        list.forEach(function (posting) {
          var field = posting.field + "." + languages[i], ref = field + "/" + posting.place;
          entry[field][posting.place] = {};
          if (!elements[ref]) { elements[ref] = []; }
          elements[ref].push(number, weight(posting, all[i], idf));
        });
      });
    });
    return lunrIndex(inverted, elements, fields);
  }

  function lunrIndex(inverted, elements, fields) {
    var vectors = Object.create(null);
    Object.keys(elements).forEach(function (ref) { vectors[ref] = new lunr.Vector(elements[ref]); });
    var lookUp = { intersect: function (wanted) {
      return { toArray: function () { return wanted.toArray().filter(function (term) { return inverted[term]; }); } };
    } };
    return new lunr.Index({ invertedIndex: inverted, fieldVectors: vectors, tokenSet: lookUp, fields: fields, pipeline: null });
  }

  /* Scores of the records that hold every unit, by place. */
  function scores(units, languages, scope) {
    var found = Object.create(null);
    if (!units.length) { return found; }
    small(units, languages, scope).query(function (query) {
      units.forEach(function (unit) {
        query.term(unit, { usePipeline: false, presence: lunr.Query.presence.REQUIRED });
      });
    }).forEach(function (hit) { found[hit.ref] = hit.score; });
    return found;
  }

  /* For each unit: the places that hold it, and how much it counts; wide, with words of the same family: interpreter
     and interpretation. */
  function holders(units, languages, scope, isWide) {
    var records = languages.length ? sizes(languages[0], scope).records : 0;
    return units.map(function (unit) {
      var places = Object.create(null), titles = Object.create(null);
      postingsOf(unit, languages, scope, isWide).forEach(function (list) {
        list.forEach(function (posting) {
          places[posting.place] = true;
          if (posting.field === "title") { titles[posting.place] = posting.length; }
        });
      });
      var standing = Object.keys(places).length;
      var weight = standing ? 1 + inverse(records, standing) : LATIN.test(unit[0]) ? UNKNOWN.word : UNKNOWN.pair;
      return { unit: unit, places: places, titles: titles, weight: weight };
    });
  }

  return { add: add, names: names, hasAll: hasAll, known: known, scores: scores, holders: holders, isBeginning: isBeginning, parts: parts, weighed: weighed };
}
