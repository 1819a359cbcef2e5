// What axe-core finds, target sizes (WCAG 2.2, 2.5.8) included: a rule and up to three places for each violation.
async () => {
  const { violations } = await axe.run(document, {
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
  });
  return violations.map((rule) => [rule.id, ...rule.nodes.slice(0, 3).map((node) => node.target.join(" "))].join(": "));
}
