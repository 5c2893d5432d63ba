// Can a text become code in this process? It must not: then even an expression smuggled through a definition stays a text
// (faults E05). Only a flag given when the process starts takes that ability away; one set later comes too late.

/** The flag, as `package.json` gives it. */
export const NO_CODE_FROM_STRINGS = "--disallow-code-generation-from-strings";

/** Whether `new Function("…")` works here. */
export function canMakeCodeFromStrings(): boolean {
  try {
    // oxlint-disable-next-line no-new, no-new-func, typescript/no-implied-eval -- the one way to know is to try, on an empty text
    new Function("");
    return true;
  } catch {
    return false;
  }
}
