{|for (const code of document.querySelectorAll("pre > code[class^=language-]")) {
  if (hljs.getLanguage(code.className.slice(9))) hljs.highlightElement(code);
}|}
