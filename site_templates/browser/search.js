/* The one search engine: tokeniser, resolver of names and roles, ranking. It knows no page: the finder, the command
   line and the tests run this very file. generator/search/tokens.py is the tokeniser's twin. */
(function (root) {
  "use strict";

  var HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  var ACCENTS = /[\u0300-\u036f]/g;
  var UNSEEN = /[\u201c\u201d\u2018\u2019"'`\u02bc\u300c-\u300f\u300a\u300b\u3008\u3009\u00ad\u200b-\u200d\u2060\ufeff]/g;
  var RUN = new RegExp("[" + HAN + "]+|[0-9]+(?:\\.[0-9]+)+|[a-z0-9]+", "gu");
  var SPACED = new RegExp("^[" + HAN + "](?: [" + HAN + "])+$", "u");
  var LATIN = /[a-z0-9]/;
  var ROLES = ["lead", "responsible", "partner"];
  var NEAR_ENOUGH = 0.5;
  var TEXT = ["zh", "en"], TEXT_AND_BODIES = TEXT.concat("names"), ALL = TEXT_AND_BODIES.concat("words");

  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word)) { return word; }
    if (/ies$/.test(word) && word.length > 4) { return word.slice(0, -3) + "y"; }
    if (/(?:sses|xes|ches|shes)$/.test(word)) { return word.slice(0, -2); }
    if (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) { return word.slice(0, -1); }
    return word;
  }

  function create(lunr, data) {
    var index = lunr.Index.load(data.index);
    var simplified = pairs(data.simplified);
    var names = byFirst(data.names);
    var roleWords = ranked(data.words.roles);
    var strippable = byLength(data.words.fillers.zh.map(folded).concat(roleWords.map(function (word) { return word.typed; }).filter(function (word) { return !LATIN.test(word[0]); })));
    var terms = data.index.invertedIndex.map(function (entry) { return entry[0]; });
    var listed = Object.create(null);
    data.rows.forEach(function (row) { row.bodies.forEach(function (body) { listed[body[0]] = true; }); });
    var postings = data.index.invertedIndex.reduce(function (all, entry) { all[entry[0]] = entry[1]; return all; }, Object.create(null));

    function pairs(text) {
      var table = Object.create(null), characters = Array.from(text);
      for (var i = 0; i < characters.length; i += 2) { table[characters[i]] = characters[i + 1]; }
      return table;
    }

    function folded(text) {
      var plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
      plain = plain.replace(UNSEEN, "").replace(/([0-9]),(?=[0-9]{3})/g, "$1").replace(/&/g, " and ");
      return Array.from(plain).map(function (character) { return simplified[character] || character; }).join("");
    }

    function canonical(text) {
      var plain = folded(text), end = 0, made = "", run;
      RUN.lastIndex = 0;
      while ((run = RUN.exec(plain))) {
        made += (made && run.index > end ? " " : "") + run[0];
        end = run.index + run[0].length;
      }
      return made;
    }

    function tokensOf(plain) {
      var found = [];
      (plain.match(RUN) || []).forEach(function (run) {
        if (LATIN.test(run[0])) { found.push(stem(run)); return; }
        var characters = Array.from(run);
        characters.forEach(function (character) { found.push(character); });
        for (var i = 0; i + 1 < characters.length; i += 1) { found.push(characters[i] + characters[i + 1]); }
      });
      return found;
    }

    /* What a query asks for: pairs of characters, or a character that stands alone; whole words. */
    function unitsOf(plain) {
      var found = [];
      (plain.match(RUN) || []).forEach(function (run) {
        if (LATIN.test(run[0])) { found.push(stem(run)); return; }
        var characters = Array.from(run);
        if (characters.length === 1) { found.push(run); }
        for (var i = 0; i + 1 < characters.length; i += 1) { found.push(characters[i] + characters[i + 1]); }
      });
      return found.filter(function (unit, place) { return found.indexOf(unit) === place; });
    }

    function byFirst(list) {
      var table = Object.create(null);
      list.forEach(function (entry) {
        var typed = entry[0], first = typed[0];
        if (!table[first]) { table[first] = []; }
        var known = table[first].filter(function (name) { return name.typed === typed && name.kind === entry[2]; })[0];
        if (!known) { known = { typed: typed, kind: entry[2], departments: [], shown: entry[3], since: entry[4], basis: entry[5] }; table[first].push(known); }
        known.departments.push(entry[1]);
      });
      Object.keys(table).forEach(function (first) {
        table[first].sort(function (a, b) { return b.typed.length - a.typed.length; });
      });
      return table;
    }

    function byLength(words) { return words.slice().sort(function (a, b) { return b.length - a.length; }); }

    function ranked(roles) {
      var words = [];
      Object.keys(roles).forEach(function (role) {
        roles[role].forEach(function (word) { words.push({ typed: folded(word), role: role }); });
      });
      return words.sort(function (a, b) { return b.typed.length - a.typed.length; });
    }

    /* A name in Latin letters is a whole word; a Chinese one is no part of a longer word that means something else. */
    function standsAlone(text, at, name) {
      var before = text[at - 1] || "", after = text[at + name.length] || "";
      if (LATIN.test(name[0]) && LATIN.test(before)) { return false; }
      if (LATIN.test(name[name.length - 1])) { return !LATIN.test(after); }
      var stops = data.words.no_name_before[name[name.length - 1]] || "";
      return !after || stops.indexOf(after) < 0;
    }

    function isElsewhere(text, at, name) {
      var before = text.slice(0, at);
      if (LATIN.test(name[0])) {
        var word = (before.trim().match(/[a-z]+$/) || [""])[0];
        return data.words.elsewhere.en.indexOf(word) >= 0;
      }
      return data.words.elsewhere.zh.some(function (word) { return before.slice(-word.length) === word; });
    }

    /* The longest name that begins here, with the length it takes up; `missed` gathers the bodies of names that mean
       another place: 县残联, China Disabled Persons' Federation. */
    function nameAt(text, at, missed) {
      var list = names[text[at]] || [];
      for (var i = 0; i < list.length; i += 1) {
        var name = list[i];
        if (name.kind === "word" || text.substr(at, name.typed.length) !== name.typed) { continue; }
        if (name.kind === "latin" && name.typed.length < 3 && name.typed !== text) { continue; }
        if (!standsAlone(text, at, name.typed)) { continue; }
        if (!isElsewhere(text, at, name.typed)) { return { name: name, length: name.typed.length }; }
        missed.push.apply(missed, name.departments);
      }
      return spelledAt(text, at);
    }

    /* Pinyin typed with spaces: min zheng ting. */
    function spelledAt(text, at) {
      if (!LATIN.test(text[at]) || LATIN.test(text[at - 1] || "")) { return null; }
      var run = (text.slice(at).match(/^[a-z]{1,6}(?: [a-z]{1,6}){1,9}(?![a-z0-9])/) || [""])[0];
      for (; run.indexOf(" ") > 0; run = run.slice(0, run.lastIndexOf(" "))) {
        var joined = run.replace(/ /g, "");
        var name = joined.length > 3 && (names[joined[0]] || []).filter(function (each) { return each.kind === "latin" && each.typed === joined; })[0];
        if (name) { return { name: name, length: run.length }; }
      }
      return null;
    }

    /* All bodies that a name typed at this place can mean: names of different kinds may be spelt alike. */
    function meaning(name) {
      var ids = [];
      (names[name.typed[0]] || []).forEach(function (other) {
        if (other.typed === name.typed && other.kind !== "word") {
          other.departments.forEach(function (id) { if (ids.indexOf(id) < 0) { ids.push(id); } });
        }
      });
      return ids;
    }

    /* The bodies of a query, and the pieces of text before, between and after them. */
    function resolveNames(text) {
      var bodies = [], pieces = [""], missed = [], at = 0;
      while (at < text.length) {
        var found = nameAt(text, at, missed);
        if (found) {
          var name = found.name;
          bodies.push({ ids: meaning(name), roles: [], typed: name.typed, kind: name.kind, shown: name.shown, since: name.since, basis: name.basis });
          pieces.push("");
          at += found.length;
        } else {
          pieces[pieces.length - 1] += text[at];
          at += 1;
        }
      }
      return { bodies: bodies, pieces: pieces, missed: missed };
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
      named.pieces = named.pieces.map(function (piece, place) {
        var before = named.bodies[place - 1], after = named.bodies[place], found = roleIn(piece);
        while (found && (before || after)) {
          var ahead = / (?:by|of|for)$/.test(found.typed) || !before || (before.roles.length > 0 && after);
          (ahead && after ? after : before || after).roles.push(found.role);
          piece = found.rest;
          found = roleIn(piece);
        }
        return piece;
      });
      return named.pieces.join(" ").replace(/ +/g, " ").trim();
    }

    function withoutFillers(text) {
      var fillers = data.words.fillers;
      var chinese = fillers.zh.slice().sort(function (a, b) { return b.length - a.length; }).join("|");
      var piece = new RegExp("^(?:" + chinese + ")+$");
      return text.split(" ").filter(function (each) { return each && fillers.en.indexOf(each) < 0 && !piece.test(each); }).join(" ");
    }

    /* What is left of a question without who, which, leads …: 低保由谁牵头 asks for 低保. */
    function bare(rest) {
      var found = roleIn(rest);
      while (found && LATIN.test(found.typed[0])) { rest = found.rest; found = roleIn(rest); }
      return withoutFillers(rest).split(" ").map(function (piece) {
        var before = "";
        while (before !== piece) {
          before = piece;
          piece = strippable.reduce(stripped, piece);
        }
        return piece;
      }).filter(Boolean).join(" ");
    }
    function stripped(piece, word) {
      if (piece.slice(0, word.length) === word) { piece = piece.slice(word.length); }
      return word && piece.slice(-word.length) === word ? piece.slice(0, -word.length) : piece;
    }

    function understand(query) {
      var text = canonical(query);
      if (SPACED.test(text)) { text = text.replace(/ /g, ""); }
      var named = resolveNames(text), rest = resolveRoles(named), found = roleIn(rest), role = null;
      if (!named.bodies.length && found && withoutFillers(found.rest) === "") { role = found.role; rest = ""; }
      if (named.bodies.length) { rest = withoutFillers(rest); }
      return { bodies: named.bodies, role: role, rest: rest, units: unitsOf(rest), offers: offers(rest, named) };
    }

    /* Bodies offered as a filter: those of an ordinary word, which never stands for a body by itself, and the
       provincial one where a name means a body without tasks of its own. */
    function offers(rest, named) {
      var ids = named.missed.slice();
      named.bodies.forEach(function (body) {
        if (!body.ids.some(function (id) { return listed[id]; })) { ids = ids.concat(sameLine(body.ids)); }
      });
      rest.split(" ").forEach(function (word) {
        (names[word[0]] || []).forEach(function (name) {
          if (name.kind === "word" && name.typed === word) { ids = ids.concat(name.departments); }
        });
      });
      return ids.filter(function (id, place) { return listed[id] && ids.indexOf(id) === place; });
    }

    function sameLine(ids) {
      var lines = ids.map(function (id) { return data.departments[id].line; }).filter(Boolean);
      return Object.keys(data.departments).filter(function (id) {
        var each = data.departments[id];
        return each.level !== "division" && lines.indexOf(each.line) >= 0;
      });
    }

    function idsOf(asked) { return asked.bodies.reduce(function (ids, body) { return ids.concat(body.ids); }, []); }

    function rolesIn(row, ids) {
      return row.bodies.filter(function (body) { return ids.indexOf(body[0]) >= 0; }).map(function (body) { return body[1]; });
    }

    /* Whether a row passes the filters. A chosen role is the role of the bodies that were chosen or asked for. */
    function passes(row, filters, meant) {
      function any(wanted, held) { return !wanted || !wanted.length || wanted.some(function (each) { return held.indexOf(each) >= 0; }); }
      var ids = row.bodies.map(function (body) { return body[0]; });
      if (!any(filters.department, ids) || !any(filters.document, [row.document]) || !any(filters.topic, row.topics)) { return false; }
      if (!any(filters.level, row.levels) || !any(filters.kind, [row.kind])) { return false; }
      var wanted = (filters.department || []).concat(meant || []);
      return any(filters.role, wanted.length ? rolesIn(row, wanted) : row.bodies.map(function (body) { return body[1]; }));
    }

    /* Whether a row lists every body asked for, in a role asked for of it. */
    function fits(row, asked) {
      var all = asked.bodies.every(function (body) {
        var held = rolesIn(row, body.ids);
        return held.length && (!body.roles.length || held.some(function (role) { return body.roles.indexOf(role) >= 0; }));
      });
      return all && (!asked.role || row.bodies.some(function (body) { return body[1] === asked.role; }));
    }

    function lists(row, asked) {
      return asked.bodies.every(function (body) { return rolesIn(row, body.ids).length; });
    }

    /* A word that stands nowhere may be the beginning of one: whoever types "rehabilit" is not done. */
    function isBeginning(unit) { return unit.length > 2 && LATIN.test(unit[0]) && !postings[unit]; }

    function scores(units, fields) {
      var found = Object.create(null);
      if (!units.length) { return found; }
      index.query(function (query) {
        units.forEach(function (unit) {
          var wildcard = isBeginning(unit) ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
          query.term(unit, { usePipeline: false, presence: lunr.Query.presence.REQUIRED, fields: fields, wildcard: wildcard });
        });
      }).forEach(function (hit) { found[hit.ref] = hit.score; });
      return found;
    }

    /* Rows that hold every unit. What only the names of the bodies say counts where no task says it. */
    function whole(units) {
      var found = scores(units, TEXT);
      return Object.keys(found).length ? found : scores(units, TEXT_AND_BODIES);
    }

    /* The share of the units that each row holds in these fields. */
    function coverage(units, within) {
      var counts = Object.create(null);
      units.forEach(function (unit) {
        var seen = Object.create(null);
        (isBeginning(unit) ? terms.filter(function (term) { return term.slice(0, unit.length) === unit; }) : [unit]).forEach(function (term) {
          var fields = postings[term] || {};
          within.forEach(function (field) { Object.keys(fields[field] || {}).forEach(function (ref) { seen[ref] = true; }); });
        });
        Object.keys(seen).forEach(function (ref) { counts[ref] = (counts[ref] || 0) + 1 / units.length; });
      });
      return counts;
    }

    function byRole(row, ids) {
      var roles = rolesIn(row, ids).map(function (role) { return ROLES.indexOf(role); });
      return roles.length ? Math.min.apply(null, roles) : ROLES.length;
    }

    /* Answers as {place, exact, score, named, by}: places in data.rows, exact ones first; `by` says why a near one is
       there: a part of the words, its topic, or the name of one of its bodies. */
    function search(query, filters) {
      var asked = understand(query), text = whole(asked.units);
      if (asked.units.length && !Object.keys(text).length) {
        var rest = bare(asked.rest), units = unitsOf(rest), found = rest === asked.rest ? {} : scores(units, TEXT);
        if (Object.keys(found).length) { asked.rest = rest; asked.units = units; text = found; }
      }
      var meant = idsOf(asked), rows = data.rows.map(function (row, place) { return place; }).filter(function (place) {
        return passes(data.rows[place], filters || {}, meant);
      });
      var exact = rows.filter(function (place) {
        return fits(data.rows[place], asked) && (!asked.units.length || text[place] !== undefined);
      }).map(function (place) { return { place: place, exact: true, score: text[place] || 1, named: false }; });
      var near = asked.units.length ? nearByText(rows, asked) : nearByBodies(rows, asked, exact.length);
      near = near.filter(function (answer) { return !exact.some(function (other) { return other.place === answer.place; }); });
      var ids = meant.concat((filters && filters.department) || []);
      function order(a, b) { return b.score - a.score || byRole(data.rows[a.place], ids) - byRole(data.rows[b.place], ids) || a.place - b.place; }
      return { asked: asked, answers: exact.sort(order).concat(near.sort(order)) };
    }

    function isNamed(row, asked) {
      return asked.bodies.some(function (body) { return body.ids.some(function (id) { return row.named.indexOf(id) >= 0; }); });
    }

    /* Rows that hold a good part of the words; they list the bodies asked for, where any were. */
    function nearByText(rows, asked) {
      var shares = coverage(asked.units, ALL), inText = coverage(asked.units, TEXT), inTopic = coverage(asked.units, TEXT.concat("words"));
      function by(place) { return inText[place] >= NEAR_ENOUGH ? "part" : inTopic[place] >= NEAR_ENOUGH ? "topic" : "name"; }
      return rows.filter(function (place) {
        return shares[place] >= NEAR_ENOUGH && (lists(data.rows[place], asked) || shares[place] > 0.99);
      }).map(function (place) {
        return { place: place, exact: false, score: shares[place], named: isNamed(data.rows[place], asked), by: by(place) };
      });
    }

    /* Rows whose text names the body; and its rows in other roles where it has none in the role asked for. */
    function nearByBodies(rows, asked, any) {
      var roles = asked.bodies.some(function (body) { return body.roles.length; });
      return rows.filter(function (place) {
        var row = data.rows[place];
        return roles ? !any && lists(row, asked) : asked.bodies.length > 0 && isNamed(row, asked);
      }).map(function (place) {
        var row = data.rows[place], held = lists(row, asked);
        return { place: place, exact: false, score: held ? 0.5 : 0.1, named: !held };
      });
    }

    function snippet(row, language) {
      var labels = data.labels;
      return ROLES.map(function (role) {
        var names = row.bodies.filter(function (body) { return body[1] === role; }).map(function (body) {
          return language === "zh" ? body[2] : data.departments[body[0]].short.en;
        });
        var open = role === "partner" && row.open ? (language === "zh" ? "" : " ") + labels["open-ended"][language] : "";
        return names.length ? labels["role-" + role][language] + (language === "zh" ? "：" + names.join("、") : ": " + names.join("; ")) + open : "";
      }).filter(Boolean).join(language === "zh" ? "；" : ". ");
    }

    function hits(query, filters, language) {
      return search(query, filters).answers.map(function (answer) {
        var row = data.rows[answer.place];
        return {
          id: row.id, kind: row.kind, document: row.document, title: row.title[language], snippet: snippet(row, language),
          score: Math.round(answer.score * 10000) / 10000, exact: answer.exact, url: row.url[language]
        };
      });
    }

    return {
      hits: hits, search: search, passes: passes, idsOf: idsOf, rolesIn: rolesIn, canonical: canonical,
      tokens: function (text) { return tokensOf(folded(text)); }
    };
  }

  root.kbSearch = { create: create };
}(typeof window === "undefined" ? this : window));
