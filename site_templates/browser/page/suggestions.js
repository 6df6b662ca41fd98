/* Up to `limit` names that begin with, else hold, what is typed: {text, kind, id}. */
function suggested(typed, limit) {
  engine.take();
  var wanted = engine.canonical(typed), found = [], rest = [];
  if (!wanted) { return []; }
  function add(kind, id, shown, into) { into.push({ text: shown, kind: kind, id: id }); }
  engine.namesFrom(wanted).forEach(function (id) { add("department", id, names.bodies[id].short[language], found); });
  function offer(kind, id, shown) {
    var plain = engine.canonical(shown), at = plain.indexOf(wanted);
    if (at === 0) { add(kind, id, shown, found); } else if (at > 0 && !(/[a-z0-9]/.test(wanted[0]) && /[a-z0-9]/.test(plain[at - 1]))) { add(kind, id, shown, rest); }
  }
  (window.kbSearch.data["suggested." + language] || []).forEach(function (list) {
    list[1].forEach(function (title) { offer(list[0], null, title); });
  });
  Object.keys(names.bodies).forEach(function (id) { offer("department", id, names.bodies[id].short[language]); });
  var seen = Object.create(null);
  return found.concat(rest).filter(function (one) {
    var isNew = !seen[one.text];
    seen[one.text] = true;
    return isNew;
  }).slice(0, limit);
}

/* Suggestions while typing: a combobox after the ARIA guide. Arrows choose, Enter asks, Escape closes; an input method
   is never disturbed. */
function suggestions(changed) {
  var list = byId("kb-suggestions"), active = -1, options = [], timer = 0;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();

  function close() {
    list.hidden = true;
    list.textContent = "";
    options = [];
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function open(found) {
    close();
    found.forEach(function (one, place) {
      var option = element("li", "kb-suggestion", one.text);
      option.id = "kb-suggestion-" + place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.appendChild(element("span", "kb-suggestion__kind", words["item-" + one.kind]));
      option.addEventListener("mousedown", function (event) { event.preventDefault(); choose(one.text); });
      list.appendChild(option);
      options.push({ node: option, text: one.text });
    });
    if (!found.length) { return; }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }
  function choose(text) {
    window.clearTimeout(timer);
    input.value = text;
    close();
    changed(true);
  }
  function move(step) {
    if (!options.length) { return; }
    if (active >= 0) { options[active].node.setAttribute("aria-selected", "false"); }
    active = (active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length;
    options[active].node.setAttribute("aria-selected", "true");
    options[active].node.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].node.id);
  }
  function suggest() {
    var wanted = input.value.trim();
    if (document.activeElement !== input || !wanted) { close(); return; }
    open(suggested(wanted, 8));
  }
  function soon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(suggest, 120);
  }

  input.addEventListener("focus", function () { load(missing(["bodies", "suggested." + language]), function () {}); });
  input.addEventListener("input", function (event) { if (!event.isComposing) { soon(); } });
  input.addEventListener("compositionend", soon);
  input.addEventListener("blur", close);
  form.addEventListener("submit", function () { window.clearTimeout(timer); close(); });
  input.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) { return; }
    if (event.key === "ArrowDown" && list.hidden) { suggest(); event.preventDefault(); return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { move(event.key === "ArrowDown" ? 1 : -1); event.preventDefault(); }
    if (event.key === "Escape" && !list.hidden) { close(); event.preventDefault(); }
    if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(options[active].text); }
  });
}
