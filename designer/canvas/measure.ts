// How much room words take before anything is drawn. Reckoned from their length and on the generous side: the drawing is
// laid out without a browser, and letters that do not fit are worse than air.

import type { StateBox, StateWay } from "./graph.ts";
import type { Measure, Size } from "./layout.ts";
import { boxWords, wayWords, type Wording } from "./words.ts";

/** Width of a step, padding included. */
const BOX_WIDTH = 196;
/** Width of the words on an arrow, at most. */
const LABEL_WIDTH = 168;

/** Sizes for one language. */
export function measureFor(wording: Wording): Measure {
  return { box: (state) => boxSize(state, wording), header: (state) => headerSize(state, wording), label: (ways) => labelSize(ways, wording) };
}

// ---------------------------------------------------------------------------------------------------------------------

function boxSize(state: StateBox, wording: Wording): Size {
  const { title, owner, status, clock, budget, staying } = boxWords(state, wording);
  const small = [owner, status, clock === undefined ? undefined : `◷ ${clock} ${budget ?? ""}`].filter((line) => line !== undefined);
  const height = 22 + 19 * lines(title, 21) + small.reduce((sum, line) => sum + 18 * lines(line, 25), 0) + (status === undefined ? 0 : 6) + staying.reduce((sum, { text }) => sum + 17 * lines(text, 26), staying.length === 0 ? 0 : 8);
  return { width: BOX_WIDTH, height: Math.max(height, 44) };
}

/** A container's name and what goes for all of it, on two lines, and what can happen in it without leaving. */
function headerSize(state: StateBox, wording: Wording): Size {
  const { title, owner, status, clock, budget, staying } = boxWords(state, wording);
  const second = [owner, status, clock, budget].filter((part) => part !== undefined).join(" · ");
  const widest = Math.max(title.length * 8, second.length * 7, ...staying.map(({ text }) => text.length * 6.6));
  return { width: 40 + widest, height: 52 + 17 * staying.length };
}

function labelSize(ways: readonly StateWay[], wording: Wording): Size {
  const texts = ways.map((way) => wayWords(way, wording));
  const widest = Math.max(...texts.map((text) => text.length));
  const height = texts.reduce((sum, text) => sum + 16 * lines(text, 25), 6);
  return { width: Math.min(LABEL_WIDTH, 16 + widest * 6.6), height };
}

function lines(text: string, perLine: number): number {
  return Math.max(1, Math.ceil(text.length / perLine));
}
