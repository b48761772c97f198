// Opens each page in a frame, some at a time: with every picture it paints, the browser looks at all that there are.
const AT_ONCE = 24;

// For pages that have led their frame elsewhere, where nobody says that it was read.
const MOST_MILLISECONDS = 20_000;

const openNext = () => {
  if (pages.length === 0) return;
  const frame = document.createElement("iframe");
  // Anything but what would end the visit: to lead the page around it elsewhere, or to wait for an answer.
  frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-popups";
  frame.style = "width: 1000px; height: 800px";
  frame.addEventListener("load", () => setTimeout(() => close(frame), MOST_MILLISECONDS));
  frame.src = pages.shift();
  document.body.append(frame);
};

const close = (frame) => {
  if (!frame?.isConnected) return;
  frame.remove();
  openNext();
};

addEventListener("message", ({ source }) =>
  close([...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source)),
);

for (let i = 0; i < AT_ONCE; i++) openNext();
