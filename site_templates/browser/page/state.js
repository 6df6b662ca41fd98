/* What is asked stands in the URL: the query and the chosen values. Typing replaces the entry, choosing adds one. */
var facets = page.querySelector(".kb-facets"), boxes = listOf("input[type=checkbox]", facets);
var FACETS = listOf("[data-facet]", facets).map(function (facet) { return facet.getAttribute("data-facet"); });
var here = new RegExp(page.getAttribute("data-page").replace(/\//g, "\\/") + "(?:index\\.html)?$");

function chosen() {
  var state = { q: input.value };
  FACETS.forEach(function (name) {
    state[name] = boxes.filter(function (box) { return box.name === name && box.checked; }).map(function (box) { return box.value; });
  });
  return state;
}
function address(state) {
  var asked = new URLSearchParams();
  if (state.q.trim()) { asked.set("q", state.q.trim()); }
  FACETS.forEach(function (name) { state[name].forEach(function (value) { asked.append(name, value); }); });
  var text = asked.toString();
  return window.location.pathname + (text ? "?" + text : "");
}
function restore() {
  var asked = new URLSearchParams(window.location.search);
  input.value = asked.get("q") || "";
  boxes.forEach(function (box) { box.checked = asked.getAll(box.name).indexOf(box.value) >= 0; });
  each(".kb-facet__more", function (more) { if (more.querySelector("input:checked")) { more.open = true; } }, facets);
}
function remember(state, step) {
  try { window.history[step ? "pushState" : "replaceState"](null, "", address(state)); } catch (error) { /* a page from disk may refuse */ }
}
/* The language switch keeps the question. */
function carry(state) {
  var asked = address(state).slice(window.location.pathname.length);
  each("a[hreflang]", function (link) { if (here.test(link.pathname)) { link.search = asked; } });
}

/* Calls `changed(step)` when something is asked: while typing after a pause, never while an input method composes. */
function listen(changed) {
  var typing = 0;
  function soon() {
    window.clearTimeout(typing);
    typing = window.setTimeout(function () { changed(false); }, 180);
  }
  input.addEventListener("input", function (event) { if (!event.isComposing) { soon(); } });
  input.addEventListener("compositionend", soon);
  form.addEventListener("submit", function (event) { event.preventDefault(); window.clearTimeout(typing); changed(true); });
  boxes.forEach(function (box) { box.addEventListener("change", function () { changed(true); }); });
  /* Beside the results the filters stand open, as the style sheet shows them from the first moment. */
  var isBeside = window.matchMedia("(min-width: 960px)").matches && document.documentElement.getAttribute("data-kb-view") !== "elder";
  page.querySelector(".kb-facets__all").open = isBeside;
}
