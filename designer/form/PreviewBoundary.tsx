// Keeps the preview standing while a draft is unfinished: what cannot be drawn is replaced by what could be drawn last.

import { Component, type ReactNode } from "react";
import { PreviewPage, type PreviewPageProps } from "./PreviewPage.tsx";

/** What may not be drawable. */
export type PreviewSubject = Pick<PreviewPageProps, "definition" | "topic">;

interface PreviewBoundaryProps {
  readonly subject: PreviewSubject;
  readonly page: Omit<PreviewPageProps, keyof PreviewSubject>;
  /** The last subject that was drawn without fault. */
  readonly lastGood: () => PreviewSubject | undefined;
  /** Said above what was drawn last. */
  readonly noteWithLast: ReactNode;
  /** Said when nothing ever was. */
  readonly noteAlone: ReactNode;
}

interface PreviewBoundaryState {
  readonly isBroken: boolean;
  readonly subject: PreviewSubject;
}

export class PreviewBoundary extends Component<PreviewBoundaryProps, PreviewBoundaryState> {
  override state: PreviewBoundaryState = { isBroken: false, subject: this.props.subject };

  static getDerivedStateFromError(): Partial<PreviewBoundaryState> {
    return { isBroken: true };
  }

  /** A new subject is tried again. */
  static getDerivedStateFromProps({ subject }: PreviewBoundaryProps, state: PreviewBoundaryState): PreviewBoundaryState | null {
    return subject === state.subject ? null : { isBroken: false, subject };
  }

  override render(): ReactNode {
    const { subject, page, lastGood, noteWithLast, noteAlone } = this.props;
    if (!this.state.isBroken) return <PreviewPage key={subject.topic} {...subject} {...page} />;
    const last = lastGood();
    if (last === undefined || last === subject) return noteAlone;
    return (
      <>
        {noteWithLast}
        <PreviewPage key={last.topic} {...last} {...page} onDrawn={() => undefined} />
      </>
    );
  }
}
