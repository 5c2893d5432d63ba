// Text out of a cell: one Unicode form, no control characters, no stray blanks. Markup stays the text it is.

/** The text, and whether something had to be taken out that nobody types. */
export function cleanText(text: string): { readonly text: string; readonly hadControls: boolean } {
  const normal = text.normalize("NFC").replaceAll(/\p{Surrogate}/gu, "\ufffd");
  const visible = normal.replaceAll(/\r\n?|\u2028|\u2029|\v/g, "\n").replaceAll(UNSEEN, "");
  const hadControls = CONTROLS.test(normal);
  const lines = visible.split("\n").map((line) => line.replaceAll(/[\t\u00a0\u2000-\u200a\u202f\u3000 ]+/g, " ").trim());
  return { text: lines.filter((line) => line !== "").join("\n"), hadControls };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Controls but tab, line feed and carriage return; marks that turn the direction of writing (spoofed names). */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/;
const UNSEEN = new RegExp(`${CONTROLS.source}|[\u00ad\u200b-\u200f\u2060\ufeff\u000c]`, "g");
