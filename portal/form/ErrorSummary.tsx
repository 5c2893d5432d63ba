// What must be mended, on top of the page, each line a link into its question. Takes the focus when it appears after a
// refused submission.

import { useEffect, useRef } from "react";
import type { Language } from "../../engine/model/index.ts";
import type { Fault } from "./faults.ts";

/** `focus` changes with every refused submission. */
export function ErrorSummary({ faults, language, focus }: { readonly faults: readonly Fault[]; readonly language: Language; readonly focus: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus > 0) box.current?.focus();
  }, [focus]);
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title(faults.length, language)}</h2>
      <ul>
        {faults.map(({ pointer, id, sentence }) => (
          <li key={`${pointer} ${sentence}`}>{id === undefined ? sentence : <a href={`#${id}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

function title(count: number, language: Language): string {
  if (language === "en") return count === 1 ? "One thing needs mending" : `${count} things need mending`;
  return `Có ${count} mục cần sửa`;
}
