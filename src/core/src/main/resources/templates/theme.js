
(() => {
  const root = document.documentElement;
  const themes = ["auto", "light", "dark"];
  let theme;
  try { theme = localStorage.getItem("theme"); } catch { /* no storage */ }
  root.dataset.theme = themes.includes(theme) ? theme : "auto";
  addEventListener("click", (event) => {
    if (!event.target.closest?.(".theme")) return;
    theme = root.dataset.theme = themes[(themes.indexOf(root.dataset.theme) + 1) % 3];
    try { localStorage.setItem("theme", theme); } catch { /* no storage */ }
  });
})();
