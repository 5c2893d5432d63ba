// What the libraries of the staff apps do that Trusted Types forbid, allowed as narrowly as can be: style elements filled
// through innerHTML (text without a "<" can make no element; anything else becomes nothing), and workers of our own build.

interface TrustedTypes {
  createPolicy(name: "default", policy: { readonly createHTML: (text: string) => string; readonly createScriptURL: (address: string) => string }): unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy("default", {
  createHTML: (text) => (text.includes("<") ? "" : text),
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.startsWith("/assets/")) return address;
    throw new TypeError(`Not a script of ours: ${address}`);
  },
});
