{|// An element's id is a variable of scripts: by that of a heading "exports", KaTeX would think itself a module.
for (const name of ["exports", "module", "define"]) {
  if (window[name] instanceof Element || window[name] instanceof HTMLCollection) window[name] = undefined;
}|}
