// The way from one part of the editor to another.

import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "./editor-context.ts";
import { addressOf, PARTS, type Part } from "./parts.tsx";

export function PartNav({ id, current }: { readonly id: string; readonly current: Part }) {
  const { s, t } = useStaff();
  const { truth, remarks } = useEditor();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => bringIn(nav.current, current.slug), [current]);
  const errors = truth.findings.filter(({ severity }) => severity === "error").length;
  return (
    <nav ref={nav} className="review-tabs editor-parts" aria-label={s("Các phần của thủ tục", "Parts of the procedure")}>
      {PARTS.map((part) => (
        <Link key={part.slug} data-part={part.slug} to={addressOf(id, part)} {...(part === current ? { "aria-current": "page" as const } : {})}>
          {t(part.label)}
          {part.slug === "kiem-tra" && remarks.length > 0 ? <span>{s(` (${remarks.length} nhận xét)`, ` (${remarks.length} remarks)`)}</span> : null}
          {part.slug === "kiem-tra" && errors > 0 ? <span className="editor-count">{s(` (${errors} lỗi)`, ` (${errors})`)}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** On a phone the parts lie side by side beyond the edge: the one that is open is moved to the middle. */
function bringIn(nav: HTMLElement | null, slug: string): void {
  const link = nav?.querySelector<HTMLElement>(`[data-part="${slug}"]`);
  if (nav !== null && link !== null && link !== undefined) nav.scrollLeft = link.offsetLeft - nav.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
}
