/* Figures in any form: 5.5万, 55,000 and 五万五千 are one number. generator/search/numerals.py is the twin. */
var NUMERALS = "零一二三四五六七八九";
var ZEROS = { "十": 1, "百": 2, "千": 3, "万": 4, "亿": 8 };
var LARGEST = 1e15;
var FIGURE = /([0-9]+(?:\.[0-9]+)?) ?([百千]?[万亿]|[百千])|[零〇一二两三四五六七八九十百千万亿]{2,}/g;

var PERCENT = /([0-9]+) ?per ?cent(?![a-z])|百分之([零〇一二两三四五六七八九十百]+|[0-9]+(?:\.[0-9]+)?)/g;

/* Shares as digits and a sign: 百分之十五, 15 per cent and 15% are one. */
function percentages(plain) {
  return !/per ?cent|百分之/.test(plain) ? plain : plain.replace(PERCENT, function (all, digits, written) {
    var number = digits || (LATIN.test(written[0]) ? written : numberOf(written));
    return number === null ? all : number + "%";
  });
}

/* A number in digits or Chinese signs, a single sign too: 7, 七, 百, 二十二; null where it is none. */
function numberOf(written) {
  if (LATIN.test(written[0])) { return String(Number(written)); }
  if (written === "百") { return "100"; }
  return written.length === 1 && digitOf(written) >= 0 ? String(digitOf(written)) : numeral(written);
}

function digitOf(sign) { return sign === "〇" ? 0 : sign === "两" ? 2 : NUMERALS.indexOf(sign); }

/* Where figures with a Chinese unit stand in folded text, and their numbers in digits. */
function figures(plain) {
  var found = [], match;
  FIGURE.lastIndex = 0;
  while ((match = FIGURE.exec(plain))) {
    var number = match[1] ? shifted(match[1], zerosOf(match[2])) : numeral(match[0]);
    if (number !== null) { found.push({ at: match.index, length: match[0].length, number: number }); }
  }
  return found;
}

function zerosOf(units) { return Array.from(units).reduce(function (sum, sign) { return sum + ZEROS[sign]; }, 0); }

function shifted(digits, zeros) {
  var parts = digits.split("."), part = parts[1] || "";
  while (part.length < zeros) { part += "0"; }
  var made = (parts[0] + part.slice(0, zeros)).replace(/^0+/, "") || "0", rest = part.slice(zeros).replace(/0+$/, "");
  return rest ? made + "." + rest : made;
}

function numeral(written) {
  var total = 0, section = 0, digit = -1, unit = 1, hasUnit = false;
  for (var i = 0; i < written.length; i += 1) {
    var sign = written[i], value = digitOf(sign);
    if (value >= 0) {
      if (digit > 0 || (digit === 0 && value === 0)) { return null; }
      unit = value === 0 || digit === 0 ? 1 : unit;
      digit = value;
      continue;
    }
    hasUnit = true;
    unit = Math.pow(10, ZEROS[sign]);
    if (ZEROS[sign] < 4) {
      if (digit <= 0 && (sign !== "十" || section)) { return null; }
      section += (digit > 0 ? digit : 1) * unit;
    } else {
      section += Math.max(digit, 0);
      if (!section) { return null; }
      total = sign === "亿" ? (total + section) * unit : total + section * unit;
      section = 0;
    }
    digit = -1;
  }
  var number = total + section + Math.max(digit, 0) * (unit > 10 ? unit / 10 : 1);
  return hasUnit && number < LARGEST ? String(number) : null;
}
