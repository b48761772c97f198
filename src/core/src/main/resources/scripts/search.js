// Finds posts in the static files below api/search/, whose form search-index.md of the documentation describes. It is
// loaded when the field for it is first used.

const ROOT = new URL("..", import.meta.url).href;
const FILES = ROOT + "api/search/";

// ---- Texts, as Folding, OneLine, Cjk, Tokens and Terms of the room `search` have them ----

const CJK =
  "\\u1100-\\u11FF\\u2E80-\\u2FDF\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3038-\\u303B\\u3041-\\u3096\\u3099\\u309A" +
  "\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u312F\\u3131-\\u318F\\u31A0-\\u31BF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF" +
  "\\uA960-\\uA97F\\uAC00-\\uD7FF\\uF900-\\uFAFF\\u{1AFF0}-\\u{1B16F}\\u{20000}-\\u{3FFFD}";
const LETTER = `(?![${CJK}\\uFE00-\\uFE0F])[\\p{L}\\p{N}\\p{M}]`;
const TOKENS = new RegExp(`(?<cjk>[${CJK}]+)|(?:${LETTER})+`, "gu");
const SPACE = /[ \n\t\r\f\u00A0]+/g;
const BEGINS_WITH_CJK = new RegExp(`^[${CJK}]`, "u");
const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, "u");

// The characters beside a place. Chromium 156 takes /[\u{20000}-\u{3FFFD}]$/u for no match of such a character.
const before = (text, at) => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
const after = (text, at) => text.slice(at, at + 2);

export function fold(text) {
  const usual = text.replace(/[\u3000\uFF00-\uFFEF]+/g, (forms) => forms.normalize("NFKC"));
  const lower = usual.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");
  return lower.normalize("NFD").replace(/[\u0300-\u036F]+/g, "").normalize("NFC");
}

// A line end joins two CJK characters; other white space is one space.
function spaceIn(space, at, text) {
  const end = at + space.length;
  if (!at || end == text.length) return "";
  const joins = BEGINS_WITH_CJK.test(before(text, at)) && BEGINS_WITH_CJK.test(after(text, end));
  return space.includes("\n") && joins ? "" : " ";
}

const folded = (block) => fold(block).replace(SPACE, spaceIn);
const tokens = (text) => [...text.matchAll(TOKENS)];
const beginning = (text, length) => [...text].slice(0, length).join("");
const isOne = (token) => token.groups.cjk && [...token[0]].length == 1;

function bigrams(token) {
  const characters = [...token];
  return characters.slice(1).map((character, i) => characters[i] + character);
}

// ---- What a reader looks for: parts, all of which a post must have ----

// Filters are of whole tags and years; the rest is found at places of a folded block.
const is = (term) => ({ term });
const filter = (term, has) => ({ lookups: [is(term)], sure: true, has });

function* occurrences(block, text) {
  for (let at = block.indexOf(text); at >= 0; at = block.indexOf(text, at + 1)) yield at;
}

function anywhere(text, lookups, inNames) {
  const sure = inNames || lookups.length == 1;
  return { lookups, sure, inNames, length: text.length, places: (block) => [...occurrences(block, text)] };
}

function wordsThatBegin(letters) {
  const short = [...letters].length < 3;
  return {
    lookups: [short ? is("<" + letters) : { term: "=" + letters, begins: true }],
    sure: true,
    length: letters.length,
    places: (block) => [...occurrences(block, letters)].filter((at) => !BEGINS_WITH_LETTER.test(before(block, at))),
  };
}

function exactly(text) {
  const all = tokens(text);
  const inNames = all.every(isOne);
  const lookups = all.flatMap((token) =>
    inNames ? [is("1" + token[0])] : token.groups.cjk ? bigrams(token[0]).map(is) : [is("=" + token[0])],
  );
  const cuts = (block, at) => BEGINS_WITH_LETTER.test(before(block, at)) && BEGINS_WITH_LETTER.test(after(block, at));
  const whole = (block, at) => !cuts(block, at) && !cuts(block, at + text.length);
  const places = (block) => [...occurrences(block, text)].filter((at) => whole(block, at));
  return { lookups, sure: false, inNames, length: text.length, places };
}

function loosely(token) {
  if (isOne(token)) return anywhere(token[0], [is("1" + token[0])], true);
  return token.groups.cjk ? anywhere(token[0], bigrams(token[0]).map(is), false) : wordsThatBegin(token[0]);
}

export function parse(words) {
  const parts = new Map();
  const text = fold(words).replace(/[\u201C\u201D\u201E]/g, '"');
  for (const [, name, quoted, bare] of text.matchAll(/(?:(tag|year):)?(?:"([^"]*)"?|([^ \t\n\v\f\r"]+))/g)) {
    const value = quoted == undefined ? bare : quoted.replace(SPACE, spaceIn);
    const all = tokens(value);
    const exact = quoted != undefined && all.length && !(all.length == 1 && isOne(all[0]));
    if (name == "tag") parts.set("#" + value, filter("#" + value, (post) => post.names.slice(1).includes(value)));
    else if (name == "year") parts.set("@" + value, filter("@" + value, (post) => post.date.startsWith(value + "-")));
    else if (exact) parts.set('"' + value, exactly(value.trim()));
    else for (const token of all) parts.set(token[0], loosely(token));
  }
  return [...parts.values()];
}

// ---- Files ----

// A file that the index names is not there: another index has taken its place.
class Stale extends Error {}

const kept = new Map();

async function get(file, options) {
  const answer = await fetch(FILES + file, options);
  if (answer.status == 404 || answer.status == 403) throw new Stale(file);
  if (!answer.ok) throw new Error(file);
  return file.endsWith(".json") ? answer.json() : new Uint8Array(await answer.arrayBuffer());
}

function read(file, options) {
  if (!kept.has(file)) {
    kept.set(file, get(file, options));
    kept.get(file).catch(() => kept.delete(file));
  }
  return kept.get(file);
}

// The levels of the index, and the way to the posts that are in none yet. Both files may be of different moments: the
// index decides. One that is made anew has no second file until there is a post.
async function open() {
  const [index, recent] = await Promise.all([read("index.json"), read("recent.json").catch(() => ({ posts: [] }))]);
  const levels = index.levels.map((level, i) => level && { ...level, files: `${i}/${level.generation}/` });
  return {
    levels: levels.filter((level) => level).map((level) => ({ ...level, gone: new Set(sums(level.gone)) })),
    recent: () => recentPosts(index.recent, recent.posts),
  };
}

async function recentPosts(numbers, known) {
  const there = new Map(known.map((post) => [post.number, post]));
  const posts = await Promise.all(numbers.map(async (number) => there.get(number) ?? post(number)));
  return new Map(posts.map((post, i) => [numbers[i], prepared(post)]));
}

const post = (number) => read(`posts/${number}.json`);

// Numbers of which each is written less the one before it.
function sums(distances) {
  let last = 0;
  return distances.map((distance) => (last += distance));
}

function prepared(post) {
  const names = [post.title, ...post.tags].map(folded);
  return { ...post, names, texts: [...names, ...post.blocks.map(folded)] };
}

// ---- Shards ----

function shard(term, count) {
  const stem = term.startsWith("=") ? beginning(term, 4) : term;
  let hash = 0x811c9dc5;
  for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ stem.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}

// Reads numbers of seven bits a byte, from the place `at` on. Most are of one.
function reader(bytes) {
  return {
    at: 0,
    number() {
      let byte = bytes[this.at++];
      let value = byte & 127;
      for (let unit = 128; byte > 127; unit *= 128) value += ((byte = bytes[this.at++]) & 127) * unit;
      return value;
    },
  };
}

// The posts of a term, or of all terms that begin so. Terms ascend, and each is written less what it shares with the one
// before: where that is less than what the one before shares with the wanted one, no other shares more.
function numbers(bytes, { term, begins }) {
  const wanted = new TextEncoder().encode(term);
  const found = [];
  const from = reader(bytes);
  let same = 0;
  while (from.at < bytes.length) {
    const shared = from.number();
    if (shared < same) break;
    const length = shared + from.number();
    const name = from.at - shared;
    from.at = name + length;
    const end = from.number() + from.at;
    if (same == shared) while (same < length && same < wanted.length && bytes[name + same] == wanted[same]) same++;
    if (same == wanted.length && (begins || length == same)) {
      for (let last = 0; from.at < end; ) found.push((last += from.number()));
    }
    from.at = end;
  }
  return found;
}

async function lookUp(levels, lookup) {
  const found = levels.map(async ({ files, shards, gone }) => {
    const bytes = await read(files + shard(lookup.term, shards) + ".bin");
    return numbers(bytes, lookup).filter((number) => !gone.has(number));
  });
  return new Set((await Promise.all(found)).flat());
}

const readDays = ({ files }) => read(files + "days.bin");

// ---- The search ----

// Nothing is asked for without bounds: terms in two rounds, the rarest first, and then texts in up to two rounds a step.
const LOOKUPS = [2, 6];
const FEW = 16;
const BATCH = 10;
const SHOWN_AT_ONCE = [1, 4, Infinity];
const MANY = 40;
const SMALL = 20_000;

// Most frequent in Chinese and Japanese texts: two characters without any are in fewer posts.
const FREQUENT = new Set(
  "的一是不了在人有我他这個个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实のにはをたがでてとしれさいるす",
);

function frequency({ term }) {
  const length = [...term].length;
  if ("=#1".includes(term[0])) return Math.max(0, 3 - length / 4);
  if ("<@".includes(term[0])) return 5 - length / 4;
  return [...term].filter((character) => FREQUENT.has(character)).length;
}

// The rarest first, as far as that can be told without reading; of equal ones those that stand farther apart.
function inOrder(lookups) {
  const left = [...lookups];
  const order = [];
  const distance = (lookup) => (order.length ? Math.abs(lookups.indexOf(lookup) - lookups.indexOf(order.at(-1))) : 0);
  while (left.length) {
    left.sort((a, b) => frequency(a) - frequency(b) || distance(b) - distance(a));
    order.push(left.shift());
  }
  return order;
}

// Numbers of posts that may have all parts. Where they are few, their texts tell more than further terms.
async function candidates(levels, parts) {
  const lookups = new Map(parts.flatMap((part) => part.lookups).map((lookup) => [lookup.term, lookup]));
  const order = inOrder([...lookups.values()]);
  let left;
  for (const count of LOOKUPS) {
    if (!order.length || left?.length <= FEW) break;
    const sets = await Promise.all(order.splice(0, count).map((lookup) => lookUp(levels, lookup)));
    left = (left ?? [...sets[0]]).filter((number) => sets.every((set) => set.has(number)));
  }
  return { left, whole: !order.length };
}

const hasPart = (post, part) =>
  part.has ? part.has(post) : (part.inNames ? post.names : post.texts).some((text) => part.places(text).length);

// Posts that have all parts, in batches: next() has further ones, the latest first, or none where it read as many texts
// as it may: a reader can go on while there are `more`. `count` is how many there are, or undefined until that is known.
// Where their days are known, the first of a batch is shown before others have come, then a few, then the rest.
class Found {
  posts = [];

  constructor(parts, recent, numbers, sure) {
    this.parts = parts;
    this.recent = recent;
    this.numbers = numbers;
    this.candidates = numbers.length;
    this.shownAtOnce = numbers.length > BATCH ? SHOWN_AT_ONCE : [Infinity];
    this.count = sure ? numbers.length : undefined;
  }

  get more() {
    return this.numbers.length > 0;
  }

  get read() {
    return this.candidates - this.numbers.length;
  }

  async next(shows = () => {}) {
    const batch = [];
    for (let tries = 0; this.more && tries < 2 && batch.length < BATCH; tries++) {
      const some = this.numbers.splice(0, tries && !batch.length ? MANY : BATCH - batch.length);
      const texts = some.map(async (number) => this.recent.get(number) ?? post(number));
      for (const few of this.shownAtOnce) {
        const posts = this.fitting(await Promise.all(texts.splice(0, few)));
        batch.push(...posts);
        shows(this, posts);
      }
    }
    this.posts.push(...batch);
    if (!this.more) this.count = this.posts.length;
    return batch;
  }

  fitting(texts) {
    const posts = texts.map((post) => (post.texts ? post : prepared(post)));
    const fit = posts.filter((post) => this.parts.every((part) => hasPart(post, part)));
    return fit.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  }
}

async function once(words) {
  const parts = parse(words);
  const { levels, recent: readRecent } = await open();
  if (!parts.length) return new Found(parts, new Map(), [], true);
  const asked = candidates(levels, parts);
  // Days are wanted where many posts are found, which nobody knows yet: asked for now, none has to wait for them then.
  for (const level of levels) if (level.posts < SMALL) readDays(level).catch(() => {});
  const [{ left, whole }, recent] = await Promise.all([asked, readRecent()]);
  const latest = [...recent].filter(([, post]) => parts.every((part) => hasPart(post, part)));
  const all = new Set([...left, ...latest.map(([number]) => number)]);
  const ordered = all.size > BATCH ? await byDay(levels, all, latest) : [...all].sort((a, b) => b - a);
  return new Found(parts, recent, ordered, whole && parts.every((part) => part.sure));
}

// The numbers of posts from the latest day to the first, of one day the highest number first. Days count from 1970.
async function byDay(levels, numbers, latest) {
  const ranks = latest.map(([number, post]) => rank(number, Math.max(0, Math.floor(Date.parse(post.date) / 864e5))));
  for (const [number] of latest) numbers.delete(number);
  for (const bytes of await Promise.all(levels.map(readDays))) {
    const from = reader(bytes);
    for (let number = 0; from.at < bytes.length; from.at += 2) {
      number += from.number();
      if (numbers.delete(number)) ranks.push(rank(number, bytes[from.at] * 256 + bytes[from.at + 1]));
    }
  }
  return [...Float64Array.from(ranks).sort().reverse()].map((rank) => rank % 2 ** 32);
}

const rank = (number, day) => day * 2 ** 32 + number;

// Runs again with a new index where the one at hand is out of date.
async function withIndex(token, tries = 2) {
  try {
    return await token();
  } catch (e) {
    if (!(e instanceof Stale) || !tries) throw e;
    kept.clear();
    return withIndex(token, tries - 1);
  }
}

// The posts that have what the words say, the first batch of them read, and given to `shows` as they come.
export const search = (words, shows) =>
  withIndex(async () => {
    const found = await once(words);
    await found.next(shows);
    return found;
  });

// ---- What is shown ----

const SHOWN = 100;
const LEAD = 30;

// White space; characters that stay where they are when folded, in a row; one character with its marks.
const PIECES =
  /([ \n\t\r\f\u00A0]+)|([!-~\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF]+)(?![\p{M}\uFF9E\uFF9F\u1160-\u11FF])|.[\p{M}\uFF9E\uFF9F\u1160-\u11FF]*/gsu;

// A text in its folded form, and for each unit of that where it stands in the text.
function aligned(text) {
  const places = [];
  let line = "";
  for (const { 0: piece, 1: space, 2: plain, index } of text.matchAll(PIECES)) {
    const its = space ? spaceIn(piece, index, text) : fold(piece);
    for (let i = 0; i < its.length; i++) places.push(plain ? index + i : index);
    line += its;
  }
  return { line, places: [...places, text.length] };
}

// Where the parts stand in a text, from the first to the last, none in another.
function marks(text, parts) {
  const { line, places } = aligned(text);
  const behind = (end) => (end < line.length && places[end] == places[end - 1] ? behind(end + 1) : places[end]);
  const all = parts
    .filter((part) => part.places)
    .flatMap((part) => part.places(line).map((at) => [places[at], behind(at + part.length)]))
    .sort((a, b) => a[0] - b[0]);
  const merged = [];
  for (const [begin, end] of all) {
    const last = merged.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([begin, end]);
  }
  return merged;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

// A piece of a text with the marked places in elements of their own.
function marked(text, places, from = 0, to = text.length) {
  const nodes = [from ? "…" : ""];
  let at = from;
  for (const [begin, end] of places) {
    if (begin < at || end > to) continue;
    nodes.push(text.slice(at, begin), element("mark", text.slice(begin, end)));
    at = end;
  }
  return [...nodes, text.slice(at, to), to < text.length ? "…" : ""];
}

// The text around the first place of the block that has most.
function excerpt(post, parts) {
  const count = (block) =>
    parts.reduce((sum, part) => sum + (part.places?.(post.texts[post.names.length + block]).length ?? 0), 0);
  const counts = post.blocks.map((text, i) => count(i));
  const most = Math.max(...counts);
  const text = post.blocks[most ? counts.indexOf(most) : post.blocks.findIndex((text) => text.length > LEAD)] ?? "";
  const places = marks(text, parts);
  const isHalf = (at) => /[\uDC00-\uDFFF]/.test(text[at] ?? "");
  let from = Math.max(0, (places[0]?.[0] ?? 0) - LEAD);
  let to = Math.min(text.length, Math.max(from + SHOWN, places[0]?.[1] ?? 0));
  if (isHalf(from)) from--;
  if (isHalf(to)) to++;
  return marked(text, places, from, to);
}

function result(post, parts) {
  const link = element("a", ...marked(post.title, marks(post.title, parts)));
  const date = element("time", post.date.slice(0, 10));
  const about = element("p", date);
  const item = element("li", link, about, element("p", ...excerpt(post, parts)));
  link.href = ROOT + post.path.slice(1);
  date.dateTime = post.date;
  about.className = "about";
  for (const tag of post.tags) about.append(element("span", ...marked(tag, marks(tag, parts))));
  return item;
}

const STYLE = `
.found { overflow-wrap: anywhere; }
.found:not(main *) { position: absolute; z-index: 2; inset: 100% 1.25rem auto; max-height: 75vh; overflow: auto;
  padding: .25rem 1.25rem 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line);
  border-radius: 8px; box-shadow: 0 6px 24px #0003; }
.found [role=status] { color: var(--soft); font-size: .9rem; margin: .75rem 0; }
.found ol { list-style: none; margin: 0; padding: 0; }
.found li { margin: 0 0 1.25rem; }
.found li a { font-weight: 600; color: var(--link); }
.found li a:hover { color: var(--link); text-decoration: underline; }
.found li p { margin: .1rem 0 0; font-size: .95rem; }
.found .about { font-size: .85rem; }
.found mark { color: var(--ink); background: var(--mark); border-radius: 2px; }
.found button { font: inherit; color: inherit; background: var(--shade); border: 1px solid var(--line);
  border-radius: 1.25rem; padding: .3rem 1rem; cursor: pointer; }
.found button[hidden] { display: none; }`;

const PAUSE = 150;

// Shows what is found as the reader types: on the page of the search in its place, on others below the field.
export function attach(field, words) {
  open().catch(() => {});
  const form = field.form;
  const place = document.querySelector("main .found");
  const box = place ?? element("div");
  const status = element("p");
  const list = element("ol");
  const more = element("button", words.more);
  const title = document.title;
  let latest = 0;
  let shown;
  let asked = "";
  let waiting;

  document.head.append(element("style", STYLE));
  box.className = "found";
  status.role = "status";
  more.type = "button";
  more.hidden = true;
  box.replaceChildren(status, list, more);
  if (!place) {
    box.hidden = true;
    form.append(box);
  }

  // Only what was asked for last, and by the index that is there, is shown.
  function showing(token) {
    return (found, posts) => {
      if (token != latest) return;
      if (found != shown) clear();
      shown = found;
      list.append(...posts.map((post) => result(post, found.parts)));
      reveal();
    };
  }

  function tell(found) {
    status.textContent = told(found);
    more.hidden = !found.more;
    more.onclick = () => showMore(found);
  }

  function told({ count, posts, read, candidates }) {
    if (count == undefined && !posts.length) return words.yet.replace("%1$s", read).replace("%2$s", candidates);
    return count == 0 ? words.nothing : words.results.replace("%s", count ?? posts.length + "+");
  }

  function clear(message = "") {
    list.replaceChildren();
    status.textContent = message;
    more.hidden = true;
  }

  const reveal = () => (box.hidden = !place && !asked);

  async function showMore(found) {
    const token = latest;
    more.hidden = true;
    try {
      const batch = await found.next(showing(token));
      if (token != latest) return;
      tell(found);
      (list.children[found.posts.length - batch.length]?.querySelector("a") ?? (found.more ? more : field)).focus();
    } catch {
      if (token == latest) ask();
    }
  }

  async function ask() {
    const token = ++latest;
    remember(asked);
    if (!asked) clear();
    else {
      try {
        const found = await search(asked, showing(token));
        if (token != latest) return;
        if (found != shown) clear();
        tell(found);
      } catch {
        if (token != latest) return;
        clear(words.offline);
      }
    }
    reveal();
  }

  function askWhatIsNew() {
    clearTimeout(waiting);
    const query = field.value.trim();
    if (query == asked && status.textContent != words.offline) return reveal();
    asked = query;
    return ask();
  }

  // The page's address and title say what was asked for.
  function remember(query) {
    if (!place) return;
    history.replaceState(null, "", query ? "?q=" + encodeURIComponent(query) : location.pathname);
    document.title = query ? query + " · " + title : title;
  }

  function move(step) {
    reveal();
    const stops = [field, ...list.querySelectorAll("a"), ...(more.hidden ? [] : [more])];
    stops[stops.indexOf(document.activeElement) + step]?.focus();
  }

  // From a result to the field; from the field, first what is found goes away, then what was asked for.
  function leave() {
    if (document.activeElement != field) return field.focus();
    if (!place && !box.hidden) return (box.hidden = true);
    field.value = "";
    return askWhatIsNew();
  }

  // What an input method has not finished is not asked for.
  field.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(askWhatIsNew, PAUSE);
  });
  field.addEventListener("compositionend", askWhatIsNew);
  field.addEventListener("focus", askWhatIsNew);
  form.addEventListener("submit", (event) => {
    if (!place) return;
    event.preventDefault();
    askWhatIsNew();
  });
  (place ? document.querySelector("main") : form).addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (!step && event.key != "Escape")) return;
    event.preventDefault();
    if (step) move(step);
    else leave();
  });
  for (const left of place ? [] : ["click", "focusin"]) {
    addEventListener(left, (event) => {
      if (!form.contains(event.target)) box.hidden = true;
    });
  }
  if (place) field.value ||= new URLSearchParams(location.search).get("q") ?? "";
  askWhatIsNew();
}
