// Loads the search when its field is first used.
(() => {
  const words = document.currentScript.dataset;
  const field = document.querySelector(".search input");
  let loaded;

  function use() {
    loaded ??= import(words.search).then(({ attach }) => attach(field, words)).catch(() => {
      const status = document.querySelector(".found [role=status]");
      if (status) status.textContent = words.offline;
      loaded = undefined;
    });
  }

  addEventListener("keydown", (event) => {
    if (event.key != "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
  });
  field.addEventListener("focus", use);
  field.addEventListener("input", use);
  if (document.activeElement == field || document.querySelector("main .found")) use();
})();
