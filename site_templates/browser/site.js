/* What every page does beyond HTML: the menu button, the elder view, copying. Every page works without it. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");

  var moved = document.querySelector("meta[http-equiv=refresh]");
  if (moved && window.location.hash) {
    window.location.replace(moved.content.split("url=")[1] + window.location.hash);
  }

  function remembered(key) {
    try { return window.localStorage.getItem(key); } catch (error) { return null; }
  }
  function remember(key, value) {
    try { window.localStorage.setItem(key, value); } catch (error) { /* private windows remember nothing */ }
  }

  var asked = /[?&]elder=([01])/.exec(window.location.search);
  if (asked) { remember("kb-elder", asked[1]); }
  var elder = asked ? asked[1] === "1" : remembered("kb-elder") === "1";
  if (elder) {
    root.setAttribute("data-kb-view", "elder");
    root.setAttribute("data-kb-size", remembered("kb-size") || "1");
  }

  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  function setUpMenu() {
    var button = document.querySelector(".kb-menu-button");
    var menu = document.getElementById("kb-menu");
    if (!button || !menu) { return; }
    function set(open) {
      button.setAttribute("aria-expanded", String(open));
      if (open) { menu.setAttribute("data-open", ""); } else { menu.removeAttribute("data-open"); }
    }
    button.addEventListener("click", function () { set(button.getAttribute("aria-expanded") !== "true"); });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") { set(false); button.focus(); }
    });
  }

  function setUpElderView() {
    var said = document.createElement("p"), name = root.lang === "en" ? "Text size: " : "字号：";
    said.className = "kb-unseen";
    said.setAttribute("role", "status");
    each(".kb-elder-bar", function (bar) { bar.appendChild(said); });
    each("button[data-kb-size]", function (button) {
      button.addEventListener("click", function () {
        var size = Number(root.getAttribute("data-kb-size") || "1") + Number(button.getAttribute("data-kb-size"));
        size = Math.min(3, Math.max(0, size));
        root.setAttribute("data-kb-size", String(size));
        remember("kb-size", String(size));
        said.textContent = name + [18, 22, 26, 30][size];
      });
    });
  }

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text); }
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    document.body.removeChild(area);
    return Promise.resolve();
  }

  /* A citation as it stands, or the full address of a place on this page as it is asked for now. */
  function textOf(button) {
    var anchor = button.getAttribute("data-kb-copy-link");
    return anchor === null ? button.getAttribute("data-kb-copy") : new URL(anchor, window.location.href).href;
  }

  function setUpCopying() {
    var said = document.createElement("p");
    said.className = "kb-unseen";
    said.setAttribute("role", "status");
    document.body.appendChild(said);
    var done = root.lang === "en" ? "Copied" : "已复制";
    each("[data-kb-copy], [data-kb-copy-link]", function (button) {
      button.addEventListener("click", function () {
        var before = Array.prototype.slice.call(button.childNodes);
        copy(textOf(button)).then(function () {
          button.textContent = done;
          said.textContent = done;
          window.setTimeout(function () { button.replaceChildren.apply(button, before); said.textContent = ""; }, 2000);
        }, function () { /* the reader refused access to the clipboard */ });
      });
    });
  }

  /* Clauses in Chinese, in English or side by side; remembered, and put out of the way of a page without them. */
  function setUpLanguageChoice() {
    var clauses = document.querySelector("[data-kb-shown]");
    if (!clauses) { return; }
    function show(which) {
      clauses.setAttribute("data-kb-shown", which);
      each("[data-kb-show]", function (button) {
        button.setAttribute("aria-pressed", String(button.getAttribute("data-kb-show") === which));
      });
    }
    each("[data-kb-show]", function (button) {
      button.addEventListener("click", function () {
        show(button.getAttribute("data-kb-show"));
        remember("kb-show", button.getAttribute("data-kb-show"));
      });
    });
    var known = remembered("kb-show");
    show(known === "zh" || known === "en" ? known : "both");
  }

  /* Terms of the glossary: the link turns into a button that opens a panel right behind it. The texts come when first asked for. */
  var own = document.currentScript && document.currentScript.src;

  function definitions(then) {
    if (window.kbTerms) { then(window.kbTerms); return; }
    var script = document.createElement("script");
    script.src = own.replace(/site\.js(?=$|[?#])/, "terms.js");
    script.onload = function () { then(window.kbTerms); };
    document.head.appendChild(script);
  }

  function setUpTerms() {
    var language = root.lang === "en" ? "en" : "zh", open = null, quiet = false, number = 0;

    function close(focus) {
      if (!open) { return; }
      var was = open;
      open = null;
      was.panel.remove();
      was.button.setAttribute("aria-expanded", "false");
      was.button.removeAttribute("aria-controls");
      if (focus) {
        quiet = true;
        was.button.focus();
        quiet = false;
      }
    }

    function show(button, href) {
      definitions(function (terms) {
        var term = terms[href.split("#")[1]];
        if (!term || (open && open.button === button)) { return; }
        close(false);
        var said = term[button.closest("[lang]").lang.slice(0, 2) === "en" ? "en" : language];
        var panel = document.createElement("span");
        panel.className = "kb-panel";
        panel.id = "kb-panel-" + (number += 1);
        var name = document.createElement("strong");
        name.textContent = said[0];
        var link = document.createElement("a");
        link.href = href;
        link.textContent = language === "en" ? "Glossary" : "术语表";
        panel.append(name, " ", said[1], " ", link);
        button.after(panel);
        button.setAttribute("aria-expanded", "true");
        button.setAttribute("aria-controls", panel.id);
        open = { button: button, panel: panel, since: Date.now() };
      });
    }

    each("a.kb-term", function (button) {
      var href = button.getAttribute("href");
      button.setAttribute("role", "button");
      button.setAttribute("aria-expanded", "false");
      function toggle(event) {
        event.preventDefault();
        if (!open || open.button !== button) { show(button, href); return; }
        if (Date.now() - open.since > 400) { close(false); }
      }
      button.addEventListener("focus", function () { if (!quiet) { show(button, href); } });
      button.addEventListener("click", toggle);
      button.addEventListener("keydown", function (event) { if (event.key === " ") { toggle(event); } });
    });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(true); } });
    document.addEventListener("focusin", function (event) {
      if (open && event.target !== open.button && !open.panel.contains(event.target)) { close(false); }
    });
    document.addEventListener("click", function (event) {
      if (open && event.target !== open.button && !open.panel.contains(event.target)) { close(false); }
    });
  }

  /* Some browsers forget that a table is one where the style sheet lays its cells out as blocks; valid HTML may not say so. */
  function setUpTables() {
    var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
    each("table.kb-table", function (table) {
      Array.prototype.forEach.call(table.querySelectorAll("thead, tbody, tr, td, th"), function (part) {
        part.setAttribute("role", roles[part.tagName] || (part.scope === "row" ? "rowheader" : "columnheader"));
      });
      table.setAttribute("role", "table");
    });
  }

  /* The matrix, ordered by number of tasks (as it stands) or by name. */
  function setUpSorting() {
    each("[data-kb-sorts]", function (group) {
      var body = group.parentNode.querySelector("tbody");
      var rows = Array.prototype.slice.call(body.rows);
      Array.prototype.forEach.call(group.children, function (button) {
        button.addEventListener("click", function () {
          var sorted = rows.slice();
          if (button.getAttribute("data-kb-sort") === "name") {
            sorted.sort(function (a, b) { return a.cells[0].textContent.localeCompare(b.cells[0].textContent, root.lang); });
          }
          sorted.forEach(function (row) { body.appendChild(row); });
          Array.prototype.forEach.call(group.children, function (other) {
            other.setAttribute("aria-pressed", String(other === button));
          });
        });
      });
    });
  }

  /* The list of documents: values of one filter are alternatives, filters narrow each other. */
  function setUpFilters() {
    var form = document.querySelector("[data-kb-filters]");
    if (!form) { return; }
    var rows = Array.prototype.slice.call(document.querySelectorAll("[data-kb-keys]"));
    var status = document.querySelector(".kb-found");
    form.querySelector("details").open = window.matchMedia("(min-width: 960px)").matches && !elder;
    function apply() {
      var chosen = {}, shown = 0;
      Array.prototype.forEach.call(form.querySelectorAll("input:checked"), function (box) {
        var name = box.value.split(":")[0];
        (chosen[name] = chosen[name] || []).push(box.value);
      });
      rows.forEach(function (row) {
        var keys = row.getAttribute("data-kb-keys").split(" ");
        row.hidden = !Object.keys(chosen).every(function (name) {
          return chosen[name].some(function (value) { return keys.indexOf(value) >= 0; });
        });
        shown += row.hidden ? 0 : 1;
      });
      status.textContent = form.getAttribute("data-kb-count").replace("{shown}", shown).replace("{all}", rows.length);
    }
    form.addEventListener("change", apply);
    form.addEventListener("reset", function () { window.setTimeout(apply, 0); });
  }

  document.addEventListener("DOMContentLoaded", function () {
    setUpTerms();
    setUpTables();
    setUpSorting();
    setUpFilters();
    setUpMenu();
    setUpElderView();
    setUpCopying();
    setUpLanguageChoice();
  });
}());
