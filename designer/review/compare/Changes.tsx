// Changes between two versions, for each of those they concern, the weightiest first.

import { Alert } from "@mantine/core";
import { type Audience, type DefinitionChange, describeChange, describeForRunning, type Weight } from "../../../engine/diff/index.ts";
import type { Language } from "../../../engine/model/index.ts";
import { Mark, type Tone } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Value } from "./Value.tsx";

const WEIGHTS: readonly Weight[] = ["major", "minor", "wording"];
const TONE: { readonly [weight in Weight]: Tone } = { major: "bad", minor: "info", wording: "quiet" };

export function Changes({ changes, language }: { readonly changes: readonly DefinitionChange[]; readonly language: Language }) {
  const { s } = useStaff();
  if (changes.length === 0) return <Alert color="green">{s("Hai phiên bản có nội dung như nhau.", "Both versions say the same.")}</Alert>;
  const titles: { readonly [audience in Audience]: readonly [string, string] } = {
    citizens: [s("Với người dân", "For citizens"), s("Không có gì thay đổi với người dân.", "Nothing changes for citizens.")],
    officers: [s("Với cán bộ", "For officers"), s("Không có gì thay đổi với cán bộ.", "Nothing changes for officers.")],
    running: [s("Với hồ sơ đang giải quyết", "For dossiers under way"), s("Không có gì khác với hồ sơ đang giải quyết.", "Nothing is different for dossiers under way.")],
  };
  return (["citizens", "officers", "running"] as const).map((audience) => {
    const [title, nothing] = titles[audience];
    const concerned = changes.filter((change) => change.audience.includes(audience) && (audience !== "running" || describeForRunning(change, language) !== undefined));
    return (
      <section key={audience} className="review-changes">
        <h3>
          {title} ({concerned.length})
        </h3>
        {audience === "running" && concerned.length > 0 ? <p className="muted">{s("Hồ sơ đã nộp giữ phiên bản của mình; dưới đây là những điều chúng không nhận được.", "Dossiers already filed keep their version; this is what they do not get.")}</p> : null}
        {concerned.length === 0 ? <p>{nothing}</p> : null}
        <ul>
          {WEIGHTS.flatMap((weight) => concerned.filter((change) => change.weight === weight)).map((change) => (
            <Change key={`${change.kind} ${change.path} ${JSON.stringify(change.params)}`} change={change} audience={audience} />
          ))}
        </ul>
      </section>
    );
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function Change({ change, audience }: { readonly change: DefinitionChange; readonly audience: Audience }) {
  const { s, language } = useStaff();
  const { weight, before, after, path } = change;
  const labels: { readonly [weight in Weight]: string } = { major: s("Quan trọng", "Major"), minor: s("Cách làm", "Minor"), wording: s("Câu chữ", "Wording") };
  return (
    <li className="review-change">
      <Mark tone={TONE[weight]}>{labels[weight]}</Mark> {describeChange(change, language)}
      {audience === "running" ? <div>{describeForRunning(change, language)}</div> : null}
      {audience !== "running" && (before !== undefined || after !== undefined) ? (
        <details>
          <summary>{s("Xem trước và sau", "Before and after")}</summary>
          <div className="review-values">
            <Value label={s("Trước", "Before")} value={before} />
            <Value label={s("Sau", "After")} value={after} />
          </div>
          <div className="review-hash muted">{path}</div>
        </details>
      ) : null}
    </li>
  );
}
