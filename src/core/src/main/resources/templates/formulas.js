{|for (const formula of document.querySelectorAll(".math")) {
  const tex = formula.textContent;
  const displayMode = formula.matches("div, .display");
  try {
    katex.render(tex, formula, { displayMode, throwOnError: false, strict: false, maxSize: 20 });
  } catch {
    formula.textContent = tex; // Brackets in thousands are too deep for KaTeX.
  }
}
// A formula wider than its line would be cut: it scrolls on a line of its own.
const wide = [...document.querySelectorAll(".body span.math:not(.display, table *)")].filter(
  (formula) => formula.getBoundingClientRect().right > formula.closest(".body").getBoundingClientRect().right,
);
for (const formula of wide) formula.classList.add("display");|}
