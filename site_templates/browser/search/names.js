/* Every way to name a body, made from what content/ says: forms with and without the province, pinyin, initials. */
var ENDINGS = /[厅局委办部]+$/;
var PROVINCES = ["省", "吉林省"];
/* Without the province these are no names. */
var UNTOLD = ["政府", "党委"];

/* A Chinese name, and the same without and with the province before it. */
function formsOf(name) {
  var found = [name];
  PROVINCES.forEach(function (prefix) {
    var rest = name.slice(prefix.length);
    if (name.slice(0, prefix.length) === prefix && rest.length > 1 && rest[0] !== "省" && rest[0] !== "委") {
      found.push("吉林省" + rest);
      if (UNTOLD.indexOf(rest) < 0) { found.push(rest); }
    }
  });
  return found;
}

/* Pinyin and initials of a name's forms. `syllables`: how characters are read, and whole names that are read otherwise. */
function spellingsOf(name, syllables) {
  var province = ["ji", "lin", "sheng"], own = name.split("").map(function (character) { return syllables[character]; });
  if (syllables[name]) { own = syllables[name].split(" "); }
  return formsOf(name).reduce(function (found, form) {
    var isLonger = form !== name && form.slice(0, 3) === "吉林省";
    var rest = isLonger ? form.length - 3 : form.length;
    var read = (isLonger ? province : []).concat(own.slice(own.length - rest));
    if (form.length > 10) { return found; }
    return found.concat(read.join(""), read.map(function (syllable) { return syllable[0]; }).join(""));
  }, []);
}

/* Entries {typed, department, kind, …}; `kind` is own, latin, later, former, or word: an ordinary word that only
   offers the body as a filter. */
function namesOf(id, body, syllables, canonical) {
  var found = [], own = [];
  function add(typed, kind, other) {
    found.push({ typed: typed, department: id, kind: kind, shown: other && other.shown, since: other && other.when, basis: other && other.basis });
  }
  function isHan(name) { return !/^[\x00-\x7f]*$/.test(name); }
  [body.short.zh, body.short.en].concat(body.names).forEach(function (name) {
    (isHan(name) ? formsOf(name) : [name]).forEach(function (form) { own.push(canonical(form)); });
  });
  own.forEach(function (typed) { add(typed, "own"); });
  (body.spelt || []).forEach(function (name) {
    spellingsOf(name, syllables).forEach(function (typed) { add(typed, "latin"); });
  });
  body.others.forEach(function (other) {
    other.typed.forEach(function (name) {
      (isHan(name) ? formsOf(name) : [name]).forEach(function (form) { add(canonical(form), other.kind, other); });
    });
  });
  if (body.spelt && body.level !== "division" && body.short.zh[0] === "省") {
    var word = canonical(body.short.zh.slice(1).replace(ENDINGS, ""));
    if (word.length > 1) { add(word, "word"); }
  }
  return found;
}

/* The bodies from their columns: {id: {short, level, line, …}}. */
function bodiesOf(columns) {
  return columns.id.reduce(function (all, id, i) {
    all[id] = {
      short: { zh: columns.zh[i], en: columns.en[i] }, level: columns.level[i], line: columns.line[i],
      parent: columns.parent[i], names: columns.names[i] || [], others: columns.others[i] || [], spelt: columns.spelt[i]
    };
    return all;
  }, {});
}

/* All names by their first character, the longest first; a name once for all its bodies of a kind. An ordinary word
   that is a name of some body is that name. */
function nameTable(bodies, syllables, canonical) {
  var table = Object.create(null), own = Object.create(null), seen = Object.create(null), entries = [];
  Object.keys(bodies).forEach(function (id) {
    namesOf(id, bodies[id], syllables, canonical).forEach(function (entry) {
      if (entry.kind === "own") { own[entry.typed] = true; }
      entries.push(entry);
    });
  });
  entries.forEach(function (entry) {
    var key = entry.typed + "|" + entry.department, first = entry.typed[0];
    if (seen[key] || !first || (entry.kind === "word" && own[entry.typed])) { return; }
    seen[key] = true;
    if (!table[first]) { table[first] = []; }
    var known = table[first].filter(function (name) { return name.typed === entry.typed && name.kind === entry.kind; })[0];
    if (!known) {
      known = { typed: entry.typed, kind: entry.kind, departments: [], shown: entry.shown, since: entry.since, basis: entry.basis };
      table[first].push(known);
    }
    known.departments.push(entry.department);
  });
  Object.keys(table).forEach(function (first) {
    table[first].sort(function (a, b) { return b.typed.length - a.typed.length; });
  });
  return table;
}
