// Without a connection: asks the service worker to keep a few pages, says when a page is a kept one, and forgets all on request.
"use strict";

(() => {
  const root = new URL("../", document.currentScript.src);
  const note = document.querySelector(".offline-note");
  const button = document.getElementById("offline-forget");
  if (!("serviceWorker" in navigator)) return;

  function tell() {
    if (note) note.hidden = navigator.onLine;
  }
  addEventListener("online", tell);
  addEventListener("offline", tell);
  tell();

  if (button) {
    button.hidden = false;
    button.addEventListener("click", forget);
  } else {
    addEventListener("load", () => {
      navigator.serviceWorker.register(new URL("service-worker.js", root), { scope: root.pathname }).catch(() => {});
    });
  }

  async function forget() {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("tsunagari-")).map((name) => caches.delete(name)));
    document.getElementById("offline-status").textContent = button.dataset.done;
  }
})();
