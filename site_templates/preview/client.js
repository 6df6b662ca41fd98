/* Added to every page by `policykb serve`, never published: reloads the page when it is new, and lays the problems of
   a broken file over it until they are mended. */
(function () {
  "use strict";
  var number = -1, stamp = null, english = document.documentElement.lang === "en";
  var box = document.createElement("div"), head = document.createElement("p"), report = document.createElement("pre");
  box.setAttribute("role", "alert");
  box.hidden = true;
  box.id = "policykb-problems";
  box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:99999;padding:1rem 1.5rem;" +
    "background:#fff4f2;color:#3a0b05;border-top:4px solid #b3261e;font:15px/1.6 monospace";
  head.style.cssText = "margin:0 0 .5rem;font-weight:bold";
  report.style.cssText = "margin:0;white-space:pre-wrap";
  box.appendChild(head);
  box.appendChild(report);

  function show(state) {
    if (stamp !== null && stamp !== state.page && !state.errors) { window.location.reload(); return; }
    if (stamp === null || !state.errors) { stamp = state.page; }
    box.hidden = !state.errors;
    head.textContent = english ? "Problems: " + state.errors + ". Below is the last good page."
      : "有" + state.errors + "个错误。下面是上一次没有错误的页面。";
    report.textContent = state.report;
  }

  function ask() {
    var query = "?after=" + number + "&path=" + encodeURIComponent(window.location.pathname);
    fetch("/_preview/state" + query).then(function (answer) { return answer.json(); }).then(function (state) {
      number = state.number;
      show(state);
      ask();
    }).catch(function () { window.setTimeout(ask, 1000); });
  }

  document.body.appendChild(box);
  ask();
}());
