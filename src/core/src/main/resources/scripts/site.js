// All that moves on the page of a post. Without this script, all of it can be read.
(() => {
  // What formulas and code come to, in HTML. Either library takes long to start, in which the page would not answer its
  // reader: so this script is a worker's too, where there is no document.
  const libraries = {
    katex: ({ text, display }) =>
      katex.renderToString(text, { displayMode: display, throwOnError: false, strict: false, maxSize: 20 }),
    highlight: ({ text, language }) =>
      hljs.getLanguage(language) && hljs.highlight(text, { language, ignoreIllegals: true }).value,
  };

  function drawEach(library, texts) {
    return texts.map((text) => {
      try {
        return libraries[library](text);
      } catch {
        return undefined; // Brackets in thousands are too deep for KaTeX.
      }
    });
  }

  if (!self.document) {
    let scripts;
    self.onmessage = ({ data }) => {
      if (!scripts) importScripts(...(scripts = data.scripts));
      postMessage(drawEach(data.library, data.texts));
    };
    return;
  }

  const script = document.currentScript;
  const words = script.dataset;
  const root = new URL("..", script.src).href;

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

  function inWorker(library, scripts) {
    const worker = new Worker(script.src);
    const work = (texts) =>
      new Promise((done, fail) => {
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = fail;
        worker.postMessage({ library, scripts, texts });
      });
    work.end = () => worker.terminate();
    return work;
  }

  // Where there is no worker, in an older browser or by another Content-Security-Policy.
  function inPage(library, scripts) {
    let loaded;
    return async (texts) => {
      for (const address of loaded ? [] : scripts) await load(address);
      loaded = true;
      await new Promise((done) => setTimeout(done)); // Readers who scroll or type come first.
      return drawEach(library, texts);
    };
  }

  const SLICE = 10;

  // Draws elements a few at a time, since the page has to lay out what was drawn, and is to answer meanwhile.
  async function draw(library, elements, textOf, ready) {
    // Each library has a folder of its name. There is none where an owner's template has the page load it.
    const scripts = (words.scripts?.split(" ") ?? []).filter((address) => address.includes(`/${library}-`));
    let work;
    for (let i = 0; i < elements.length; i += SLICE) {
      const slice = elements.slice(i, i + SLICE);
      const texts = slice.map(textOf);
      let drawn;
      try {
        work ??= (scripts.length ? inWorker : inPage)(library, scripts);
        drawn = await work(texts);
      } catch {
        work = inPage(library, scripts);
        drawn = await work(texts);
      }
      await ready;
      drawn.forEach((html, j) => html && (slice[j].innerHTML = html));
    }
    work?.end?.();
  }

  async function showFormulas() {
    const formulas = [...document.querySelectorAll(".math")];
    if (!formulas.length || !words.formulaStyle) return;
    const isBlock = (formula) => formula.matches("div, .display");
    const textOf = (formula) => ({ text: formula.textContent, display: isBlock(formula) });
    await draw("katex", formulas, textOf, loadStyle(words.formulaStyle));
    // A formula wider than its line would be cut: it scrolls on a line of its own. Once they have been laid out, it costs
    // nothing to ask how wide they are.
    requestAnimationFrame(() => setTimeout(() => {
      const wide = formulas.filter(
        (formula) =>
          formula.matches(".body span.math:not(.display, table *)") &&
          formula.getBoundingClientRect().right > formula.closest(".body").getBoundingClientRect().right,
      );
      for (const formula of wide) formula.classList.add("display");
      makeReachable(formulas.filter(isBlock));
    }));
  }

  function colourCode() {
    const blocks = [...document.querySelectorAll("pre > code[class^=language-]")];
    return draw("highlight", blocks, (code) => ({ text: code.textContent, language: code.className.slice(9) }));
  }

  // What scrolls sideways is scrolled by keys too. An observer is told after everything has been laid out, and again when
  // the window has another width.
  const sizes = new ResizeObserver((entries) => {
    for (const { target: box } of entries) {
      if (box.scrollWidth <= box.clientWidth) continue;
      box.tabIndex = 0;
      if (box.matches("table")) continue; // Another role would hide its rows and columns.
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", box.matches("pre") ? words.code : words.formula);
    }
  });

  function makeReachable(boxes) {
    for (const box of boxes) sizes.observe(box);
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

  function button(word, run) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word;
    button.addEventListener("click", () => run(button));
    return button;
  }

  function frameCode() {
    for (const pre of document.querySelectorAll(".body pre")) {
      const box = document.createElement("div");
      box.className = "copied";
      pre.replaceWith(box);
      box.append(pre);
      // There is no clipboard where the connection is not secure.
      if (navigator.clipboard) box.append(button(words.copy, (copy) => copyText(pre.textContent, copy)));
      const lines = pre.textContent.replace(/\n$/, "").split("\n").length;
      if ("numbers" in words && lines > 1 && pre.querySelector("code")) numberLines(pre, lines);
      if (words.foldLines && lines > words.foldLines) foldLines(box);
    }
  }

  async function copyText(text, button) {
    await navigator.clipboard.writeText(text);
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), 2000);
  }

  // The numbers are no text of the page: style sheets show them, and nobody copies them.
  function numberLines(pre, lines) {
    const numbers = document.createElement("span");
    numbers.className = "numbers";
    numbers.ariaHidden = "true";
    numbers.dataset.numbers = Array.from({ length: lines }, (_, line) => line + 1).join("\n");
    pre.classList.add("numbered");
    pre.prepend(numbers);
  }

  function foldLines(box) {
    const folding = button(words.unfold, () => {
      const folded = box.classList.toggle("folded");
      folding.textContent = folded ? words.unfold : words.fold;
      folding.ariaExpanded = !folded;
    });
    folding.className = "fold";
    folding.ariaExpanded = "false";
    box.style.setProperty("--lines", words.foldLines);
    box.classList.add("folded");
    box.append(folding);
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

  // Diagrams are drawn when they come near, since what draws them is large. One that is none stays as it is written.
  function drawDiagrams() {
    const sources = [...document.querySelectorAll("pre > code.language-mermaid")];
    if (!sources.length || !words.mermaid) return;
    whenNear(sources, async () => {
      await load(words.mermaid);
      const draw = async () => {
        const dark = getComputedStyle(document.documentElement).colorScheme == "dark";
        const kept = ["secure", "securityLevel", "startOnLoad", "maxTextSize", "maxEdges", "suppressErrorRendering"];
        mermaid.initialize({
          startOnLoad: false,
          suppressErrorRendering: true,
          securityLevel: "strict",
          secure: [...kept, "theme", "themeCSS"],
          theme: dark ? "dark" : "neutral",
        });
        for (const code of sources) await drawDiagram(code);
      };
      whenColoursChange(draw);
      await draw();
    });
  }

  async function drawDiagram(code) {
    const source = code.closest(".copied") ?? code.parentElement;
    const box = document.createElement("div");
    box.className = "diagram";
    source.before(box);
    try {
      // No other element may have this id: Mermaid would remove it.
      const id = "d" + Math.random().toString(36).slice(2);
      box.innerHTML = (await mermaid.render(id, code.textContent, box)).svg;
      source.hidden = true;
      while (box.previousElementSibling?.matches(".diagram")) box.previousElementSibling.remove();
    } catch {
      box.remove();
    }
  }

  function load(address) {
    return new Promise((resolve, reject) => {
      const library = document.createElement("script");
      library.src = address;
      library.onload = resolve;
      library.onerror = reject;
      document.head.append(library);
    });
  }

  function whenColoursChange(run) {
    new MutationObserver(run).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", run);
  }

  // Runs once, when any of the elements is little more than a screen away.
  function whenNear(elements, run) {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        run();
      },
      { rootMargin: "600px 0px" },
    );
    for (const element of elements) seen.observe(element);
  }

  // A picture that is shown smaller than it is can be seen in its own size.
  function enlargePictures() {
    for (const picture of document.querySelectorAll(".body img:not(a *)")) {
      const offer = () => {
        if (picture.naturalWidth <= picture.clientWidth) return;
        picture.tabIndex = 0;
        picture.role = "button";
        picture.ariaHasPopup = "dialog";
        picture.alt ||= words.enlarge;
        picture.classList.add("enlarged");
        picture.addEventListener("click", () => enlarge(picture));
        picture.addEventListener("keydown", (event) => {
          if (event.key != "Enter" && event.key != " ") return;
          event.preventDefault();
          enlarge(picture);
        });
      };
      if (picture.complete) offer();
      else picture.addEventListener("load", offer, { once: true });
    }
  }

  function enlarge(picture) {
    const dialog = document.createElement("dialog");
    const close = document.createElement("button");
    const whole = document.createElement("img");
    dialog.className = "whole";
    dialog.ariaLabel = picture.alt;
    close.type = "button";
    close.ariaLabel = words.close;
    close.append(whole);
    whole.src = picture.currentSrc;
    whole.alt = picture.alt;
    dialog.append(close);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  const MAX_FILES = 3;
  const MAX_BYTES = 30_000;
  const AROUND = 4;

  // The posts before and after this one, and those like it, out of the files of lists. A file begins with what its list
  // has below and with an index of its posts; the rest, which may be of any length, is not read.
  function showNearPosts() {
    const place = document.querySelector(".near");
    const date = document.querySelector("article > header a > time");
    if (!place || !date) return;
    const own = new URL(document.querySelector("link[rel=canonical]").href).pathname;
    const [month, year] = date.parentElement.pathname.match(/(\d{4})\/\d\d(?=\/$)/);
    const tags = [...document.querySelectorAll("article > footer .tags a")];
    const series = document.querySelector("article > header .series");
    const address = (post) => root.slice(0, -1) + post.path;
    const isOther = (post) => new URL(address(post)).pathname != own;
    const nodes = new Map();

    async function beginning(file) {
      const empty = { count: 0, parts: [], index: [] };
      try {
        const answer = await fetch(root + "api/lists/" + file, { headers: { Range: "bytes=0-" + (MAX_BYTES - 1) } });
        if (!answer.ok) return empty;
        const text = await answer.text();
        const end = text.indexOf(',"posts":[');
        const whole = text.slice(0, text.lastIndexOf('},{"path":"') + 1);
        return { ...empty, ...JSON.parse(end < 0 ? whole + "]}" : text.slice(0, end) + "}") };
      } catch {
        return empty;
      }
    }

    async function node(file, most = MAX_FILES) {
      if (!nodes.has(file) && nodes.size >= most) return { count: 0, parts: [], index: [] };
      if (!nodes.has(file)) nodes.set(file, await beginning(file));
      return nodes.get(file);
    }

    const all = (period) => node("all/" + (period || "index") + ".json");

    // The next post by step 1 is older, by step -1 newer. A year of up to a hundred posts holds them itself.
    async function beside(step) {
      let last = false;
      for (const period of [year, month]) {
        const { count, index } = await all(period);
        const at = index.findIndex((post) => !isOther(post));
        if (at < 0) continue;
        if (index[at + step]) return index[at + step];
        last = step < 0 || index.length == count;
        if (last) break;
      }
      for (const [above, period] of last ? [[year, month], ["", year]] : []) {
        const parts = (await all(above)).parts.filter((part) => part.count);
        const part =
          step < 0 ? parts.find((part) => part.period > period) : parts.findLast((part) => part.period < period);
        if (part) return step < 0 ? part.oldestPost : part.newestPost;
      }
    }

    // The posts of the series around this one, by their numbers. A long series is split into years, and they into months:
    // each file tells how many posts there are before the part that this one is in, and which are next to that part.
    async function inSeries() {
      let earlier = 0;
      let older, newer;
      for (const period of ["index", year, month]) {
        const file = series.href.slice(root.length) + period + ".json";
        const { count, parts, index } = await node(file, period == "index" ? MAX_FILES : Infinity);
        const at = index.findIndex((post) => !isOther(post));
        const whole = index.length == count;
        if (at >= 0 && (whole || !parts.length || at + AROUND < index.length)) {
          const numbered = index.map((post, i) => [earlier + count - i, post]);
          if (newer) numbered.unshift([earlier + count + 1, newer]);
          if (older && whole) numbered.push([earlier, older]);
          return inOrder(numbered.reverse().filter(([i]) => Math.abs(earlier + count - at - i) <= AROUND));
        }
        const used = parts.filter((part) => part.count);
        const before = used.filter((part) => part.period < month.slice(0, part.period.length));
        older = before.at(-1)?.newestPost ?? older;
        newer = used.find((part) => part.period > month.slice(0, part.period.length))?.oldestPost ?? newer;
        for (const part of before) earlier += part.count;
        if (!used.length) break;
      }
      return [];
    }

    function inOrder(numbered) {
      if (numbered.length < 2) return [];
      const heading = document.createElement("h2");
      const order = document.createElement("ol");
      heading.textContent = series.textContent;
      order.start = numbered[0][0];
      for (const [, post] of numbered) {
        const item = document.createElement("li");
        item.append(link(post));
        if (!isOther(post)) item.firstChild.ariaCurrent = "page";
        order.append(item);
      }
      return [heading, order];
    }

    async function related() {
      for (const tag of tags) await node(tag.href.slice(root.length) + "index.json");
      const names = new Set(tags.map((tag) => tag.textContent.normalize()));
      const distance = (post) => Math.abs(Date.parse(post.date) - Date.parse(date.dateTime));
      const shared = (post) => post.tags.filter((tag) => names.has(tag.normalize())).length;
      const posts = new Map([...nodes.values()].flatMap(({ index }) => index).map((post) => [post.path, post]));
      return [...posts.values()]
        .filter((post) => isOther(post) && shared(post))
        .sort((a, b) => shared(b) - shared(a) || distance(a) - distance(b))
        .slice(0, 5);
    }

    function link(post) {
      const link = document.createElement("a");
      link.href = address(post);
      link.textContent = post.title;
      link.lang = post.language ?? document.querySelector("header.site").lang;
      return link;
    }

    function turn(posts) {
      const nav = document.createElement("nav");
      nav.className = "turn";
      nav.ariaLabel = place.dataset.turn;
      for (const [rel, post] of posts) {
        if (!post) continue;
        const turned = link(post);
        const word = document.createElement("small");
        turned.rel = rel;
        word.textContent = place.dataset[rel];
        word.lang = place.lang;
        turned.prepend(word, " ");
        nav.append(turned);
      }
      return nav;
    }

    function list(posts) {
      const heading = document.createElement("h2");
      const list = document.createElement("ul");
      heading.textContent = place.dataset.related;
      for (const post of posts) {
        const item = document.createElement("li");
        item.append(link(post));
        list.append(item);
      }
      return [heading, list];
    }

    whenNear([place], async () => {
      if (series) place.append(...(await inSeries()));
      const posts = [["prev", await beside(1)], ["next", await beside(-1)]];
      if (posts.some(([, post]) => post)) place.append(turn(posts));
      const like = await related();
      if (like.length) place.append(...list(like));
    });
  }

  // How many posts and words the site has changes with every post, and pages do not: the list of all posts begins with it.
  function countPosts() {
    const place = document.querySelector(".statistics");
    if (!place) return;
    whenNear([place], async () => {
      const answer = await fetch(root + "api/lists/all/index.json", { headers: { Range: "bytes=0-511" } });
      const [, posts, words] = (await answer.text()).match(/"count":(\d+),(?:"words":(\d+),)?/) ?? [];
      if (!posts) return;
      const say = (text, number) => text.replace("%s", Number(number).toLocaleString(place.parentElement.lang || []));
      const said = [posts == 1 ? place.dataset.onePost : say(place.dataset.posts, posts)];
      if (words) said.push(say(place.dataset.words, words));
      place.textContent = said.join(" · ");
    });
  }

  // One library after the other, since phones have few fast processors, and the page is to answer meanwhile. TeX is the
  // harder to read.
  async function drawWhatIsWritten() {
    try {
      await showFormulas();
    } finally {
      await colourCode();
    }
  }

  // By then libraries are there that an owner's template has the page load.
  addEventListener("DOMContentLoaded", () => {
    drawWhatIsWritten();
    showContents();
    linkHeadings();
    frameCode();
    makeReachable(document.querySelectorAll(".body :is(pre, table)"));
    drawDiagrams();
    enlargePictures();
    showNearPosts();
    countPosts();
  });
})();
