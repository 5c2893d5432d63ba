// The nonce of this page's style elements, as the server handed it over. Also put where the library that locks scrolling
// behind a dialogue looks for it (it was written for another bundler).

export const STYLE_NONCE = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content ?? "";

Object.assign(globalThis, { __webpack_nonce__: STYLE_NONCE });
