// Quick exit on sensitive pages. Without this script the exit is still a plain link.
// It hides the page at once and replaces it in the tab's history; it stores and sends nothing.
"use strict";

(() => {
  const PRESSES = 3;
  const WITHIN_MS = 5000;
  const link = document.querySelector(".exit-bar__link");
  if (!link) return;

  function leave() {
    document.documentElement.hidden = true;
    location.replace(link.href);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.repeat) return;
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses, event.timeStamp].filter((time) => event.timeStamp - time <= WITHIN_MS);
    if (presses.length >= PRESSES) leave();
  });

  const keys = document.querySelector(".exit-bar__keys");
  if (keys) keys.hidden = false;
})();
