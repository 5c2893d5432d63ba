// A condition of the procedure as a sentence, built of rows. What it cannot read is shown as it stands and kept. A condition
// nobody changes stays the same to the letter.

import { conditionSentence } from "../../engine/card/index.ts";
import { conditionOf, predicateOf } from "../../engine/facts/index.ts";
import type { Predicate } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { asGroup, BLANK, branchOf } from "./branch.ts";
import { type Building, namedConditions } from "./building.ts";
import { type FactCatalogue, standpointOf } from "./catalogue.ts";
import { ConditionFrame } from "./ConditionFrame.tsx";
import { GroupRows } from "./GroupRows.tsx";
import { NamedChoice, NamingForm } from "./Naming.tsx";
import { useTree } from "./use-tree.ts";

export interface ConditionBuilderProps {
  readonly label: string;
  readonly value: Predicate | undefined;
  readonly onChange: (next: Predicate | undefined) => void;
  readonly facts: FactCatalogue;
  /** Named conditions can be chosen, and this one given a name. Not for conditions on the object a question stands in. */
  readonly allowNamed?: boolean;
  /** There must be a condition: it can be changed, not taken away. */
  readonly isNeeded?: boolean;
  /** What it means that there is no condition; "in every case" unless told otherwise. */
  readonly absent?: string;
  /** Where the condition is stored, so that giving it a name is one step to undo. */
  readonly at?: string;
  /** `run` of the edits made through `onChange`, where the place is not known. */
  readonly run?: string;
}

export function ConditionBuilder({ label, value, onChange, facts, allowNamed = true, isNeeded = false, absent, at, run }: ConditionBuilderProps) {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const named = allowNamed ? namedConditions(facts.definition) : [];
  const { tree, isStored, change } = useTree<Predicate>({
    stored: value,
    read: () => (value === undefined || isEmpty(value) ? BLANK : branchOf(conditionOf(value))),
    write: (condition) => (condition === undefined ? (isNeeded ? value : undefined) : predicateOf(condition)),
    store: onChange,
  });
  const building: Building = { facts, withWords: false, named, mayEdit };
  const without = absent ?? (isNeeded ? s("chưa đặt điều kiện", "no condition yet") : s("trong mọi trường hợp", "in every case"));
  const isSet = value !== undefined && !(isNeeded && isEmpty(value));
  const sentence = !isSet ? without : t(conditionSentence(value, facts.definition, standpointOf(facts)));
  return (
    <ConditionFrame label={label} sentence={sentence} isSet={isSet} mayEdit={mayEdit} isStored={isStored} onClear={isNeeded ? undefined : () => onChange(undefined)}>
      {named.length === 0 && typeof value !== "string" ? null : <NamedChoice named={named} value={value} mayEdit={mayEdit} onChange={onChange} />}
      {typeof value === "string" ? null : <GroupRows group={asGroup(tree)} building={building} isRoot onChange={change} />}
      {allowNamed && mayEdit && typeof value === "object" ? <NamingForm schema={value} at={at} run={run} onNamed={onChange} /> : null}
    </ConditionFrame>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What a new entry begins with where there must be a condition: nothing has been asked yet. */
function isEmpty(value: Predicate): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
