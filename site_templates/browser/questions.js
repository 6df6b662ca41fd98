/* What may I ask about? Three-valued answers from the conditions on the page. Nothing is stored, sent or put into the
   address. */
(function () {
  "use strict";
  var TITLES = { yes: "data-kb-yes", more: "data-kb-more", other: "data-kb-other" };

  function negation(value) { return value === null ? null : !value; }
  function conjunction(values) {
    if (values.indexOf(false) >= 0) { return false; }
    return values.indexOf(null) >= 0 ? null : true;
  }

  /* true, false, or null where the answers do not tell. */
  function holds(condition, given) {
    function part(each) { return holds(each, given); }
    if (condition.all) { return conjunction(condition.all.map(part)); }
    if (condition.any) { return negation(conjunction(condition.any.map(part).map(negation))); }
    if (condition.not) { return negation(part(condition.not)); }
    if (condition.q && given[condition.q]) { return condition.in.indexOf(given[condition.q]) >= 0; }
    return null;
  }

  function answers(sheet) {
    var given = {};
    Array.prototype.forEach.call(sheet.querySelectorAll("input:checked"), function (input) {
      if (input.value) { given[input.name] = input.value; }
    });
    return given;
  }

  function setUp(sheet) {
    var results = document.querySelector(".kb-cases");
    var status = document.querySelector("[data-kb-status]");
    var cases = Array.prototype.slice.call(results.querySelectorAll(".kb-case"));
    var timer = 0;
    function show() {
      var given = answers(sheet);
      var counts = { yes: 0, more: 0, other: 0 };
      cases.forEach(function (item) {
        var value = holds(JSON.parse(item.getAttribute("data-kb-condition")), given);
        var kind = value === null ? "more" : value ? "yes" : "other";
        counts[kind] += 1;
        item.setAttribute("data-kb-result", kind);
        item.querySelector(".kb-case__result").textContent = kind === "other" ? item.getAttribute("data-kb-other") : results.getAttribute(TITLES[kind]);
      });
      ["yes", "more", "other"].forEach(function (kind) {
        cases.forEach(function (item) {
          if (item.getAttribute("data-kb-result") === kind) { results.appendChild(item); }
        });
      });
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        status.textContent = status.getAttribute("data-kb-status").replace("{yes}", counts.yes).replace("{more}", counts.more).replace("{other}", counts.other);
      }, 400);
    }
    sheet.addEventListener("change", show);
    sheet.addEventListener("reset", function () { window.setTimeout(show, 0); });
    Array.prototype.forEach.call(document.querySelectorAll("[data-kb-needs-script]"), function (each) { each.hidden = false; });
    show();
  }

  var sheet = document.querySelector(".kb-sheet");
  if (sheet) { setUp(sheet); }
}());
