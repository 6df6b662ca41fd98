/* What a query asks for: documents, clauses, bodies with their roles, and words. */

/* `resolvers(kinds)`: the resolver that knows the names of these kinds. */
function makeAsking(references, resolvers, text) {
  function isLoose(asked) {
    return asked.bodies.length > 0 && asked.bodies.every(function (body) { return body.isLoose && !body.roles.length; });
  }

  /* `words`: the query as words only, where all its names are those of a kind of body (幼儿园): who writes so may
     mean the word; and where it names a document, which others may quote. */
  function understand(query, kinds) {
    var resolver = resolvers(kinds), named = references(query), asked = resolver.understand(named.query);
    asked.resolver = resolver;
    asked.documents = named.documents;
    asked.refs = named.refs;
    asked.whole = text.canonical(query);
    if (asked.documents.length || asked.refs.length) {
      asked.rest = resolver.withoutFillers(asked.rest);
      asked.units = text.units(asked.rest);
    }
    asked.also = asked.bodies.map(function (body) { return body.typed; });
    var isQuoted = asked.documents.length > 0 && !asked.units.length && !asked.bodies.length && !asked.refs.length;
    if (isQuoted || isLoose(asked)) { asked.words = asWords(isQuoted ? asked.whole : named.query, asked, isQuoted); }
    return asked;
  }

  function asWords(rest, asked, isQuoted) {
    return Object.assign({}, asked, { bodies: [], documents: isQuoted ? [] : asked.documents, rest: rest, units: text.units(rest), words: null });
  }

  /* The same asked with other words: `plain` as the file of other words gives it. */
  function inWords(asked, plain) {
    return Object.assign({}, asked, { rest: plain.rest, units: text.units(plain.rest), about: plain.about });
  }

  function isEmpty(asked) {
    return !asked.units.length && !asked.bodies.length && !asked.role && !asked.documents.length && !asked.refs.length;
  }

  return { understand: understand, inWords: inWords, isEmpty: isEmpty };
}

/* The languages to look up: those of the letters; digits alone are looked up in the reader's language. */
function languagesOf(units, language) {
  var found = [];
  if (units.some(function (unit) { return !LATIN.test(unit[0]); })) { found.push("zh"); }
  if (units.some(function (unit) { return /[a-z]/.test(unit); })) { found.push("en"); }
  return found.length || !units.length ? found : [language];
}
