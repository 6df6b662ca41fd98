/* Near matches: records that hold a good part of what was asked, or lie close to it in another way. */
var NEAR_ENOUGH = 0.5;
/* A smaller part is enough where no record holds so much: two words may meet in a pair that stands elsewhere. */
var NEAR_AT_LEAST = 0.35;
/* The share of what was asked that a record holds, the telling units counting more: in its text, and with what its
   document, topics and bodies are called. */
function shareOf(record, holders, context, kinds) {
  var all = 0, held = 0;
  holders.forEach(function (holder) {
    if (holder.places[record.place] || (kinds.length && context(holder.unit, record, kinds))) { held += holder.weight; }
    all += holder.weight;
  });
  return all ? held / all : 0;
}

function makeNear(fulltext, naming, context) {
  /* By place: {score, by}; `by` says why it is there. */
  return function (asked, languages, scope, within, anyExact) {
    var found = Object.create(null), all = ["documents", "topics", "bodies"];
    if (!asked.units.length) { nearByBodies(found, asked, within, anyExact); return found; }
    var holders = fulltext.holders(asked.units, languages, scope, true);
    var name = naming(asked.rest, holders, languages, scope);
    var shares = within.map(function (record) { return shareOf(record, holders, context, all); });
    var enough = shares.some(function (share) { return share >= NEAR_ENOUGH; }) ? NEAR_ENOUGH : NEAR_AT_LEAST;
    within.forEach(function (record, place) {
      var share = shares[place];
      if (share < enough || !(lists(record, asked) || share > 0.99)) { return; }
      var own = shareOf(record, holders, context, []), topic = shareOf(record, holders, context, ["topics", "documents"]);
      var by = own >= NEAR_ENOUGH ? "part" : topic >= NEAR_ENOUGH ? "topic" : "name";
      found[record.place] = { score: 0.6 * share + 0.2 * own + 0.4 * name(record.place).share, by: by, named: isNamed(record, asked) };
    });
    return found;
  };
}

/* Records whose text names the body; and those with it in other roles where it has none in the role asked for. */
function nearByBodies(found, asked, within, anyExact) {
  var roles = asked.bodies.some(function (body) { return body.roles.length; });
  within.forEach(function (record) {
    var held = lists(record, asked);
    if (roles ? !anyExact && held && record.kind !== "department" : asked.bodies.length > 0 && isNamed(record, asked)) {
      found[record.place] = { score: held ? 0.5 : 0.1, named: !held };
    }
  });
}
