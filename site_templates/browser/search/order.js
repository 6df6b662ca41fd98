/* The order of answers: exact ones by what they say, bodies by their role, documents and clauses by their place. */
function byRole(record, ids) {
  var roles = rolesIn(record, ids).map(function (role) { return ROLES.indexOf(role); });
  return roles.length ? Math.min.apply(null, roles) : ROLES.length;
}

/* A clause that was named comes first, then those below it; a document, then who quotes it, then what stands in it. */
function rank(record, answer, asked) {
  if (asked.refs.length) {
    return Math.min.apply(null, asked.refs.map(function (ref) {
      var place = under(record, ref);
      return place < 0 ? 9 : place * 2 + (record.kind === "row" && !/^附件/.test(ref) ? 1 : 0);
    }));
  }
  if (!asked.documents.length || asked.units.length || record.kind === "document") { return 0; }
  return answer.quotes ? 1 : 2;
}

/* Notes on the documents come after the documents themselves, and so does what repeats a clause, unless its title says
   something of what was asked; where a number was asked for, all of it. */
var REPEATING = ["benefit", "group", "procedure", "term", "programme", "topic", "handbook"];
function isNote(record, answer, asked) {
  if (record.kind === "reading" || record.kind === "question") { return 2; }
  if (REPEATING.indexOf(record.kind) < 0 || answer.isTitle) { return 0; }
  return (answer.tier === 1 && !answer.share) || asked.units.some(function (unit) { return /[0-9]/.test(unit); }) ? 1 : 0;
}

/* What is called just so comes first, in the order of the kinds. */
function byName(one, a, other, b) {
  return Boolean(b.called) - Boolean(a.called) || (a.called ? one.order - other.order : 0);
}

/* `chosen`: ids of bodies chosen as a filter. */
function ordered(list, records, asked, chosen) {
  var ids = idsOf(asked).concat(chosen || []);
  return list.sort(function (a, b) {
    var one = records[a.place], other = records[b.place];
    return a.tier - b.tier || rank(one, a, asked) - rank(other, b, asked) || byName(one, a, other, b) || isNote(one, a, asked) - isNote(other, b, asked) || b.score - a.score || byRole(one, ids) - byRole(other, ids) || a.place - b.place;
  });
}
