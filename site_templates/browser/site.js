/* What every page does beyond HTML: the menu button, the elder view, copying. Every page works without it. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");

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
    button.hidden = false;
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
    each(".kb-elder-switch", function (link) {
      link.hidden = elder;
      if (link.parentNode.className === "kb-elder-home") { link.parentNode.hidden = elder; }
    });
    each(".kb-elder-bar", function (bar) { bar.hidden = !elder; });
    each("[data-kb-size]", function (button) {
      if (button === root) { return; }
      button.addEventListener("click", function () {
        var size = Number(root.getAttribute("data-kb-size") || "1") + Number(button.getAttribute("data-kb-size"));
        size = Math.min(3, Math.max(1, size));
        root.setAttribute("data-kb-size", String(size));
        remember("kb-size", String(size));
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
      button.hidden = false;
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
    each("[data-kb-choice]", function (group) { group.hidden = false; });
    each("[data-kb-show]", function (button) {
      button.addEventListener("click", function () {
        show(button.getAttribute("data-kb-show"));
        remember("kb-show", button.getAttribute("data-kb-show"));
      });
    });
    var known = remembered("kb-show");
    show(known === "zh" || known === "en" ? known : "both");
  }

  document.addEventListener("DOMContentLoaded", function () {
    setUpMenu();
    setUpElderView();
    setUpCopying();
    setUpLanguageChoice();
  });
}());
