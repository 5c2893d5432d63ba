// What a row is about: a fact, a guard of the vocabulary, or a named condition. There are many; a few words of it find it.

import { type ComboboxItem, type ComboboxItemGroup, type ComboboxParsedItem, Select } from "@mantine/core";
import { conditionOf } from "../../engine/facts/index.ts";
import { GUARDS, own } from "../../engine/vocabulary/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { type Branch, branchOf } from "./branch.ts";
import type { Building } from "./building.ts";
import { rowAbout } from "./comparisons.ts";
import { matching } from "./matching.ts";

const BESIDE = { withinPortal: false } as const;
const LOOKS = { options: "condition-subject-list", groupLabel: "condition-subject-heading" } as const;

/** Words that are built of rows and groups here instead. */
const BUILT = new Set(["all", "any", "not", "matches"]);

export function SubjectSelect({ row, building, onChange }: { readonly row: Branch; readonly building: Building; readonly onChange: (row: Branch) => void }) {
  const { s, t } = useStaff();
  const { facts, withWords, named, mayEdit } = building;
  const chosen = subjectOf(row);
  const offered = [
    ...(withWords ? Object.values(GUARDS).filter(({ name }) => !BUILT.has(name)).map(({ name, label }) => ({ value: `word:${name}`, label: t(label), group: s("Quy trình", "The workflow") })) : []),
    ...facts.facts.map(({ pointer, title, heading }) => ({ value: `fact:${pointer}`, label: t(title), group: t(heading) })),
    ...named.map(({ name, label }) => ({ value: `named:${name}`, label: t(label), group: withWords ? s("Điều kiện đã đặt tên", "Named conditions") : s("Chép từ điều kiện đã đặt tên", "Copied from a named condition") })),
  ];
  const isOffered = chosen === "" || offered.some(({ value }) => value === chosen);
  const strange = isOffered ? [] : [{ value: chosen, label: strangeTitle(row, building, t) }];
  return (
    <Select
      aria-label={s("Xét về", "Looks at")}
      className="condition-subject"
      data={[...strange, ...underHeadings(offered)]}
      value={chosen === "" ? null : chosen}
      placeholder={s("— chọn điều cần xét —", "— choose what to look at —")}
      searchable
      filter={(input) => orNothing(matching(input), s("Không có gì khớp", "Nothing matches"))}
      allowDeselect={false}
      openOnFocus={false}
      // The list itself scrolls, and stands where it belongs: whoever reads it by ear is still in the condition.
      withScrollArea={false}
      comboboxProps={BESIDE}
      classNames={LOOKS}
      autoComplete="off"
      disabled={!mayEdit}
      // What is typed is looked for; it does not go on from what is chosen.
      onFocus={({ currentTarget }) => currentTarget.select()}
      onClick={({ currentTarget }) => currentTarget.select()}
      onChange={(value) => (value === null ? undefined : onChange(rowFor(value, row, building)))}
    />
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A list of choices has at least one entry: here one that cannot be chosen. */
function orNothing(found: ComboboxParsedItem[], words: string): ComboboxParsedItem[] {
  return found.length > 0 ? found : [{ value: "", label: words, disabled: true }];
}

/** Under their headings, in the order given, each value once. */
function underHeadings(offered: readonly (ComboboxItem & { readonly group: string })[]): readonly ComboboxItemGroup<ComboboxItem>[] {
  const each = [...new Map(offered.map((option) => [option.value, option])).values()];
  const headings = [...new Set(each.map(({ group }) => group))];
  return headings.map((heading) => ({ group: heading, items: each.filter(({ group }) => group === heading).map(({ value, label }) => ({ value, label })) }));
}

function subjectOf(row: Branch): string {
  if (row.kind === "fact") return `fact:${row.fact}`;
  if (row.kind === "named") return `named:${row.name}`;
  return row.kind === "word" ? `word:${row.call.type}` : "";
}

/** A fact that is there but not offered, or that the form does not know, by the best name there is. */
function strangeTitle(row: Branch, { facts }: Building, t: (text: { readonly vi: string; readonly en?: string }) => string): string {
  if (row.kind === "fact") return t(facts.find(row.fact).title);
  return row.kind === "named" ? row.name : row.kind === "word" ? t(own(GUARDS, row.call.type)?.label ?? { vi: row.call.type }) : "";
}

function rowFor(subject: string, before: Branch, { facts, withWords, named }: Building): Branch {
  const [kind, ...rest] = subject.split(":");
  const name = rest.join(":");
  if (kind === "fact") return rowAbout(facts.find(name), before.kind === "fact" ? before : undefined);
  if (kind === "word") return { kind: "word", call: { type: name }, isDenied: false };
  const predicate = named.find((one) => one.name === name);
  if (predicate === undefined) return before;
  return withWords ? { kind: "named", name, isDenied: false } : branchOf(conditionOf(predicate.schema));
}
