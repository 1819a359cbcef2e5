// What a reader asks of a browser: text at twice its size (WCAG 1.4.4), or the spacing of 1.4.12, or neither.
(wish) => {
  const rules = {
    large: "html { font-size: 200% !important }",
    spaced: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
      + " p { margin-bottom: 2em !important }",
    plain: "",
  };
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules[wish]);
  document.adoptedStyleSheets = [sheet];
}
