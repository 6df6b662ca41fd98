/* Documents by number (any brackets) or title, and clauses by their reference: 吉民发[2020]30, 三(四)2, row 14. */
var OPEN = "[(\\[{\u3014\u3010\u3016\u300a<]", CLOSE = "[)\\]}\u3015\u3011\u3017\u300b>]";
var ROMANS = { i: 1, v: 5, x: 10 };

function chinese(number) {
  var tens = Math.floor(number / 10), ones = number % 10;
  return (tens > 1 ? NUMERALS[tens] : "") + (tens ? "十" : "") + (ones ? NUMERALS[ones] : "");
}

function roman(text) {
  return Array.from(text).reduce(function (sum, sign, i) {
    var value = ROMANS[sign], next = ROMANS[text[i + 1]] || 0;
    return sum + (value < next ? -value : value);
  }, 0);
}

/* A number as it is typed, in digits or Chinese signs, and the Chinese numeral that clauses carry. */
function inChinese(written) { return chinese(Number(numberOf(written))); }
function clauseRef(part, section, item) {
  return inChinese(part) + "(" + inChinese(section) + ")" + (item ? Number(numberOf(item)) : "");
}
function romanRef(part, section, item) { return clauseRef(String(roman(part)), section, item); }
function firstOf(found) { return numberOf(found.slice(1).filter(Boolean)[0]); }

/* Each: how a reference is typed in folded text, and the printed form that records carry. N: a small number. */
var N = "([一二三四五六七八九十]{1,3}|[0-9]{1,2})", BEFORE = "(?:^|[^0-9a-z一二三四五六七八九十百.])";
var ITEM = " ?[,.、]? ?(?:第? ?" + N + "(?![0-9%]) ?[项条点款]?)?";
var CLAUSES = [
  [new RegExp(BEFORE + "第?" + N + "(?:部分|章|之)?[,.、]? ?" + OPEN + N + CLOSE + ITEM),
    function (found) { return clauseRef(found[1], found[2], found[3]); }],
  [new RegExp("第" + N + "(?:部分|章),? ?第?" + N + "[条节]" + ITEM),
    function (found) { return clauseRef(found[1], found[2], found[3]); }],
  [/(?:^|[^a-z])([ivx]{1,5}) ?\(([0-9]{1,2})\) ?\(?([0-9]{1,2})?\)?/,
    function (found) { return romanRef(found[1], found[2], found[3]); }],
  [/(?:^|[^0-9a-z.])(?:([ivx]{1,5})|([0-9]))\.([0-9]{1,2})\.([0-9]{1,2})(?![0-9.])/,
    function (found) { return (found[1] ? romanRef : clauseRef)(found[1] || found[2], found[3], found[4]); }],
  [new RegExp("附件 ?-? ?第? ?" + N + " ?[行项条]?|第 ?" + N + " ?行|(?:annex,? *)?row (?:no\\.? ?)?([0-9]{1,3})(?![0-9])"),
    function (found) { return "附件-" + firstOf(found); }],
  [new RegExp("专栏 ?" + N + " ?(?:[-—–－.]|第|项目) ?" + N + " ?[项个]?"), boxRef],
  [/专栏 ?([一二三四五六七八九十]) ?([0-9]{1,2})/, boxRef],
  [/(?:box|column) ([0-9]{1,2})(?:[-–.]|,? project )([0-9]{1,2})(?![0-9])/, boxRef],
  [new RegExp("专栏 ?" + N + "(?![0-9])|第 ?" + N + " ?个?专栏|(?:box|column) (?:no\\.? ?)?([0-9]{1,2})(?![0-9])"),
    function (found) { return "专栏" + firstOf(found); }],
  [new RegExp("指标 ?-? ?" + N + "(?![0-9])|第 ?" + N + " ?[项个]?指标|indicator (?:no\\.? ?)?([0-9]{1,2})(?![0-9])"),
    function (found) { return "指标-" + firstOf(found); }],
  [new RegExp("第" + N + "(?:部分|章)"), function (found) { return inChinese(found[1]); }],
  [/(?:^|[^a-z])part ([ivx]{1,5})(?![a-z])/, function (found) { return chinese(roman(found[1])); }]
];
function boxRef(found) { return "专栏" + numberOf(found[1]) + "-" + numberOf(found[2]); }

function escaped(text) { return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); }

/* Patterns of a document's number: all of it, and year and number in brackets without who issued it. */
function numberPatterns(number, folded) {
  var runs = folded(number).match(new RegExp("[a-z]+|[0-9]+|[" + HAN + "]+", "gu")) || [];
  var year = runs.filter(function (run) { return /^[0-9]{4}$/.test(run); })[0];
  var last = runs.filter(function (run) { return /^[0-9]+$/.test(run); }).pop();
  if (!year || last === year) { return []; }
  var end = " ?年?" + CLOSE + "? ?第?(?:no)?\\.? ?" + last + "(?![0-9.]) ?号?文?件?";
  var issuer = runs.slice(0, runs.indexOf(year)).map(escaped).join("[^0-9a-z" + HAN + "]*");
  return [
    new RegExp(issuer + "[^0-9a-z" + HAN + "]*" + year + end, "u"),
    new RegExp(OPEN + year + "年?" + CLOSE + " ?第?(?:no)?\\.? ?" + last + "(?![0-9.]) ?号?文?件?", "u")
  ];
}

/* `documents` as in the data; `holds(ref)`: has any record this reference? */
function makeReferences(documents, text, holds) {
  var known = Object.keys(documents).map(function (id) {
    var each = documents[id], numbers = [each.number, each.number_en].filter(Boolean);
    var titles = [each.title.zh, each.title.en, each.short.zh, each.short.en].map(text.canonical);
    titles = titles.concat(titles.map(function (title) { return title.replace(/ [0-9]{4}$/, ""); }));
    titles = titles.concat(titles.map(function (title) { return title.replace(/^吉林省|^the /, ""); }));
    titles = titles.concat(titles.map(function (title) { return title.replace(/ (?:of|on|for) .*/, ""); }).filter(function (title) { return / .* /.test(title); }));
    return {
      id: id, titles: byLength(unique(titles)).filter(function (title) { return title.length > 3; }),
      patterns: numbers.reduce(function (all, number) { return all.concat(numberPatterns(number, text.folded)); }, [])
    };
  });

  function cut(query, at, length) { return query.slice(0, at) + " " + query.slice(at + length); }

  function byNumber(asked) {
    known.forEach(function (each) {
      each.patterns.forEach(function (pattern) {
        var found = pattern.exec(asked.query);
        if (found) { asked.documents.push(each.id); asked.numbered = true; asked.query = cut(asked.query, found.index, found[0].length); }
      });
    });
  }

  function byClause(asked) {
    CLAUSES.forEach(function (each) {
      var found = each[0].exec(asked.query), ref = found && each[1](found);
      if (found && holds(ref)) { asked.refs.push(ref); asked.query = cut(asked.query, found.index, found[0].length); }
    });
  }

  /* The title takes the canonical text apart, so it comes last. */
  function byTitle(asked) {
    asked.query = text.canonical(asked.query);
    known.forEach(function (each) {
      for (var i = 0; i < each.titles.length; i += 1) {
        var title = each.titles[i], at = asked.query.indexOf(title);
        if (at < 0 || (LATIN.test(title[0]) && LATIN.test(asked.query[at - 1] || ""))) { continue; }
        asked.documents.push(each.id);
        asked.query = cut(asked.query, at, title.length).replace(/ +/g, " ").trim();
        return;
      }
    });
  }

  /* The documents and clauses that a query names, and what is left of it, canonical. */
  return function (query) {
    var asked = { documents: [], refs: [], numbered: false, query: text.folded(query) };
    byNumber(asked);
    byClause(asked);
    byTitle(asked);
    asked.documents = unique(asked.documents);
    return asked;
  };
}
