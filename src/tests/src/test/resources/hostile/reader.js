// What a reader might do on a page: touches everything, and follows what is not a plain link. Notes what covers the page.
const note = (kind) => fetch(kind + location.pathname.slice(1), { keepalive: true });
const reachOut = () => note("BAIT");
window.alert = reachOut;

const isOfPost = (element) => element?.closest(".body") != null;

// Whether something of the post is shown over what is around it, at its middle or near its corners.
const isCovered = (element) => {
  scrollTo(0, scrollY + element.getBoundingClientRect().top - 300);
  return [...element.getClientRects()].some(({ left, top, width, height }) =>
    [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9]].some(([x, y]) =>
      isOfPost(document.elementFromPoint(left + x * width, top + y * height)),
    ),
  );
};

const around = ["body > .site a", "main > article > header *", "main > article > footer *", "body > footer.site"];

// Whether the post has taken something of its page into itself, or covers it. An excerpt alone has nothing around it.
const reachesBeyondItself = () => {
  const hasTags = document.querySelector("meta[property='article:tag']") != null;
  const all = around.map((selector) => [...document.querySelectorAll(selector)]);
  const isMissing = all.some((found, i) => found.length === 0 && (i !== 2 || hasTags));
  return document.querySelector("main > article") != null && (isMissing || all.flat().some(isCovered));
};

// Players are shown by these paths of theirs alone.
const player = /^\/(?:embed\/[\w=-]+\/?|video\/\d+\/?|player\.html|outchain\/player\/?|(?:txp\/)?iframe\/(?:player|preview)\.html)$/;

// Whether a link hands its page to the other, a frame shows no player, or a name takes a property of the document.
const isLoose = (element) =>
  (element.target && !/\bnoopener\b/.test(element.rel)) ||
  (element.localName === "iframe" && !player.test(new URL(element.src, location).pathname)) ||
  (isOfPost(element) && element.hasAttribute("name"));

addEventListener("load", () => setTimeout(() => {
  if (reachesBeyondItself()) note("COVERED");
  for (const element of document.querySelectorAll("body, body *")) {
    if (isLoose(element)) reachOut();
    for (const { name } of [...element.attributes]) {
      if (name.startsWith("on")) element.dispatchEvent(new Event(name.slice(2)));
    }
    const target = element.href?.baseVal ?? element.href ?? element.action;
    if (target && !/^(?:https?|mailto|tel):/.test(new URL(target, location).protocol)) {
      reachOut();
      element.click?.();
    }
    if (element.localName === "form") element.requestSubmit();
  }
  setTimeout(() => note("READ").then(() => parent.postMessage("read", "*")), 500);
}, 100));
