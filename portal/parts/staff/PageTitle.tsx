// The heading of a screen. On arrival it takes the focus and names the document, so that a change of screen is noticed by
// everybody, also by those who do not see it.

import { useEffect, useRef, type ReactNode } from "react";

/** `title` is the document's; the heading may say it differently. */
export function PageTitle({ title, children = title }: { readonly title: string; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} · Motcua`;
  }, [title]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
