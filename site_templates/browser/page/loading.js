/* Loads files of search data when they are needed. A script element works from disk where fetch does not. */
var waiting = {}, broken = {};

function loadFile(name, done) {
  if (waiting[name]) { waiting[name].push(done); return; }
  var script = element("script");
  waiting[name] = [done];
  function finish(isBroken) {
    var all = waiting[name];
    delete waiting[name];
    if (isBroken) { broken[name] = true; }
    all.forEach(function (each) { each(); });
  }
  script.src = page.getAttribute("data-kb-search") + name + ".js";
  script.onload = function () { finish(false); };
  script.onerror = function () { document.head.removeChild(script); finish(true); };
  document.head.appendChild(script);
}

/* Calls `done` once all files have come or failed. */
function load(wanted, done) {
  var left = wanted.length;
  wanted.forEach(function (name) {
    loadFile(name, function () { left -= 1; if (!left) { done(); } });
  });
}

/* Those of `wanted` that neither came nor failed. */
function missing(wanted) {
  return wanted.filter(function (name) { return !window.kbSearch.data[name] && !broken[name]; });
}
