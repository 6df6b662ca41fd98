/* The one search engine: tokeniser, resolver of names and roles, ranking. It knows no page: the finder, the command
   line and the tests run this very file. generator/search/tokens.py is the tokeniser's twin. */
(function (root) {
  "use strict";

  var HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  var ACCENTS = /[\u0300-\u036f]/g;
  var UNSEEN = /[\u201c\u201d\u2018\u2019"'`\u02bc\u300c-\u300f\u300a\u300b\u3008\u3009\u00ad\u200b-\u200d\u2060\ufeff]/g;
  var RUN = new RegExp("[" + HAN + "]+|[0-9]+(?:\\.[0-9]+)+|[a-z0-9]+", "gu");
  var NO_WORD = new RegExp("[^" + HAN + "a-z0-9.]+|\\.(?![0-9])|(?<![0-9])\\.", "gu");
  var LATIN = /[a-z0-9]/;
  var ROLES = ["lead", "responsible", "partner"];
  var NEAR_ENOUGH = 0.5;

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

    function canonical(text) { return folded(text).replace(NO_WORD, " ").trim(); }

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

    function nameAt(text, at) {
      var list = names[text[at]] || [];
      for (var i = 0; i < list.length; i += 1) {
        var name = list[i];
        if (name.kind === "word" || text.substr(at, name.typed.length) !== name.typed) { continue; }
        if (name.kind === "latin" && name.typed.length < 3 && name.typed !== text) { continue; }
        if (standsAlone(text, at, name.typed) && !isElsewhere(text, at, name.typed)) { return name; }
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

    function resolveNames(text) {
      var bodies = [], rest = "", at = 0;
      while (at < text.length) {
        var name = nameAt(text, at);
        if (name) {
          bodies.push({ ids: meaning(name), typed: name.typed, kind: name.kind, shown: name.shown, since: name.since, basis: name.basis });
          rest += " ";
          at += name.typed.length;
        } else {
          rest += text[at];
          at += 1;
        }
      }
      return { bodies: bodies, rest: rest.replace(/ +/g, " ").trim() };
    }

    /* A role word counts only beside a body or alone; elsewhere it is an ordinary word of the query. */
    function resolveRole(rest, named) {
      for (var i = 0; i < roleWords.length; i += 1) {
        var word = roleWords[i].typed, at = rest.indexOf(word);
        while (at >= 0 && !standsAlone(rest, at, word)) { at = rest.indexOf(word, at + 1); }
        if (at >= 0 && (named || withoutFillers((rest.slice(0, at) + " " + rest.slice(at + word.length))) === "")) {
          return { role: roleWords[i].role, rest: (rest.slice(0, at) + " " + rest.slice(at + word.length)).replace(/ +/g, " ").trim() };
        }
      }
      return { role: null, rest: rest };
    }

    function withoutFillers(text) {
      var fillers = data.words.fillers;
      var chinese = fillers.zh.slice().sort(function (a, b) { return b.length - a.length; }).join("|");
      var piece = new RegExp("^(?:" + chinese + ")+$");
      return text.split(" ").filter(function (each) { return each && fillers.en.indexOf(each) < 0 && !piece.test(each); }).join(" ");
    }

    function understand(query) {
      var text = canonical(query);
      var named = resolveNames(text);
      var role = resolveRole(named.rest, named.bodies.length > 0);
      var rest = named.bodies.length || role.role ? withoutFillers(role.rest) : role.rest;
      return { bodies: named.bodies, role: role.role, rest: rest, units: unitsOf(rest), offers: offers(rest) };
    }

    /* Ordinary words never stand for a body by themselves: they offer it as a filter. */
    function offers(rest) {
      var ids = [];
      rest.split(" ").forEach(function (word) {
        (names[word[0]] || []).forEach(function (name) {
          if (name.kind === "word" && name.typed === word) { ids = ids.concat(name.departments); }
        });
      });
      return ids;
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

    function fits(row, asked) {
      var roles = [];
      for (var i = 0; i < asked.bodies.length; i += 1) {
        var held = rolesIn(row, asked.bodies[i].ids);
        if (!held.length) { return false; }
        roles = roles.concat(held);
      }
      if (!asked.role) { return true; }
      return asked.bodies.length ? roles.indexOf(asked.role) >= 0 : row.bodies.some(function (body) { return body[1] === asked.role; });
    }

    function scores(units, presence) {
      var found = Object.create(null);
      if (!units.length) { return found; }
      index.query(function (query) {
        units.forEach(function (unit) { query.term(unit, { usePipeline: false, presence: presence, fields: ["zh", "en"] }); });
      }).forEach(function (hit) { found[hit.ref] = hit.score; });
      return found;
    }

    function coverage(units) {
      var counts = Object.create(null);
      units.forEach(function (unit) {
        var fields = postings[unit] || {}, seen = Object.create(null);
        ["zh", "en", "words"].forEach(function (field) { Object.keys(fields[field] || {}).forEach(function (ref) { seen[ref] = true; }); });
        Object.keys(seen).forEach(function (ref) { counts[ref] = (counts[ref] || 0) + 1 / units.length; });
      });
      return counts;
    }

    function byRole(row, ids) {
      var roles = rolesIn(row, ids).map(function (role) { return ROLES.indexOf(role); });
      return roles.length ? Math.min.apply(null, roles) : ROLES.length;
    }

    /* Answers as {place, exact, score, named}: places in data.rows, exact ones first. */
    function search(query, filters) {
      var asked = understand(query);
      var whole = scores(asked.units, lunr.Query.presence.REQUIRED);
      var exact = [], near = [];
      var shares = asked.units.length ? coverage(asked.units) : {};
      var alone = asked.bodies.length > 0 && !asked.units.length;
      var meant = idsOf(asked);
      data.rows.forEach(function (row, place) {
        if (!passes(row, filters || {}, meant)) { return; }
        var named = asked.bodies.some(function (body) { return body.ids.some(function (id) { return row.named.indexOf(id) >= 0; }); });
        if (fits(row, asked) && (!asked.units.length || whole[place] !== undefined)) {
          exact.push({ place: place, exact: true, score: whole[place] || 1, named: false });
        } else if (asked.units.length && shares[place] >= NEAR_ENOUGH && (fits(row, asked) || !asked.role)) {
          near.push({ place: place, exact: false, score: shares[place], named: named });
        } else if (alone && named && !asked.role) {
          near.push({ place: place, exact: false, score: 0.1, named: true });
        }
      });
      var ids = meant.concat((filters && filters.department) || []);
      function order(a, b) { return b.score - a.score || byRole(data.rows[a.place], ids) - byRole(data.rows[b.place], ids) || a.place - b.place; }
      exact.sort(order);
      near.sort(order);
      return { asked: asked, answers: exact.concat(near) };
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
