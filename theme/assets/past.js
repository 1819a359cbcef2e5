// Takes away what is over (data-ends, Japan time) or not there yet (data-starts), also out of each list; what stands behind it with data-then comes instead.
"use strict";

(() => {
  const isPast = (moment) => Date.parse(`${moment}:00+09:00`) <= Date.now();
  const isOver = ({ dataset: { starts, ends } }) => isPast(ends) || (starts && !isPast(starts));

  function put(element, gone) {
    element.hidden = gone;
    const then = element.nextElementSibling;
    if (then?.matches("[data-then]")) then.hidden = !gone;
  }

  function look() {
    const parts = [...document.querySelectorAll("[data-ends]")];
    parts.forEach((part) => put(part, Boolean(isOver(part))));
    for (const box of document.querySelectorAll("[data-dates]")) {
      const inside = parts.filter((part) => part !== box && part.parentElement.closest("[data-dates]") === box);
      put(box, inside.length > 0 && inside.every((part) => part.hidden));
    }
    // A number of meetings holds for the whole of a day.
    for (const day of document.querySelectorAll(".day")) {
      const count = day.querySelector(":scope > * > .count");
      if (count) count.hidden = Boolean(day.querySelector(".session[hidden]"));
    }
    document.querySelectorAll("[aria-current=date]:has(.month-today[hidden])").forEach((day) => day.removeAttribute("aria-current"));
  }

  look();
  setInterval(look, 60000);
  document.addEventListener("visibilitychange", () => document.hidden || look());
})();
