// The parameters of a guard of the vocabulary, chosen from what the workflow and the procedure have.

import { Checkbox, Group, NativeSelect, NumberInput } from "@mantine/core";
import type { Json, NamedCall } from "../../engine/model/index.ts";
import { GUARDS, own } from "../../engine/vocabulary/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { strange } from "../parts/use-bound.ts";
import { type Building, type NamedThing, partsOfWords } from "./building.ts";

export interface WordParamsProps {
  readonly call: NamedCall;
  readonly building: Building;
  readonly onChange: (call: NamedCall) => void;
}

export function WordParams({ call, building, onChange }: WordParamsProps) {
  const { s } = useStaff();
  const { acts, results } = partsOfWords(building.facts.definition);
  const { mayEdit } = building;
  const { type, params = {} } = call;
  const put = (name: string, value: Json): void => onChange({ type, params: { ...params, [name]: value } });
  if (own(GUARDS, type) === undefined) return <code className="condition-raw">{strange(call)}</code>;
  switch (type) {
    case "resultSigned":
      return <OneOf label={s("Kết quả", "Result")} things={results} value={params["result"]} mayEdit={mayEdit} onChange={(id) => put("result", id)} />;
    case "happened":
      return <OneOf label={s("Việc", "Act")} things={acts} value={params["event"]} mayEdit={mayEdit} onChange={(id) => put("event", id)} />;
    case "happenedAtMost":
      return (
        <>
          <OneOf label={s("Việc", "Act")} things={acts} value={params["event"]} mayEdit={mayEdit} onChange={(id) => onChange({ type, params: { times: 0, ...params, event: id } })} />
          <NumberInput aria-label={s("Nhiều nhất (lần)", "At most (times)")} className="condition-number" suffix={s(" lần", " times")} min={0} allowDecimal={false} readOnly={!mayEdit} value={Number(params["times"] ?? 0)} onChange={(times) => (typeof times === "number" ? put("times", times) : undefined)} />
        </>
      );
    case "actorDiffers":
      return <SeveralActs acts={acts} value={params["from"]} mayEdit={mayEdit} onChange={(from) => (from.length === 0 ? onChange({ type }) : put("from", from))} />;
    default:
      return Object.keys(params).length === 0 ? null : <code className="condition-raw">{strange(params)}</code>;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function OneOf({ label, things, value, mayEdit, onChange }: { readonly label: string; readonly things: readonly NamedThing[]; readonly value: Json | undefined; readonly mayEdit: boolean; readonly onChange: (id: string) => void }) {
  const { s, t } = useStaff();
  const current = typeof value === "string" ? value : "";
  return (
    <NativeSelect aria-label={label} value={current} disabled={!mayEdit} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {current === "" ? <option value="" disabled>{s("— chọn —", "— choose —")}</option> : null}
      {current === "" || things.some(({ id }) => id === current) ? null : <option value={current}>{current}</option>}
      {things.map((thing) => (
        <option key={thing.id} value={thing.id}>
          {t(thing.label)}
        </option>
      ))}
    </NativeSelect>
  );
}

function SeveralActs({ acts, value, mayEdit, onChange }: { readonly acts: readonly NamedThing[]; readonly value: Json | undefined; readonly mayEdit: boolean; readonly onChange: (ids: readonly string[]) => void }) {
  const { s, t } = useStaff();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const offered = [...acts, ...chosen.filter((id) => acts.every((act) => act.id !== id)).map((id) => ({ id, label: { vi: id } }))];
  return (
    <Checkbox.Group aria-label={s("Người thực hiện chưa từng làm các việc", "Whoever acts has never done these acts")} value={chosen} onChange={(next) => onChange(offered.map(({ id }) => id).filter((id) => next.includes(id)))}>
      <Group gap="xs">
        {offered.map(({ id, label }) => (
          <Checkbox key={id} size="sm" value={id} label={t(label)} disabled={!mayEdit} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
