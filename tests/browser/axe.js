/* Asks axe-core, which is already in the page; returns rule and element of each fault.
   Contrast follows from colours and size alone, so it is asked of the first and the last text of each look: a look is
   all that contrast is computed from. The sweep asks it of every text. */
async (options) => {
  const grounds = new Map([[null, ""]]), looks = new Map();
  function ground(element) {
    if (!grounds.has(element)) {
      const style = getComputedStyle(element);
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position === "static" ? "" : "placed"];
      grounds.set(element, own.join() === "rgba(0, 0, 0, 0),none,1," ? ground(element.parentElement) : ground(element.parentElement) + own.join());
    }
    return grounds.get(element);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) { continue; }
    const style = getComputedStyle(element), look = [style.color, style.fontSize, style.fontWeight, style.textShadow, ground(element)].join(";");
    looks.set(look, [(looks.get(look) || [element])[0], element]);
  }
  const all = await axe.run(document, { ...options, rules: { ...options.rules, "color-contrast": { enabled: false }, "color-contrast-enhanced": { enabled: false } } });
  const contrast = await axe.run({ include: [...new Set([...looks.values()].flat())] }, { runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced"] } });
  return [...all.violations, ...contrast.violations].flatMap(each => each.nodes.map(node => [each.id, node.html.slice(0, 300)]));
}
