// Prints the ranges of UnicodeRanges.java: what Unicode, in the version Node.js knows, says of each code point.
import { eastAsianWidthType } from "get-east-asian-width";

const CJK_WIDTHS = new Set(["wide", "fullwidth", "halfwidth"]);

// Where UAX #11 says that code points without a character are wide too; elsewhere the table of widths may be newer.
const IDEOGRAPHS = [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x2fffd], [0x30000, 0x3fffd]];

function isCjk(codePoint, character) {
  if (/\p{Unassigned}/u.test(character)) return IDEOGRAPHS.some(([from, to]) => from <= codePoint && codePoint <= to);
  return (CJK_WIDTHS.has(eastAsianWidthType(codePoint)) && !/\p{Emoji_Presentation}/u.test(character))
    || /\p{Script=Hangul}/u.test(character);
}

function isPunctuation(codePoint, character) {
  return /[\p{P}\p{S}]/u.test(character);
}

function ranges(contains) {
  const found = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    if (!contains(codePoint, String.fromCodePoint(codePoint))) continue;
    const last = found.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else found.push([codePoint, codePoint]);
  }
  return found.map(([from, to]) => from.toString(16) + (from === to ? "" : "-" + to.toString(16)));
}

function lines(words, width) {
  return words.reduce((text, word) => {
    const line = text.length - text.lastIndexOf("\n");
    return text + (text === "" ? "" : line + word.length > width ? "\n" : " ") + word;
  }, "");
}

console.log("Unicode " + process.versions.unicode);
console.log("\nCJK\n" + lines(ranges(isCjk), 100));
console.log("\nPUNCTUATION\n" + lines(ranges(isPunctuation), 100));
