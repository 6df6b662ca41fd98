/* Reading aloud, in the elder view: block by block, in a voice for the language of each. Without such a voice no button. */
(function () {
  "use strict";
  var speech = window.speechSynthesis, root = document.documentElement;
  var BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, legend, label";
  var SKIPPED = "[aria-hidden], [hidden], button, nav, form, svg, .kb-unseen";
  if (!speech || !window.SpeechSynthesisUtterance) { return; }

  function voiceFor(language) {
    var wanted = language.slice(0, 2).toLowerCase();
    return speech.getVoices().filter(function (voice) {
      var own = voice.lang.toLowerCase();
      return own.slice(0, 2) === wanted || (wanted === "zh" && own.slice(0, 3) === "cmn");
    })[0];
  }

  function ownText(block) {
    var copy = block.cloneNode(true);
    Array.prototype.forEach.call(copy.querySelectorAll(BLOCKS + ", " + SKIPPED), function (part) { part.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /* What can be seen, in its order, in pieces short enough for every engine; what has no voice is passed over. */
  function pieces() {
    var found = [];
    Array.prototype.forEach.call(document.querySelectorAll("main :is(" + BLOCKS + ")"), function (block) {
      if (!block.getClientRects().length || block.closest(SKIPPED)) { return; }
      var language = block.closest("[lang]").lang, voice = voiceFor(language);
      if (!voice) { return; }
      (ownText(block).match(/[^。！？；.!?;]{1,160}[。！？；.!?;]*/g) || []).forEach(function (text) {
        if (text.trim()) { found.push({ text: text, voice: voice }); }
      });
    });
    return found;
  }

  function setUp() {
    var button = document.querySelector("[data-kb-read]");
    if (!button || button.hidden === false || !voiceFor(root.lang)) { return; }
    var texts = button.getAttribute("data-kb-read").split("|"), queue = [];
    button.hidden = false;
    function stop() {
      queue = [];
      speech.cancel();
      button.textContent = texts[0];
    }
    function next() {
      var piece = queue.shift();
      if (!piece) { stop(); return; }
      var said = new window.SpeechSynthesisUtterance(piece.text);
      said.voice = piece.voice;
      said.lang = piece.voice.lang;
      said.rate = 0.9;
      said.onend = function () { if (button.textContent === texts[1]) { next(); } };
      said.onerror = said.onend;
      speech.speak(said);
    }
    button.addEventListener("click", function () {
      if (button.textContent === texts[1]) { stop(); return; }
      queue = pieces();
      button.textContent = texts[1];
      next();
    });
    window.addEventListener("pagehide", stop);
  }

  document.addEventListener("DOMContentLoaded", setUp);
  if (speech.addEventListener) { speech.addEventListener("voiceschanged", setUp); }
}());
