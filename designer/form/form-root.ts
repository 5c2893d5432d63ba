// Which form a field belongs to: the one citizens fill in, or the small form of an act, which stands with the act in the workflow.

/** A form, and where its answers are among the facts. */
export interface FormRoot {
  readonly at: string;
  readonly answers: "/answers" | "/event/data";
  /** The act whose form it is. */
  readonly event: string | undefined;
}

/** The form a place in a folder belongs to. */
export function rootOf(pointer: string): FormRoot {
  const [, at, event] = /^(\/workflow\/(?:.*\/)?on\/([^/]+)(?:\/\d+)?\/meta\/form)(?:\/|$)/.exec(pointer) ?? [];
  return at === undefined ? { at: "/form", answers: "/answers", event: undefined } : { at, answers: "/event/data", event };
}
