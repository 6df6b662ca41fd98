/* The page and what every part of its script uses. Without engine, names or page nothing happens. */
var page = document.querySelector("[data-kb-search]");
if (!page || !window.kbSearch || !window.kbSearch.data.names) { return; }
var engine = window.kbSearch.create(window.lunr), names = engine.names;
var language = page.getAttribute("data-lang"), base = page.getAttribute("data-root");
var form = document.querySelector(".kb-search--large"), input = form.querySelector("input");
var isChinese = language === "zh", words = {};

function each(selector, act, within) { Array.prototype.forEach.call((within || document).querySelectorAll(selector), act); }
function listOf(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
each("#kb-words [data-word]", function (word) { words[word.getAttribute("data-word")] = word.textContent; });

/* A label with its {names} filled in. */
function say(key, values) {
  return Object.keys(values || {}).reduce(function (text, name) { return text.split("{" + name + "}").join(values[name]); }, words[key]);
}
function element(name, className, text) {
  var made = document.createElement(name);
  if (className) { made.className = className; }
  if (text) { made.textContent = text; }
  return made;
}
function button(className, text, act) {
  var made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
function byId(id) { return document.getElementById(id); }
function show(id, visible) { byId(id).hidden = !visible; }
function bracketed(text) { return isChinese ? "（" + text + "）" : " (" + text + ")"; }
