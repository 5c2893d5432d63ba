// When a way through the workflow is open: facts, and the words of the vocabulary that look at more than facts can say.
// A guard nobody changes stays the same to the letter.

import { guardCondition, guardSentence } from "../../engine/card/index.ts";
import { ALWAYS } from "../../engine/facts/index.ts";
import type { NamedCall } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { strange } from "../parts/use-bound.ts";
import { asGroup, BLANK, branchOf } from "./branch.ts";
import { namedConditions } from "./building.ts";
import type { FactCatalogue } from "./catalogue.ts";
import { ConditionFrame } from "./ConditionFrame.tsx";
import { GroupRows } from "./GroupRows.tsx";
import { guardOf } from "./guard-of.ts";
import { useTree } from "./use-tree.ts";

export interface GuardBuilderProps {
  readonly label: string;
  readonly value: NamedCall | undefined;
  readonly onChange: (next: NamedCall | undefined) => void;
  /** Of scope `guard`, with the act the guard belongs to. */
  readonly facts: FactCatalogue;
  /** What it means that there is no guard; "in every case" unless told otherwise. */
  readonly absent?: string;
}

export function GuardBuilder({ label, value, onChange, facts, absent }: GuardBuilderProps) {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const { tree, isStored, change } = useTree<NamedCall>({
    stored: value,
    read: () => (value === undefined ? BLANK : branchOf(guardCondition(value))),
    write: (condition) => guardOf(condition ?? ALWAYS),
    store: onChange,
  });
  const isCall = value === undefined || typeof value?.type === "string";
  const sentence = value === undefined ? (absent ?? s("trong mọi trường hợp", "in every case")) : t(guardSentence(value, facts.definition, facts.event));
  return (
    <ConditionFrame label={label} sentence={sentence} isSet={value !== undefined} mayEdit={mayEdit} isStored={isStored} onClear={() => onChange(undefined)}>
      {isCall ? <GroupRows group={asGroup(tree)} building={{ facts, withWords: true, named: namedConditions(facts.definition), mayEdit }} isRoot onChange={change} /> : <code className="condition-raw">{strange(value)}</code>}
    </ConditionFrame>
  );
}
