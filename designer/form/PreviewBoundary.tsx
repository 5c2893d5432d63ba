// Keeps the preview standing while a draft is unfinished: what cannot be drawn is replaced by what could be drawn last.

import { Component, type ReactNode } from "react";

interface PreviewBoundaryProps<Subject> {
  readonly subject: Subject;
  /** The last subject that was drawn without fault. */
  readonly lastGood: () => Subject | undefined;
  readonly draw: (subject: Subject) => ReactNode;
  /** Said above what is shown instead, or alone. */
  readonly note: (hasLast: boolean) => ReactNode;
}

interface PreviewBoundaryState {

  readonly isBroken: boolean;
  readonly subject: unknown;
}

export class PreviewBoundary<Subject> extends Component<PreviewBoundaryProps<Subject>, PreviewBoundaryState> {
  override state: PreviewBoundaryState = { isBroken: false, subject: this.props.subject };

  static getDerivedStateFromError(): Partial<PreviewBoundaryState> {
    return { isBroken: true };
  }

  /** A new subject is tried again. */
  static getDerivedStateFromProps({ subject }: { readonly subject: unknown }, state: PreviewBoundaryState): PreviewBoundaryState | null {
    return subject === state.subject ? null : { isBroken: false, subject };
  }

  override render(): ReactNode {
    const { subject, lastGood, draw, note } = this.props;
    if (!this.state.isBroken) return draw(subject);
    const last = lastGood();
    return (
      <>
        {note(last !== undefined)}
        {last === undefined || last === subject ? null : draw(last)}
      </>
    );
  }
}
