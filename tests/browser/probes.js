/* What no engine asks. Each probe returns the faults it finds on the page, in words. */
(function () {
  "use strict";
  var FOCUSABLE = "a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select, textarea, summary, [tabindex='0']";
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function seen(element) {
    var style = getComputedStyle(element), box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && style.visibility === "visible";
  }
  function told(element) { return element.outerHTML.replace(/\s+/g, " ").slice(0, 140); }
  function ownText(element) {
    return Array.prototype.filter.call(element.childNodes, function (node) { return node.nodeType === 3; })
      .map(function (node) { return node.data; }).join("").trim();
  }
  /* In a sentence: other words stand before or behind it in the same line of text. */
  function inText(link) {
    var block = link.closest("p, li, dd, td, th, dt, figcaption, h1, h2, h3, h4");
    if (!block) { return false; }
    return getComputedStyle(link).display.indexOf("inline") === 0 && block.textContent.trim().length > link.textContent.trim().length;
  }
  /* Constrained by the lines of other text (WCAG 2.5.5, inline): names in tables, lists of facts and paragraphs. */
  function isConstrained(element) {
    var block = element.closest("p, dd, td, th, dt, figcaption");
    return element.tagName === "A" && block !== null && block.closest("main") && !element.matches(".kb-button");
  }
  function target(element) {
    var label = element.labels && element.labels[0], box = (label && label.contains(element) ? label : element).getBoundingClientRect();
    return Math.min(box.width, box.height);
  }
  var shifted = 0;
  if (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes.indexOf("layout-shift") >= 0) {
    new PerformanceObserver(function (list) {
      list.getEntries().forEach(function (entry) { if (!entry.hadRecentInput) { shifted += entry.value; } });
    }).observe({ type: "layout-shift", buffered: true });
  }

  window.kbProbes = {
    shift: function () { return shifted; },
    headings: function () {
      var faults = [], before = 0;
      if (all("h1").length !== 1) { faults.push("h1: " + all("h1").length); }
      all("h1, h2, h3, h4, h5, h6").forEach(function (each) {
        var level = Number(each.tagName[1]);
        if (!each.textContent.trim() && each.checkVisibility()) { faults.push("empty " + told(each)); }
        if (level > before + 1) { faults.push("skipped " + told(each)); }
        before = level;
      });
      return faults;
    },
    languages: function () {
      var faults = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), node;
      while ((node = walker.nextNode())) {
        var parent = node.parentElement, lang = parent.closest("[lang]").lang, text = node.data.trim();
        if (!text || parent.closest("script, style, code")) { continue; }
        if (/^en/.test(lang) && /[\u4e00-\u9fff]/.test(text)) { faults.push("Chinese said in English: " + text.slice(0, 60)); }
        if (/^zh/.test(lang) && !/[\u4e00-\u9fff]/.test(text) && /([A-Za-z]{2,}[ ,]+){3}/.test(text)) { faults.push("English said in Chinese: " + text.slice(0, 60)); }
      }
      if (document.title.indexOf("\ufffd") >= 0) { faults.push(document.title); }
      return faults;
    },
    tables: function () {
      var faults = [];
      all("main table").forEach(function (table) {
        var name = told(table);
        if (!table.caption || !table.caption.textContent.trim()) { faults.push("no caption " + name); }
        if (table.querySelectorAll("thead th").length !== table.querySelectorAll("thead th[scope]").length) { faults.push("no column scope " + name); }
        if (!table.querySelector("tbody th[scope=row]")) { faults.push("no row header " + name); }
        for (var box = table.parentElement; box && box.tagName !== "MAIN"; box = box.parentElement) {
          var scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
          if (scrolls && (box.tabIndex !== 0 || box.getAttribute("role") !== "region" || !(box.getAttribute("aria-label") || box.getAttribute("aria-labelledby")))) {
            faults.push("scroll region " + told(box));
          }
        }
      });
      return faults;
    },
    targets: function (least) {
      return all(FOCUSABLE).filter(function (each) {
        if (!seen(each) || each.closest(".kb-skip, .kb-unseen")) { return false; }
        return target(each) < (least < 60 && isConstrained(each) || inText(each) && getComputedStyle(each).display === "inline" ? 24 : least) - 0.5;
      }).map(function (each) { return Math.round(target(each)) + " px: " + told(each); });
    },
    focus: function () {
      return all(FOCUSABLE).filter(function (each) {
        if (each.tabIndex < 0 || each.closest(".kb-skip")) { return false; }
        if (!each.checkVisibility()) { return false; }
        var box = each.getBoundingClientRect();
        return each.tabIndex > 0 || !seen(each) || box.width < 2 || box.right < 0 || getComputedStyle(each).opacity === "0";
      }).map(told);
    },
    underlines: function () {
      return all("main a[href]").filter(function (each) {
        if (!seen(each) || !inText(each) || each.closest("nav, .kb-matrix, .kb-button")) { return false; }
        if (each.querySelector("b, mark") || each.closest("h2, h3, h4, th, caption")) { return false; }
        return getComputedStyle(each).textDecorationLine.indexOf("underline") < 0;
      }).map(told);
    },
    pictures: function () {
      return all("svg, img").filter(function (each) {
        if (each.tagName === "IMG") { return !each.alt || !each.getAttribute("width") || !each.getAttribute("height"); }
        if (each.getAttribute("aria-hidden") === "true") { return false; }
        return each.getAttribute("role") !== "img" || !(each.getAttribute("aria-label") || each.getAttribute("aria-labelledby"));
      }).map(told);
    },
    text: function (least, leading) {
      var faults = {};
      all("body *").forEach(function (each) {
        if (!ownText(each) || !seen(each) || each.closest("svg, .kb-unseen, script, style, sup, sub")) { return; }
        var style = getComputedStyle(each), size = parseFloat(style.fontSize), line = parseFloat(style.lineHeight);
        if (size < least - 0.01 || line / size < leading - 0.01) { faults[size + "/" + line + " px: " + told(each)] = true; }
      });
      return Object.keys(faults);
    },
    clipped: function () {
      return all("main *, header *, footer *").filter(function (each) {
        var style = getComputedStyle(each);
        if (each.closest(".kb-unseen, svg, thead") || !seen(each) || style.clipPath !== "none") { return false; }
        var hides = style.overflowX === "hidden" || style.overflowY === "hidden";
        return hides && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1);
      }).map(told);
    },
    wide: function () {
      var extra = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (extra <= 0) { return []; }
      return all("body *").filter(function (each) {
        return each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !each.closest(".kb-scroll");
      }).slice(0, 3).map(told).concat(extra + " px too wide");
    },
    moving: function () {
      return all("body *").filter(function (each) {
        var style = getComputedStyle(each);
        return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
      }).map(told);
    },
    /* Boxes told apart by a tint alone would vanish where the reader's system chooses the colours. */
    tints: function () {
      return all("main *").filter(function (each) {
        var style = getComputedStyle(each);
        var tinted = each.matches(".kb-notice, .kb-citation, .kb-status:not(.kb-status--plain), .kb-ask, .kb-hint, .kb-card, .kb-facts, .kb-panel, .kb-chart");
        return tinted && seen(each) && parseFloat(style.borderTopWidth) + parseFloat(style.borderLeftWidth) === 0;
      }).map(told);
    }
  };
}());
