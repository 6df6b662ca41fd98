/* What a query asks for: bodies by any of their names, roles, and the words that are left. */

/* `bodies` as in the data, `words` from browser/words.yaml, `text` from makeText. `listed(id)`: has it any record? */
function makeResolver(bodies, syllables, words, text, listed) {
  var names = nameTable(bodies, syllables, text.canonical);
  var roleWords = rankedRoles(words.roles, text.folded);
  var fillersOnly = new RegExp("^(?:" + byLength(words.fillers.zh).join("|") + ")+$");

  function rankedRoles(roles, folded) {
    var found = [];
    Object.keys(roles).forEach(function (role) {
      roles[role].forEach(function (word) { found.push({ typed: folded(word), role: role }); });
    });
    return found.sort(function (a, b) { return b.typed.length - a.typed.length; });
  }

  /* A name in Latin letters is a whole word; a Chinese one is no part of a longer word that means something else. */
  function standsAlone(query, at, name) {
    var before = query[at - 1] || "", after = query[at + name.length] || "";
    if (LATIN.test(name[0]) && LATIN.test(before)) { return false; }
    if (LATIN.test(name[name.length - 1])) { return !LATIN.test(after); }
    var stops = words.no_name_before[name[name.length - 1]] || "";
    return !after || stops.indexOf(after) < 0;
  }

  function isElsewhere(query, at, name) {
    var before = query.slice(0, at);
    if (LATIN.test(name[0])) {
      var word = (before.trim().match(/[a-z]+$/) || [""])[0];
      return words.elsewhere.en.indexOf(word) >= 0;
    }
    return words.elsewhere.zh.some(function (word) { return before.slice(-word.length) === word; });
  }

  /* The longest name that begins here, with the length it takes up; `missed` gathers the bodies of names that mean
     another place: 县残联, China Disabled Persons' Federation. */
  function nameAt(query, at, missed) {
    var list = names[query[at]] || [];
    for (var i = 0; i < list.length; i += 1) {
      var name = list[i];
      if (name.kind === "word" || query.substr(at, name.typed.length) !== name.typed) { continue; }
      if (name.kind === "latin" && name.typed.length < 3 && name.typed !== query) { continue; }
      if (!standsAlone(query, at, name.typed)) { continue; }
      if (!isElsewhere(query, at, name.typed)) { return { name: name, length: name.typed.length }; }
      missed.push.apply(missed, name.departments);
    }
    return spelledAt(query, at);
  }

  /* Pinyin typed with spaces: min zheng ting. */
  function spelledAt(query, at) {
    if (!LATIN.test(query[at]) || LATIN.test(query[at - 1] || "")) { return null; }
    var run = (query.slice(at).match(/^[a-z]{1,6}(?: [a-z]{1,6}){1,9}(?![a-z0-9])/) || [""])[0];
    for (; run.indexOf(" ") > 0; run = run.slice(0, run.lastIndexOf(" "))) {
      var joined = run.replace(/ /g, ""), list = joined.length > 3 ? names[joined[0]] || [] : [];
      for (var i = 0; i < list.length; i += 1) {
        if (list[i].kind === "latin" && list[i].typed === joined) { return { name: list[i], length: run.length }; }
      }
    }
    return null;
  }

  /* All bodies that a name typed at this place can mean: names of different kinds may be spelt alike. */
  function meaning(name) {
    return unique((names[name.typed[0]] || []).reduce(function (ids, other) {
      return other.typed === name.typed && other.kind !== "word" ? ids.concat(other.departments) : ids;
    }, []));
  }

  /* The bodies of a query, and the pieces of text before, between and after them. */
  function resolveNames(query) {
    var found = [], pieces = [""], missed = [], at = 0;
    while (at < query.length) {
      var next = nameAt(query, at, missed);
      if (next) {
        var name = next.name;
        found.push({ ids: meaning(name), roles: [], typed: name.typed, kind: name.kind, shown: name.shown, since: name.since, basis: name.basis, isLoose: meaning(name).every(function (id) { return !bodies[id].spelt; }) });
        pieces.push("");
        at += next.length;
      } else {
        pieces[pieces.length - 1] += query[at];
        at += 1;
      }
    }
    return { bodies: found, pieces: pieces, missed: missed };
  }

  /* The first role word of a piece, longest first. */
  function roleIn(piece) {
    for (var i = 0; i < roleWords.length; i += 1) {
      var word = roleWords[i].typed, at = piece.indexOf(word);
      while (at >= 0 && !standsAlone(piece, at, word)) { at = piece.indexOf(word, at + 1); }
      if (at >= 0) { return { role: roleWords[i].role, typed: word, rest: piece.slice(0, at) + " " + piece.slice(at + word.length) }; }
    }
    return null;
  }

  /* Gives each role word to its body: 残联牵头 to the one before, led by … to the one after. */
  function resolveRoles(named) {
    var pieces = named.pieces.map(function (piece, place) {
      var before = named.bodies[place - 1], after = named.bodies[place], found = roleIn(piece);
      while (found && (before || after)) {
        var ahead = / (?:by|of|for)$/.test(found.typed) || !before || (before.roles.length > 0 && after);
        (ahead && after ? after : before || after).roles.push(found.role);
        piece = found.rest;
        found = roleIn(piece);
      }
      return piece;
    });
    return pieces.join(" ").replace(/ +/g, " ").trim();
  }

  function withoutFillers(query) {
    return query.split(" ").filter(function (each) {
      return each && words.fillers.en.indexOf(each) < 0 && !fillersOnly.test(each);
    }).join(" ");
  }

  /* `query` is canonical, without what named a document or a clause. */
  function understand(query) {
    var asked = SPACED.test(query) ? query.replace(/ /g, "") : query;
    var named = resolveNames(asked), rest = resolveRoles(named), found = roleIn(rest), role = null;
    if (!named.bodies.length && found && withoutFillers(found.rest) === "") { role = found.role; rest = ""; }
    if (named.bodies.length) { rest = withoutFillers(rest); }
    return { bodies: named.bodies, role: role, rest: rest, units: text.units(rest), offers: offers(rest, named) };
  }

  /* Bodies offered as a filter: those of an ordinary word, which never stands for a body by itself, and the
     provincial one where a name means a body without tasks of its own. */
  function offers(rest, named) {
    var ids = named.missed.slice();
    named.bodies.forEach(function (body) {
      if (!body.ids.some(listed)) { ids = ids.concat(sameLine(body.ids)); }
    });
    rest.split(" ").forEach(function (word) {
      (names[word[0]] || []).forEach(function (name) {
        if (name.kind === "word" && name.typed === word) { ids = ids.concat(name.departments); }
      });
    });
    return unique(ids).filter(listed);
  }

  function sameLine(ids) {
    var lines = ids.map(function (id) { return bodies[id].line; }).filter(Boolean);
    return Object.keys(bodies).filter(function (id) {
      return bodies[id].level !== "division" && lines.indexOf(bodies[id].line) >= 0;
    });
  }

  /* Names that begin with what is typed, for suggestions. */
  function namesFrom(typed) {
    var found = [];
    (names[typed[0]] || []).forEach(function (name) {
      if (name.typed.slice(0, typed.length) === typed) { found = found.concat(name.departments); }
    });
    return unique(found);
  }

  /* Every name, for the repair of typing errors. */
  function allNames() {
    return Object.keys(names).reduce(function (all, first) {
      return all.concat(names[first].filter(function (name) { return name.kind !== "latin"; }).map(function (name) { return name.typed; }));
    }, []);
  }

  return { understand: understand, roleIn: roleIn, namesFrom: namesFrom, allNames: allNames, withoutFillers: withoutFillers };
}
