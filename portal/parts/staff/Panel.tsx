// A titled part of a screen. The heading tells it apart; a landmark for each of ten parts would only be noise.

import type { ReactNode } from "react";

export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="staff-panel">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
