/* Unpacks an index. generator/search/packing.py packs; what comes out equals what Python's lunr made. */
var SIGNS = (function () {
  var table = new Uint8Array(128), number = 0;
  for (var code = 35; code < 127; code += 1) {
    if (code !== 60 && code !== 92) { table[code] = number; number += 1; }
  }
  return table;
}());
var HALF = 45;
var FIELDS = ["title", "text"];

/* A function that gives the next number of a section each time. */
function numbersOf(section) {
  var at = 0;
  return function () {
    var factor = 1, made = 0, sign;
    do {
      sign = SIGNS[section.charCodeAt(at)];
      at += 1;
      made += (sign % HALF) * factor;
      factor *= HALF;
    } while (sign >= HALF);
    return made;
  };
}

function alphabetOf(section) {
  var next = numbersOf(section), found = [""], last = -1;
  for (var left = countOf(section); left; left -= 1) {
    last += next() + 1;
    found.push(String.fromCodePoint(last));
  }
  return found;
}

/* How many numbers a section holds: as many as signs that end one. */
function countOf(section) {
  var count = 0;
  for (var i = 0; i < section.length; i += 1) { if (SIGNS[section.charCodeAt(i)] < HALF) { count += 1; } }
  return count;
}

function wordsOf(section) {
  var last = "";
  return (section.match(/[A-Z][^A-Z]*/g) || []).map(function (coded) {
    last = last.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1);
    return last;
  });
}

/* The postings of one part: `list(term)` gives {at: [...], count: [...]}; `at` is twice the record plus the field. */
function unpack(packed, size) {
  var sections = packed.split(" "), alphabet = alphabetOf(sections[0]), second = numbersOf(sections[1]);
  var starts = [0], terms = Object.create(null), groups = Object.create(null);
  var howMany = numbersOf(sections[3]), places = numbersOf(sections[4]), number = 0;
  var at = [], count = [], lengths = new Int32Array(size * FIELDS.length);

  function read(weight) {
    var last = -1;
    for (var left = howMany() + 1; left; left -= 1) {
      var coded = places();
      last += (coded >> 1) + 1;
      at.push(last);
      count.push(coded & 1 ? places() + 2 : 1);
      lengths[last] += weight * count[count.length - 1];
    }
    starts.push(at.length);
    number += 1;
  }

  for (var i = 1; i < alphabet.length; i += 1) {
    var left = second() + 1, last = -1, from = number;
    for (; left; left -= 1) {
      last += second() + 1;
      if (last) { terms[alphabet[i] + alphabet[last]] = number; }
      read(last ? 2 : 1);
    }
    groups[alphabet[i]] = [from, number];
  }
  var words = wordsOf(sections[2]);
  words.forEach(function (word) { terms[word] = number; read(1); });

  /* A single character stands wherever a pair begins with it or a run ends in it. */
  function single(character) {
    var group = groups[character], sums = Object.create(null);
    for (var i = group ? starts[group[0]] : 0; group && i < starts[group[1]]; i += 1) {
      sums[at[i]] = (sums[at[i]] || 0) + count[i];
    }
    var found = Object.keys(sums).map(Number).sort(function (a, b) { return a - b; });
    return { at: found, count: found.map(function (each) { return sums[each]; }) };
  }

  function list(term) {
    var place = terms[term];
    if (place === undefined) { return single(term); }
    return { at: at.slice(starts[place], starts[place + 1]), count: count.slice(starts[place], starts[place + 1]) };
  }

  return {
    size: size, lengths: lengths, list: list, words: words,
    has: function (term) { return terms[term] !== undefined || groups[term] !== undefined; },
    terms: function () { return Object.keys(terms).concat(Object.keys(groups)); }
  };
}
