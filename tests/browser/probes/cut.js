// Words that a reader does not get to see whole: `sideways` beyond the page's width, `cut` by an ancestor that hides
// what overflows it, `covered` by other words. Measured on the lines of text themselves, not on their boxes.
() => {
  const hidden = ".visually-hidden, .skip-link, .leaflet-container, noscript, svg, [hidden]";
  const room = document.documentElement.clientWidth;
  const found = { sideways: [], cut: [], covered: [] };
  const lines = [];

  const name = (element) =>
    `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}`;

  // Boxes that may be scrolled to their end keep everything in reach; the others cut.
  const cutters = new Map();
  function listCutters(element) {
    if (!element) return [];
    if (!cutters.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const own = [overflowX, overflowY].some((kind) => kind === "hidden" || kind === "clip") ? [element] : [];
      cutters.set(element, [...own, ...listCutters(element.parentElement)]);
    }
    return cutters.get(element);
  }

  const floating = new Map();
  function floats(element) {
    if (!element) return false;
    if (!floating.has(element)) {
      const { position } = getComputedStyle(element);
      floating.set(element, position === "fixed" || position === "sticky" || floats(element.parentElement));
    }
    return floating.get(element);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest(hidden) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!floats(element)) lines.push({ element, box });
      const cut = listCutters(element).some((cutter) => {
        const edge = cutter.getBoundingClientRect();
        const down = box.height / 4;
        return box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - down || box.bottom > edge.bottom + down;
      });
      if (cut) found.cut.push(name(element));
    }
  }

  lines.sort((one, other) => one.box.top - other.box.top);
  lines.forEach((one, at) => {
    for (let next = at + 1; next < lines.length && lines[next].box.top < one.box.bottom; next += 1) {
      const other = lines[next];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // A long reading may reach over its neighbours by half a character (JIS X 4051).
      const ruby = one.element.closest("ruby") || other.element.closest("ruby");
      const overhang = ruby ? Math.max(3, 0.6 * Math.min(one.box.height, other.box.height)) : 3;
      if (across > overhang && down > 0.5 * Math.min(one.box.height, other.box.height))
        found.covered.push(`${name(one.element)} / ${name(other.element)}`);
    }
  });

  if (document.documentElement.scrollWidth > room)
    found.sideways = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map(name);
  return Object.entries(found).flatMap(([kind, names]) => [...new Set(names)].slice(0, 5).map((what) => `${kind}: ${what}`));
}
