// All that moves on the page of a post. Without this script, all of it can be read.
(() => {
  const words = document.currentScript.dataset;

  // An element's id is a variable of scripts: by that of a heading "exports", KaTeX would think itself a module.
  for (const name of ["exports", "module", "define"]) {
    if (window[name] instanceof Element || window[name] instanceof HTMLCollection) window[name] = undefined;
  }

  // Formulas alone need it, once they are drawn: a style sheet in the head would hold up the whole page.
  function loadStyle(href) {
    return new Promise((done) => {
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.onload = sheet.onerror = done;
      sheet.href = href;
      document.head.append(sheet);
    });
  }

  function showFormulas() {
    for (const formula of document.querySelectorAll(".math")) {
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
    for (const formula of wide) formula.classList.add("display");
  }

  function colourCode() {
    for (const code of document.querySelectorAll("pre > code[class^=language-]")) {
      if (hljs.getLanguage(code.className.slice(9))) hljs.highlightElement(code);
    }
  }

  // What scrolls sideways is scrolled by keys too.
  function makeReachable() {
    for (const box of document.querySelectorAll(".body :is(pre, table, .math)")) {
      if (box.scrollWidth <= box.clientWidth) continue;
      box.tabIndex = 0;
      if (box.matches("table")) continue; // Another role would hide its rows and columns.
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", box.matches("pre") ? words.code : words.formula);
    }
  }

  function linkHeadings() {
    for (const heading of document.querySelectorAll(".body :is(h1, h2, h3, h4, h5, h6)[id]:not(a *)")) {
      const link = document.createElement("a");
      link.className = "anchor";
      link.href = "#" + encodeURIComponent(heading.id);
      link.textContent = "#";
      link.setAttribute("aria-label", words.section + " " + heading.textContent);
      heading.append(link);
    }
  }

  function offerCopies() {
    if (!navigator.clipboard) return; // None where the connection is not secure.
    for (const pre of document.querySelectorAll(".body pre")) {
      const box = document.createElement("div");
      const button = document.createElement("button");
      box.className = "copied";
      button.type = "button";
      button.textContent = words.copy;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(pre.textContent);
        button.textContent = words.copied;
        setTimeout(() => (button.textContent = words.copy), 2000);
      });
      pre.replaceWith(box);
      box.append(pre, button);
    }
  }

  function showContents() {
    const contents = document.querySelector(".contents");
    if (!contents) return;
    const beside = matchMedia("(min-width: 1100px)");
    const open = () => (contents.open = beside.matches);
    beside.addEventListener("change", open);
    open();
    const links = new Map([...contents.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const seen = new IntersectionObserver(
      (entries) => {
        const top = entries.filter((entry) => entry.isIntersecting)[0];
        if (!top) return;
        for (const link of links.values()) link.removeAttribute("aria-current");
        links.get(top.target.id)?.setAttribute("aria-current", "true");
      },
      { rootMargin: "0px 0px -70% 0px" },
    );
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      if (heading) seen.observe(heading);
    }
  }

  // How old a post is depends on the day it is read.
  function tellAge() {
    const notice = document.querySelector(".outdated");
    const changed = document.querySelector(".about .updated time") || document.querySelector(".about time");
    if (notice && Date.now() - Date.parse(changed.dateTime) > notice.dataset.days * 864e5) notice.dataset.old = "";
  }

  tellAge();

  // By then the libraries of the page are loaded.
  addEventListener("DOMContentLoaded", () => {
    if (window.katex) loadStyle(words.formulaStyle).then(showFormulas).then(makeReachable);
    if (window.hljs) colourCode();
    showContents();
    linkHeadings();
    offerCopies();
    makeReachable();
  });
})();
