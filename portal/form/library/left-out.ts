// What the form library would bring along for schemas our dialect does not have: markup in texts, `allOf`, references
// between documents. The build puts these in their place (`vite.config`); being called is a bug, and loud.

/** For `markdown-to-jsx`: texts of definitions are plain text. */
export function Markdown(): never {
  throw new Error("Texts of a definition are never rendered as markup");
}

/** For `allOf`. */
function shallowAllOfMerge(): never {
  throw new Error("Forms have no allOf");
}

/** For `fast-uri`. */
export const uriResolver = {
  equal: (): never => {
    throw new Error("Forms are resolved before they are drawn");
  },
  resolve: (): never => {
    throw new Error("Forms are resolved before they are drawn");
  },
};

export default shallowAllOfMerge;
