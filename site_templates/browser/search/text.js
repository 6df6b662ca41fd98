/* Canonical text and tokens. generator/search/tokens.py is the twin: tests/search/test_tokens.py compares them. */
var HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
var ACCENTS = /[\u0300-\u036f]/g;
var UNSEEN = /[\u201c\u201d\u2018\u2019"'`\u02bc\u300c-\u300f\u300a\u300b\u3008\u3009\u00ad\u200b-\u200d\u2060\ufeff]/g;
var RUN = new RegExp("[" + HAN + "]+|[0-9]+(?:\\.[0-9]+)*%|[0-9]+(?:\\.[0-9]+)+|[a-z0-9]+", "gu");
var SPACED = new RegExp("^[" + HAN + "](?: [" + HAN + "])+$", "u");
var LATIN = /[a-z0-9]/;
/* Text in which nothing needs folding, but traditional characters and shares. */
var PLAIN = /^(?:[\u4e00-\u9fff]*|[a-z0-9 ]*)$/;

function unique(list) { return list.filter(function (each, place) { return list.indexOf(each) === place; }); }
function byLength(words) { return words.slice().sort(function (a, b) { return b.length - a.length; }); }

function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) { return word; }
  if (/ies$/.test(word) && word.length > 4) { return word.slice(0, -3) + "y"; }
  if (/(?:sses|xes|ches|shes)$/.test(word)) { return word.slice(0, -2); }
  if (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) { return word.slice(0, -1); }
  return word;
}

/* `simplified`: a map of traditional characters to the simplified ones that they are searched as; it may fill later. */
function makeText(simplified) {
  function unseen(text) { return text.replace(UNSEEN, ""); }

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  }

  function simple(text) {
    return simplified.size ? Array.from(text).map(function (character) { return simplified.get(character) || character; }).join("") : text;
  }

  function folded(text) {
    if (PLAIN.test(text)) { return percentages(simple(text)); }
    return percentages(simple(unseen(plain(text)).replace(/([0-9]),(?=[0-9]{3})/g, "$1").replace(/&/g, " and ")));
  }

  /* Words apart from each other by one space: the form in which names are compared. */
  function canonical(text) {
    var from = folded(text), end = 0, made = "", run;
    RUN.lastIndex = 0;
    while ((run = RUN.exec(from))) {
      made += (made && run.index > end ? " " : "") + run[0];
      end = run.index + run[0].length;
    }
    return made;
  }

  function pairsOf(run) {
    var characters = Array.from(run), found = [];
    for (var i = 0; i + 1 < characters.length; i += 1) { found.push(characters[i] + characters[i + 1]); }
    return found;
  }

  function tokens(text) {
    var from = folded(text), found = [];
    (from.match(RUN) || []).forEach(function (run) {
      if (/%$/.test(run)) { found.push(run.slice(0, -1), run); return; }
      if (LATIN.test(run[0])) { found.push(stem(run)); return; }
      found = found.concat(Array.from(run), pairsOf(run));
    });
    return found.concat(figures(from).map(function (figure) { return figure.number; }));
  }

  /* What a query asks for: figures as numbers, pairs of characters, a character that stands alone, whole words. */
  function units(text) {
    var found = [], from = text;
    figures(text).reverse().forEach(function (figure) {
      found.push(figure.number);
      from = from.slice(0, figure.at) + " " + from.slice(figure.at + figure.length);
    });
    (from.match(RUN) || []).forEach(function (run) {
      if (LATIN.test(run[0])) { found.push(stem(run)); return; }
      found = found.concat(Array.from(run).length === 1 ? [run] : pairsOf(run));
    });
    return unique(found);
  }

  function runs(text) { return folded(text).match(RUN) || []; }

  return { runs: runs, folded: folded, canonical: canonical, tokens: tokens, units: units, plain: plain, simple: simple };
}
