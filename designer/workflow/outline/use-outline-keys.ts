// The keyboard in the outline. Nothing here cannot be done with a button.

import type { KeyboardEvent, RefObject } from "react";
import { useWorkflow } from "../workflow-context.ts";
import { useStepActions } from "./use-step-actions.ts";

export function useOutlineKeys(table: RefObject<HTMLTableElement | null>): (event: KeyboardEvent) => void {
  const { chart, selected } = useWorkflow();
  const { move, moveAcross, askRemoval, askAdding } = useStepActions();
  const focus = (index: number): void => {
    const step = chart.steps[Math.max(0, Math.min(chart.steps.length - 1, index))];
    if (step !== undefined) focusStep(table.current, step.at);
  };
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["step"] === undefined || selected === undefined || event.ctrlKey || event.metaKey) return;
    const here = chart.steps.findIndex(({ at }) => at === selected.at);
    const act = keyed(event, { here, last: chart.steps.length - 1, focus, move: (by) => move(selected, by), across: (which) => moveAcross(selected, which), remove: () => askRemoval(selected), add: () => askAdding(selected) });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

/**
 * Puts the focus on a step's row, once it is there: the table may be drawn after what was pressed (`parts/Following`), on a slow
 * machine seconds after. Whoever goes elsewhere meanwhile is not fetched back.
 */
export function focusStep(within: HTMLElement | null | undefined, at: string, { from = document.activeElement, until = performance.now() + NEVER_MS }: Waiting = {}): void {
  const row = within?.querySelector<HTMLElement>(`[data-step="${CSS.escape(at)}"]`);
  if (row instanceof HTMLElement) return row.focus();
  const isElsewhere = document.activeElement !== from && document.activeElement !== document.body;
  if (!isElsewhere && performance.now() < until) requestAnimationFrame(() => focusStep(within, at, { from, until }));
}

/** A row that has not come by then does not come: what was pressed made none. */
const NEVER_MS = 20_000;

// ---------------------------------------------------------------------------------------------------------------------

interface Waiting {
  /** Where the focus was when the row was asked for. */
  readonly from?: Element | null;
  readonly until?: number;
}

interface Doing {
  readonly here: number;
  readonly last: number;
  focus(index: number): void;
  move(by: -1 | 1): void;
  across(which: "in" | "out"): void;
  remove(): void;
  add(): void;
}

function keyed({ key, altKey }: KeyboardEvent, { here, last, focus, move, across, remove, add }: Doing): (() => void) | undefined {
  switch (altKey ? `Alt+${key}` : key) {
    case "Alt+ArrowUp":
      return () => move(-1);
    case "Alt+ArrowDown":
      return () => move(1);
    case "Alt+ArrowRight":
      return () => across("in");
    case "Alt+ArrowLeft":
      return () => across("out");
    case "ArrowUp":
      return () => focus(here - 1);
    case "ArrowDown":
      return () => focus(here + 1);
    case "Home":
      return () => focus(0);
    case "End":
      return () => focus(last);
    case "Delete":
      return remove;
    case "Insert":
      return add;
    default:
      return undefined;
  }
}
