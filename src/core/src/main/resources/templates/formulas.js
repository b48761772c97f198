{|for (const formula of document.querySelectorAll(".math")) {
  const displayMode = formula.matches("div, .display");
  katex.render(formula.textContent, formula, { displayMode, throwOnError: false, strict: false, maxSize: 20 });
}|}
