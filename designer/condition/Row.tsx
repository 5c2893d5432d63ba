// One row of a condition: what it looks at, how, compared with what. Its summary is the clause the sentence will have.

import { ActionIcon, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { clauseOf } from "../../engine/card/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { asGroup, type Branch, conditionFrom, type FactRow, type Group } from "./branch.ts";
import type { Building } from "./building.ts";
import { standpointOf } from "./catalogue.ts";
import { comparisonOf, comparisonsFor, withComparison } from "./comparisons.ts";
import { SubjectSelect } from "./SubjectSelect.tsx";
import { ValueInput } from "./ValueInput.tsx";
import { WordParams } from "./WordRow.tsx";

export interface RowProps {
  readonly row: Exclude<Branch, { readonly kind: "group" }>;
  readonly building: Building;
  /** What joins the rows around it: the other one is offered for a group of its own. */
  readonly join: "all" | "any";
  readonly onChange: (row: Branch) => void;
  readonly onRemove: () => void;
  /** Draws what is asked of the rows of a list: groups draw rows, and hand themselves down for this. */
  readonly drawGroup: (group: Group, building: Building, onChange: (group: Branch) => void) => ReactNode;
}

export function Row({ row, building, join, onChange, onRemove, drawGroup }: RowProps) {
  const { s } = useStaff();
  const summary = useSummary(row, building);
  const { mayEdit } = building;
  return (
    <div className="condition-row" role="group" aria-label={summary}>
      {row.kind === "always" || row.kind === "never" ? <span>{summary}</span> : <SubjectSelect row={row} building={building} onChange={onChange} />}
      {row.kind === "fact" ? <FactParts row={row} building={building} onChange={onChange} drawGroup={drawGroup} /> : null}
      {row.kind === "word" || row.kind === "named" ? <Holds row={row} mayEdit={mayEdit} onChange={onChange} /> : null}
      {row.kind === "word" ? <WordParams call={row.call} building={building} onChange={(call) => onChange({ ...row, call })} /> : null}
      {mayEdit ? (
        <span className="condition-row-buttons">
          {row.kind === "blank" ? null : (
            <button type="button" className="condition-link" onClick={() => onChange({ kind: "group", join: join === "all" ? "any" : "all", isDenied: false, of: [row, { kind: "blank" }] })}>
              {join === "all" ? s("hoặc…", "or…") : s("và…", "and…")}
              <span className="visually-hidden">: {summary}</span>
            </button>
          )}
          <ActionIcon variant="subtle" color="dark" aria-label={s(`Bỏ dòng: ${summary}`, `Remove the row: ${summary}`)} onClick={onRemove}>
            ✕
          </ActionIcon>
        </span>
      ) : null}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function useSummary(row: Branch, { facts }: Building): string {
  const { s, t } = useStaff();
  const condition = conditionFrom(row);
  if (condition === undefined) return row.kind === "blank" ? s("dòng chưa chọn", "row not chosen yet") : s("dòng chưa xong", "unfinished row");
  return t(clauseOf(condition, facts.definition, standpointOf(facts)));
}

function FactParts({ row, building, onChange, drawGroup }: Pick<RowProps, "building" | "onChange" | "drawGroup"> & { readonly row: FactRow }) {
  const { s, t } = useStaff();
  const { facts, mayEdit } = building;
  const fact = facts.find(row.fact);
  const { test } = row;
  const inner = test.is === "someRow" || test.is === "everyRow" ? test : undefined;
  return (
    <>
      <NativeSelect aria-label={s("So sánh", "Comparison")} className="condition-comparison" value={comparisonOf(row, fact).id} disabled={!mayEdit} onChange={({ currentTarget }) => onChange(withComparison(row, currentTarget.value, fact))}>
        {comparisonsFor(fact, row).map(({ id, label }) => (
          <option key={id} value={id}>
            {t(label)}
          </option>
        ))}
      </NativeSelect>
      <ValueInput fact={fact} test={test} mayEdit={mayEdit} onChange={(next) => onChange({ ...row, test: next })} />
      {inner === undefined ? null : (
        <div className="condition-within">
          {drawGroup(asGroup(inner.of), { ...building, facts: facts.rowsOf(row.fact), withWords: false, named: [] }, (of) => onChange({ ...row, test: { is: inner.is, of } }))}
        </div>
      )}
    </>
  );
}

function Holds({ row, mayEdit, onChange }: { readonly row: Extract<Branch, { readonly isDenied: boolean }>; readonly mayEdit: boolean; readonly onChange: (row: Branch) => void }) {
  const { s } = useStaff();
  return (
    <NativeSelect aria-label={s("Đúng hay không", "Whether it holds")} className="condition-comparison" value={row.isDenied ? "no" : "yes"} disabled={!mayEdit} onChange={({ currentTarget }) => onChange({ ...row, isDenied: currentTarget.value === "no" })}>
      <option value="yes">{s("đúng", "holds")}</option>
      <option value="no">{s("không đúng", "does not hold")}</option>
    </NativeSelect>
  );
}
