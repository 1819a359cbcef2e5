// Pagefind's index, opened at first use. Its own results list is not used: it would want HTML, we set text.

const BUNDLE = new URL("./pagefind/", import.meta.url);

// Long texts are not punished: pages that gather entries carry many words on purpose.
const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 0.5 };

/** Open the index; `look` finds records by encoded words, `show` loads what a result displays. */
export async function openEngine() {
  const { createInstance } = await import(new URL("pagefind.js", BUNDLE).href);
  const instance = createInstance({ basePath: BUNDLE.href, baseUrl: "/", noWorker: true });
  await instance.options({ ranking: RANKING });
  const asked = new Map();
  const results = new Map();

  /** Return a map from record id to score. `exact` wants the words side by side (its scores are all 1). */
  function look(words, { exact = false } = {}) {
    const term = exact ? `"${words.join(" ")}"` : words.join(" ");
    if (!asked.has(term)) asked.set(term, ask(term));
    return asked.get(term);
  }

  async function ask(term) {
    const found = await instance.search(term);
    for (const result of found.results) results.set(result.id, result);
    return new Map(found.results.map((result) => [result.id, result.score]));
  }

  /** Return url, title, under, kind, place, when, summary, cost and phone of a record as the page's language `code` has them. */
  async function show(id, code) {
    const { raw_url: url, meta } = await results.get(id).data();
    const japanese = code !== "" && !meta[code];
    return { url, japanese, ...(meta[code] ?? meta), original: meta.title, reading: meta.reading, phone: meta.phone, open: meta.open };
  }

  return { look, show };
}

