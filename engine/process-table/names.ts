// What steps and the acts that end them are called.

/** The act that ends a step, e.g. `thamDinh` → `FINISH_THAM_DINH`. */
export function actOf(state: string): string {
  return `FINISH_${state.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase()}`.slice(0, 64);
}

/** What a row is called: by its work, or by its title when the work takes long to say. */
export function nameOfRow({ label, title }: { readonly label: string; readonly title?: string }): string {
  const work = label.replaceAll(BESIDE, "").trim() || label;
  return title !== undefined && work.length > MOST && title.length <= MOST ? title : shortLabel(work);
}

/** The beginning of a long description, as a step is called on screen; what is longer goes into the step's note. */
export function shortLabel(text: string): string {
  const line = (text.split("\n")[0] ?? "").trim();
  if (line.length <= MOST) return line;
  const clause = /^[^;.:,(]{8,}/.exec(line)?.[0].trim() ?? line;
  if (clause.length <= MOST) return clause;
  return `${clause.slice(0, MOST - 1).replace(/\s+\S*$/, "")}…`;
}

// ---------------------------------------------------------------------------------------------------------------------

/** "(thực hiện đồng thời với 2.2)": the drawing shows it. */
const BESIDE = /\s*\([^()]*(?:đồng thời|song song|cùng lúc)[^()]*\)/giu;

/** Longer labels do not fit a card of the canvas or a line of the desk. */
const MOST = 80;
