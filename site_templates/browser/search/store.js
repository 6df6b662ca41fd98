/* What was loaded so far: records by place, and their texts. Files arrive in any order. */
var ROLES = ["self", "lead", "responsible", "jointly", "approves", "partner", "assists", "guides", "supervises", "files", "issuer"];
/* Whoever asks for partners means those that assist too. */
var ALSO = { partner: ["partner", "assists", "jointly"], lead: ["lead"], responsible: ["responsible"] };

/* An address from its pattern: {} is the id, {0} and {1} what stands before and after its #. */
function urlOf(id, pattern) {
  var parts = id.split("#");
  return pattern.replace("{}", id).replace("{0}", parts[0]).replace("{1}", parts[1]);
}

function makeStore(data, names, fulltext) {
  var records = [], taken = {}, texts = { zh: {}, en: {} };
  var topics = names.topics, documents = Object.keys(names.documents);

  function facts(list) {
    var bodies = Object.keys(names.bodies);
    list.id.forEach(function (id, i) {
      records[list.from + i] = {
        place: list.from + i, id: id, kind: names.kinds[list.kind[i]], order: list.kind[i], ref: list.ref[i], number: list.number[i],
        document: list.document[i] < 0 ? null : documents[list.document[i]], open: list.open.indexOf(i) >= 0,
        topics: list.topics[i].map(function (each) { return topics[each]; }),
        named: list.named[i].map(function (each) { return bodies[each]; }),
        bodies: list.bodies[i].map(function (body) {
          var department = bodies[body[0]];
          return [department, names.roles[body[1]], body[2] || names.bodies[department].short.zh];
        }),
        url: urlOf(id, list.patterns[list.url[i]])
      };
    });
  }

  function keep(language, value) {
    value.title.forEach(function (title, i) {
      var lines = value.lines[i].split("\n");
      texts[language][value.from + i] = { title: title, place: value.place[i], task: lines[0] || title, lines: lines.filter(Boolean) };
    });
  }

  /* Takes what has arrived since: names, facts, indexes, texts. */
  function take() {
    Object.keys(data).forEach(function (name) {
      if (taken[name] || (name === "facts.rest" && !data.bodies)) { return; }
      var words = name.split("."), value = data[name];
      taken[name] = true;
      if (words[0] === "facts") { facts(value); }
      if (words[0] === "index") { fulltext.add(words[1], words[2], value); }
      if (words[0] === "texts") { keep(words[1], value); }
    });
  }

  function textOf(record, language) { return texts[language][record.place] || null; }

  function rowsOnly(kinds) { return kinds.length > 0 && kinds.every(function (kind) { return kind === "row"; }); }

  /* Names of the parts that hold records of these kinds, all where none is asked for. */
  function scope(kinds) {
    return names.parts.filter(function (part) { return part.rows || !rowsOnly(kinds); }).map(function (part) { return part.name; });
  }

  /* Facts that were not loaded yet. */
  function lacking(kinds) {
    return (rowsOnly(kinds) ? ["facts.rows"] : ["bodies", "facts.rows", "facts.rest"]).filter(function (name) { return !data[name]; });
  }

  return { records: records, take: take, textOf: textOf, scope: scope, lacking: lacking, rowsOnly: rowsOnly };
}

function idsOf(asked) { return asked.bodies.reduce(function (ids, body) { return ids.concat(body.ids); }, []); }

function rolesIn(record, ids) {
  return record.bodies.filter(function (body) { return ids.indexOf(body[0]) >= 0; }).map(function (body) { return body[1]; });
}

function isAnyOf(roles, wanted) {
  return wanted.some(function (role) { return (ALSO[role] || [role]).some(function (each) { return roles.indexOf(each) >= 0; }); });
}

/* Every role that finds these: whoever asks for partners finds those that assist. */
function rolesHeld(roles) {
  return unique(roles.concat(Object.keys(ALSO).filter(function (role) { return isAnyOf(roles, [role]); })));
}

function any(wanted, held) { return !wanted || !wanted.length || wanted.some(function (each) { return held.indexOf(each) >= 0; }); }

/* Whether a record stands under a clause reference: 0 it is that clause, 1 it lies below, -1 neither. */
function under(record, ref) {
  if (!record.ref) { return -1; }
  if (record.ref === ref) { return 0; }
  if (record.ref.slice(0, ref.length) !== ref) { return -1; }
  var next = record.ref[ref.length];
  return next === "(" || next === "-" || (/[)]$/.test(ref) && /[0-9]/.test(next)) ? 1 : -1;
}
