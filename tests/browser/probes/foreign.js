// Japanese words that a voice of another language would read: text, and names in attributes, without an ancestor that
// says it is Japanese (or Chinese, which has its name in the same letters).
() => {
  const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  const isMarked = (element) => ["ja", "zh"].includes((element.closest("[lang]")?.lang ?? "").split("-")[0]);
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (japanese.test(node.data) && !isMarked(element) && !element.closest("script, style, template"))
      found.push(node.data.trim().slice(0, 40));
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder], [aria-description]"))
    for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"])
      if (japanese.test(element.getAttribute(name) ?? "") && !isMarked(element)) found.push(`${name}: ${element.getAttribute(name).slice(0, 40)}`);
  return [...new Set(found)];
}
