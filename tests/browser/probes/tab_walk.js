// Watches a walk by Tab: whatever has the focus when the next Tab is pressed is judged there and then.
// `walk.finish()` judges the last stop and returns how many there should be, how many there were and what was wrong.
() => {
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility() && !element.disabled);
  const draw = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outline: outlineStyle === "none" ? "none" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, outlineWidth, boxShadow };
  };
  const before = new Map(stops.map((stop) => [stop, draw(stop)]));
  const passed = [];
  const faults = [];

  function judge(stop) {
    const wrong = [];
    const [was, is] = [before.get(stop), draw(stop)];
    if (!was) wrong.push("not among the page's links, buttons and fields");
    const outlined = is.outline !== "none" && parseFloat(is.outlineWidth) >= 2 && is.outline !== was?.outline;
    if (!outlined && (is.boxShadow === "none" || is.boxShadow === was?.boxShadow)) wrong.push("looks as without the focus");
    const boxes = [...stop.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    if (!boxes.length) wrong.push("no size");
    const seen = boxes.some((box) => {
      const across = box.left + box.width / 2, down = box.top + Math.min(box.height / 2, 20);
      if (box.left < 0 || box.right > innerWidth + 1 || down < 0 || down > innerHeight) return false;
      const top = document.elementFromPoint(across, down);
      return top !== null && (stop.contains(top) || top.contains(stop));
    });
    if (!seen) wrong.push("not seen");
    const bar = document.querySelector(".exit-bar");
    if (bar && !bar.contains(stop) && boxes.every((box) => box.bottom > bar.getBoundingClientRect().top + 1))
      wrong.push("under the exit bar");
    const last = passed.at(-1);
    if (last && !(last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("out of order");
    return wrong;
  }

  function look() {
    const stop = document.activeElement;
    if (!stop || stop === document.body || passed.includes(stop)) return;
    const wrong = judge(stop);
    passed.push(stop);
    if (wrong.length) faults.push(`${stop.tagName} ${stop.className} ${stop.textContent.trim().slice(0, 20)}: ${wrong.join(", ")}`);
  }

  function finish() {
    look();
    for (const stop of stops.filter((one) => !passed.includes(one)).slice(0, 5))
      faults.push(`${stop.tagName} ${stop.className} ${stop.textContent.trim().slice(0, 20)}: never reached`);
    if (passed.at(-1) !== stops.at(-1)) faults.push("the walk does not end at the end of the page");
    return { stops: passed.length, faults };
  }

  document.addEventListener("keydown", (event) => event.key === "Tab" && look(), true);
  globalThis.walk = { finish, first: stops[0] };
  return stops.length;
}
