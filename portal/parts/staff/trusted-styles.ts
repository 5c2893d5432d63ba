// The component library fills its style elements through innerHTML, which Trusted Types forbid. Text without a "<" can make
// no element and so is let through; anything else becomes nothing.

interface TrustedTypes {
  createPolicy(name: "default", policy: { readonly createHTML: (text: string) => string }): unknown;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy("default", { createHTML: (text) => (text.includes("<") ? "" : text) });
