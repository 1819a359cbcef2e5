/* The map, only after a press. Until then nothing is loaded: no library, no marker, no tile.
   Texts of entries reach the page as JSON and textContent alone, so none of them can be markup. */
"use strict";

(() => {
  const button = document.getElementById("map-load");
  if (!button) return;
  const status = document.getElementById("map-status");
  const frame = document.querySelector(".map-frame");
  const dataUrl = new URL(button.dataset.mapData, document.baseURI);
  const initUrl = new URL(button.dataset.mapInit, document.baseURI);
  const root = new URL(`../${button.dataset.tree}`, dataUrl);
  const ROOM = { padding: [30, 48], animate: false }; // pixels around a marker, of which nothing is cut off
  const CLOSEST = 15; // zoom level: of a single place its streets are seen too
  let sayLoaded = () => {};
  let tiles = ""; // what became of the first of them: drawn, or missing
  const asset = (path) => new URL(path, initUrl).href;

  document.getElementById("map-without-script").hidden = true;
  button.hidden = false;
  button.addEventListener("click", showMap);

  async function showMap() {
    button.disabled = true;
    status.textContent = say("loading");
    try {
      const [answer] = await Promise.all([
        fetch(dataUrl),
        loadStyle("vendor/leaflet-1.9.4/leaflet.css"),
        loadStyle("vendor/leaflet.markercluster-1.5.3/MarkerCluster.css"),
        loadStyle("map.css"),
        loadScript("vendor/leaflet-1.9.4/leaflet.js"),
      ]);
      if (!answer.ok) throw new Error(String(answer.status));
      const data = await answer.json();
      await loadScript("vendor/leaflet.markercluster-1.5.3/leaflet.markercluster.js");
      const rows = [...data.points, ...data.areas];
      // Nothing flies about: calmer, quicker on old phones, and no element with the focus is taken away half-way.
      L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false });
      L.TileLayer.addInitHook(watchTiles);
      frame.hidden = false;
      window.tsunagariMap = { rows, drawMarker: makeDrawMarker(), drawCluster };
      await loadScript(initUrl.href);
      furnish(window[frame.id]);
      button.hidden = true;
      sayLoaded = () => (status.textContent = tiles === "missing" ? say("noTiles") : say("loaded", rows.length));
      sayLoaded();
      frame.focus({ preventScroll: true });
    } catch {
      frame.hidden = true;
      button.disabled = false;
      status.textContent = say("failed");
    }
  }

  // Without any picture behind them the markers still lead on; one that is missing among others is no news.
  function watchTiles() {
    this.on("tileload tileerror", ({ type }) => {
      if (tiles === "drawn" || (tiles && type === "tileerror")) return;
      tiles = type === "tileload" ? "drawn" : "missing";
      sayLoaded();
    });
  }

  /* What is said stands in the page, in its language: the button holds it, with a form of its own for one. */
  function say(name, count) {
    const words = (count === 1 && button.dataset[`${name}One`]) || button.dataset[name];
    return words.replace("{count}", count);
  }

  function loadStyle(path) {
    return append("link", { rel: "stylesheet", href: asset(path) });
  }

  function loadScript(path) {
    return append("script", { src: asset(path) });
  }

  function append(tag, attributes) {
    const key = attributes.src || attributes.href;
    if (document.querySelector(`${tag}[data-loaded="${key}"]`)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.onload = () => {
        element.dataset.loaded = key;
        resolve();
      };
      element.onerror = () => {
        element.remove();
        reject(new Error(key));
      };
      document.head.append(element);
    });
  }

  function makeDrawMarker() {
    const size = { iconSize: [36, 44], iconAnchor: [18, 43], popupAnchor: [0, -38] };
    const point = L.icon({ iconUrl: asset("map-point.svg"), ...size });
    const area = L.icon({ iconUrl: asset("map-area.svg"), iconSize: [44, 44], iconAnchor: [22, 22], popupAnchor: [0, -18] });
    const bubble = { maxWidth: Math.min(280, frame.clientWidth - 100), minWidth: 120, autoPanPadding: [12, 12] };
    return (row, rank) =>
      L.marker([row.lat, row.lon], { icon: row.entries ? area : point, alt: row.name, title: row.name, rank }).bindPopup(
        () => (row.entries ? describeArea(row) : describeEntry(row)),
        bubble,
      );
  }

  function drawCluster(cluster) {
    const count = cluster.getChildCount();
    const number = document.createElement("span");
    number.textContent = count;
    const icon = L.divIcon({ html: number, className: "map-cluster", iconSize: [44, 44] });
    const createIcon = icon.createIcon;
    icon.createIcon = function (old) {
      const element = createIcon.call(this, old);
      element.setAttribute("aria-label", say("cluster", count));
      return element;
    };
    return icon;
  }

  function write(tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function linkTo(entry) {
    const link = markJapanese(write("a", entry.name));
    link.href = new URL(entry.url, root).href;
    return link;
  }

  function describeEntry(entry, tag = "div") {
    const box = document.createElement(tag);
    box.dataset.listing = entry.id;
    const title = document.createElement("p");
    title.className = "map-popup__name";
    title.append(linkTo(entry));
    box.append(title, ...describeWords(entry));
    return box;
  }

  // The list on this page tells kind and time in the page's language; the data file is Japanese.
  function describeWords(entry) {
    const listed = document.querySelector(`li[data-listing="${CSS.escape(entry.id)}"]`);
    const words = [...(listed?.querySelectorAll(".card__meta, .card__when") ?? [])].map(({ childNodes }) => {
      const line = document.createElement("p");
      line.append(...Array.from(childNodes, (node) => node.cloneNode(true)));
      return line;
    });
    return words.length ? words : [entry.kind, entry.when].filter(Boolean).map((text) => markJapanese(write("p", text)));
  }

  function markJapanese(element) {
    if (document.documentElement.lang !== "ja") element.lang = "ja";
    return element;
  }

  function describeArea(area) {
    const box = document.createElement("div");
    const list = document.createElement("ul");
    list.append(...area.entries.map((entry) => describeEntry(entry, "li")));
    box.append(markJapanese(write("p", area.name, "map-popup__name")), list);
    return box;
  }

  function furnish(map) {
    map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: say("zoomIn"), zoomOutTitle: say("zoomOut"), position: "bottomleft" }).addTo(map);
    frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.closePopup();
    });
    map.on("popupopen", ({ popup }) => {
      const box = popup.getElement();
      const close = box.querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", say("close"));
      const link = box.querySelector(".leaflet-popup-content a");
      if (link) link.focus({ preventScroll: true });
    });
    map.on("popupclose", ({ popup }) => {
      const marker = popup._source && popup._source.getElement();
      if (marker && document.activeElement === document.body) marker.focus({ preventScroll: true });
    });
    // A cluster that opens takes the focused element away: the focus then goes to the map, not to the top of the page.
    map.on("moveend", () => {
      orderMarkers(map);
      if (document.activeElement === document.body) frame.focus({ preventScroll: true });
    });
    // The frame the municipality drew may be wider than its places, and a small phone narrower.
    const places = window.tsunagariMap.rows.map(({ lat, lon }) => [lat, lon]);
    if (places.length) map.fitBounds(places, { ...ROOM, maxZoom: CLOSEST });
    orderMarkers(map);
  }

  // The Tab key meets the markers in the order of the list.
  function orderMarkers(map) {
    const shown = [];
    map.eachLayer((layer) => {
      const element = layer instanceof L.Marker && layer.getElement();
      if (!element) return;
      element.onfocus = () => map.panInside(layer.getLatLng(), ROOM);
      shown.push({ element, rank: findRank(layer) });
    });
    shown.sort((one, other) => one.rank - other.rank);
    const pane = map.getPane("markerPane");
    if (shown.every(({ element }, place) => pane.children[place] === element)) return;
    const focused = document.activeElement;
    shown.forEach(({ element }) => pane.append(element));
    if (focused !== document.activeElement) focused.focus({ preventScroll: true });
  }

  function findRank(layer) {
    if (!layer.getAllChildMarkers) return layer.options.rank;
    return layer.getAllChildMarkers().reduce((least, marker) => Math.min(least, marker.options.rank), Infinity);
  }
})();
