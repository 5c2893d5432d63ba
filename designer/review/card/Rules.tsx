// What is checked and what it hangs on: rules across questions, named conditions with their uses.

import type { CardCondition, CardRule } from "../../../engine/card/index.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { capital } from "./capital.ts";
import { Entries, Entry, Labelled } from "./Entry.tsx";

export function Rules({ rules }: { readonly rules: readonly CardRule[] }) {
  const { s, t } = useStaff();
  return (
    <Entries>
      {rules.map((rule) => (
        <Entry key={rule.path} path={rule.path} title={rule.message} basis={rule.basis} mark={rule.isWarning ? <Mark tone="quiet">{s("chỉ nhắc", "only a reminder")}</Mark> : undefined}>
          {rule.when === undefined ? null : <div>{s(`Kiểm tra ${t(rule.when)}`, `Checked ${t(rule.when)}`)}</div>}
          <Labelled label={s("Phải đúng", "Must be so")} text={rule.requires} />
        </Entry>
      ))}
    </Entries>
  );
}

export function Conditions({ conditions }: { readonly conditions: readonly CardCondition[] }) {
  const { s, t } = useStaff();
  return (
    <ul className="card-conditions">
      {conditions.map(({ path, label, means, uses }) => (
        <li key={path} id={anchorOf(path)}>
          <strong>{t(label)}</strong>
          <div>{capital(t(means))}</div>
          {uses.length === 0 ? (
            <div className="muted">{s("Chưa dùng ở đâu", "Used nowhere")}</div>
          ) : (
            <ul>
              {uses.map((use) => (
                <li key={use.path}>
                  {s("Dùng cho ", "Used for ")}
                  {t(use.what)}
                  {use.basis === undefined ? null : <span className="muted"> [{t(use.basis)}]</span>}
                </li>
              ))}
            </ul>
          )}
          <RemarkAt path={path} name={t(label)} />
        </li>
      ))}
    </ul>
  );
}
