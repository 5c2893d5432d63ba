// What a code of the national database of administrative procedures looks like. Whether a procedure has it only the database knows.

/** `1.000656`, without a province's suffix; the `0.000000` of templates stands for one nobody has looked up yet. */
export function isNationalCode(code: unknown): boolean {
  return typeof code === "string" && /^[1-9]\.\d{6}$/.test(code) && !code.endsWith(".000000");
}
