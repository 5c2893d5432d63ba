// A section one opens by its heading. What is closed is not drawn, but tells how much there is to mend in it.

import type { ReactNode } from "react";
import { NoteCount } from "../parts/NoteCount.tsx";

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

export function Section({ id, title, places, isOpen, onToggle, children }: SectionProps) {
  return (
    <section className="facts-section">
      <div className="facts-section-head">
        <h3>
          <button type="button" id={`phan-${id}`} aria-expanded={isOpen} onClick={onToggle}>
            {title}
          </button>
        </h3>
        {isOpen ? null : <NoteCount places={places} />}
      </div>
      {isOpen ? <div className="facts-section-body">{children}</div> : null}
    </section>
  );
}
