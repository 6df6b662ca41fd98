/* Exact answers: records that say all that was asked, and list every body asked for. */

/* Whether a record lists every body asked for, in a role asked for of it, and stands where it was asked for. */
function fits(record, asked) {
  var bodies = asked.bodies.every(function (body) {
    var held = rolesIn(record, body.ids);
    return held.length && (!body.roles.length || isAnyOf(held, body.roles));
  });
  if (!bodies || (asked.documents.length && asked.documents.indexOf(record.document) < 0)) { return false; }
  if (asked.refs.length && !asked.refs.some(function (ref) { return under(record, ref) >= 0; })) { return false; }
  return !asked.role || record.bodies.some(function (body) { return isAnyOf([body[1]], [asked.role]); });
}

function lists(record, asked) {
  return asked.bodies.every(function (body) { return rolesIn(record, body.ids).length; });
}

function isNamed(record, asked) {
  return asked.bodies.some(function (body) { return body.ids.some(function (id) { return record.named.indexOf(id) >= 0; }); });
}

/* How much it counts that a title says just what was asked. */
var SHARE = 2;

function makeExact(fulltext, naming, context) {
  /* What a question asks about counts: who leads it. */
  function roleShare(record, asked) {
    return asked.about && record.bodies.some(function (body) { return isAnyOf([body[1]], [asked.about]); }) ? 3 : 0;
  }

  function byWords(found, asked, languages, scope, fitting) {
    var scores = fulltext.scores(asked.units, languages, scope), holders = fulltext.holders(asked.units, languages, scope);
    var name = naming(asked.rest, holders, languages, scope);

    function hold(kinds, tier) {
      fitting.forEach(function (record) {
        if (!found[record.place] && shareOf(record, holders, context, kinds) > 0.999) { found[record.place] = { tier: tier, score: 1 }; }
      });
    }
    fitting.forEach(function (record) {
      var score = scores[record.place];
      if (score !== undefined) {
        var own = name(record.place);
        found[record.place] = { tier: 1, called: own.called, share: own.share, isTitle: own.isTitle, score: score * (1 + SHARE * own.share + (own.isTitle ? 1 : 0) + roleShare(record, asked)) };
      }
    });
    hold(["documents", "called"], 2);
    if (!Object.keys(found).length) { hold(["documents", "called", "bodies"], 3); }
  }

  /* By place: {tier, score}. The text says it all; or with the names of its document and topics; or, where neither
     says it, with the names of its bodies. */
  return function (asked, languages, scope, within) {
    var found = Object.create(null), fitting = within.filter(function (record) { return fits(record, asked); });
    if (asked.units.length) {
      byWords(found, asked, languages, scope, fitting);
    } else { fitting.forEach(function (record) { found[record.place] = { tier: 1, score: 1 }; }); }
    if (asked.words) {
      var scores = fulltext.scores(asked.words.units, languages, scope);
      within.forEach(function (record) {
        if (scores[record.place] === undefined || found[record.place] || !fits(record, asked.words)) { return; }
        if (record.kind === "row" && isNamed(record, asked)) { return; }
        found[record.place] = { tier: asked.documents.length ? 1 : 2, score: asked.documents.length ? 1 : scores[record.place], quotes: true };
      });
    }
    return found;
  };
}
