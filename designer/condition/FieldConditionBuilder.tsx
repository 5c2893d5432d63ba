// When a question is asked or must be answered. It may look at the whole dossier (`facts`) and at the other answers of its own
// group (`here`), which is how a shared group or a row of a list carries its own conditions. Given both, both must hold.

import type { FieldCondition, Predicate } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { FactCatalogue } from "./catalogue.ts";
import { ConditionBuilder } from "./ConditionBuilder.tsx";

export interface FieldConditionBuilderProps {
  readonly label: string;
  readonly value: FieldCondition | undefined;
  readonly onChange: (next: FieldCondition | undefined) => void;
  /** Of scope `form`; absent for the small form of an act, whose questions only see each other. */
  readonly facts?: FactCatalogue | undefined;
  /** Of scope `group`: the object the question stands in. */
  readonly here: FactCatalogue;
  /** What it means that there is no condition. */
  readonly absent?: string;
  /** Where the condition is stored, e.g. `/form/properties/a/x-relevant`. */
  readonly at?: string;
  readonly run?: string;
}

export function FieldConditionBuilder({ label, value, onChange, facts, here, absent, at, run }: FieldConditionBuilderProps) {
  const { s } = useStaff();
  const shared = { ...(absent === undefined ? {} : { absent }), ...(run === undefined ? {} : { run }) };
  const offersHere = here.facts.length > 0 || value?.here !== undefined;
  return (
    <>
      {facts === undefined ? null : (
        <ConditionBuilder label={offersHere ? s(`${label} – theo cả hồ sơ`, `${label} – by the whole dossier`) : label} value={value?.facts} facts={facts} onChange={(next) => onChange(withPart(value, "facts", next))} {...shared} {...(at === undefined ? {} : { at: `${at}/facts` })} />
      )}
      {offersHere ? (
        <ConditionBuilder
          label={facts === undefined ? label : s(`${label} – theo câu trả lời cùng nhóm`, `${label} – by answers of the same group`)}
          value={value?.here}
          facts={here}
          allowNamed={false}
          onChange={(next) => onChange(withPart(value, "here", next))}
          {...shared}
          {...(facts === undefined ? {} : { absent: s("không xét thêm", "nothing further") })}
        />
      ) : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The condition with one part changed; without any part there is none. */
export function withPart(value: FieldCondition | undefined, part: "facts" | "here", next: Predicate | undefined): FieldCondition | undefined {
  const others = Object.entries(value ?? {}).filter(([key]) => key !== part);
  const changed = next === undefined ? others : [...others, [part, next] as const];
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as FieldCondition);
}
