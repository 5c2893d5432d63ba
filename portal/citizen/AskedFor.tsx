// What an officer asked to be supplemented.

import { say } from "../parts/say.ts";
import type { Frame } from "./page.ts";

/** The request, or nothing. */
export function AskedFor({ frame, lines }: { readonly frame: Frame; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="panel panel-strong" aria-labelledby="yeu-cau">
      <h2 id="yeu-cau">{say(frame.language)("Cán bộ yêu cầu bổ sung", "The officer asks for")}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
