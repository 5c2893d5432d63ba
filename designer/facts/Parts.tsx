// Groups of inputs that several sections of the facts share: a legal basis, a party, a condition, a text with its help.

import { Button } from "@mantine/core";
import { useRef } from "react";
import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { Json, Predicate } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { ConditionBuilder, useFacts } from "../condition/index.ts";
import { useEditor } from "../editor/editor-context.ts";
import { BoundLocalized } from "../parts/BoundLocalized.tsx";
import { BoundSelect } from "../parts/BoundSelect.tsx";
import { BoundText } from "../parts/BoundText.tsx";
import { Placed } from "../parts/Placed.tsx";
import { PlaceNotes } from "../parts/PlaceNotes.tsx";
import { putAt, takeAt } from "../parts/put.ts";
import { changing } from "../parts/use-bound.ts";
import { useTarget } from "../parts/use-target.ts";
import { HELP } from "./help.ts";

/** A legal basis; an optional one is asked for by a button first. */
export function BasisFields({ at, label, isNeeded = false }: { readonly at: string; readonly label: string; readonly isNeeded?: boolean }) {
  const { s } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const basis = valueAt(folder, at);
  if (basis === undefined && !isNeeded) {
    return mayEdit ? (
      <Button variant="subtle" size="compact-sm" mb="sm" onClick={() => edit(changing(label), putAt(folder, at, { document: "" }))}>
        {s(`Thêm ${label.toLowerCase()}`, `Add ${label.toLowerCase()}`)}
      </Button>
    ) : null;
  }
  return (
    <fieldset className="facts-group">
      <legend>{label}</legend>
      <Placed at={at}>
        <div className="bound-row">
          <BoundText at={child(at, "document")} label={s("Văn bản", "Document")} placeholder={s("Luật Hộ tịch 60/2014/QH13", "Luật Hộ tịch 60/2014/QH13")} />
          <BoundText at={child(at, "article")} label={s("Điều, khoản", "Article")} optional placeholder={s("Điều 34 khoản 1", "Điều 34 khoản 1")} />
        </div>
        <BoundLocalized at={child(at, "note")} label={s("Quy định gì, một câu", "What it says, in a sentence")} optional />
      </Placed>
      {isNeeded || !mayEdit ? null : (
        <Button variant="subtle" color="red" size="compact-sm" onClick={() => edit(changing(label), takeAt(folder, at))}>
          {s(`Bỏ ${label.toLowerCase()}`, `Remove ${label.toLowerCase()}`)}
        </Button>
      )}
    </fieldset>
  );
}

/** A role at one of the agencies taking part. */
export function PartyFields({ at, label, help }: { readonly at: string; readonly label: string; readonly help?: string }) {
  const { s, t } = useStaff();
  const { folder, surroundings } = useEditor();
  const participants = (valueAt(folder, "/procedure/participants") ?? []) as Json;
  const others = Array.isArray(participants) ? participants.flatMap((participant) => participantOption(participant as Json, t)) : [];
  return (
    <div className="bound-row">
      <BoundSelect at={child(at, "role")} label={label} help={help} options={surroundings.roles.map(({ id, name }) => ({ value: id, label: t(name) }))} />
      {others.length === 0 && valueAt(folder, child(at, "at")) === undefined ? null : <BoundSelect at={child(at, "at")} label={s(`${label}: thuộc cơ quan`, `${label}: at`)} optional none={s("Cơ quan tiếp nhận", "The receiving agency")} options={others} />}
    </div>
  );
}

export interface ConditionFieldProps {
  readonly at: string;
  readonly label: string;
  /** What it means that there is none. */
  readonly absent?: string;
  readonly isNeeded?: boolean;
  /** It is what a name stands for, and cannot itself be a name. */
  readonly isNamed?: boolean;
}

/** A condition of the procedure. */
export function ConditionField({ at, label, absent, isNeeded = false, isNamed = false }: ConditionFieldProps) {
  const { folder, edit } = useEditor();
  const facts = useFacts({ kind: "procedure" });
  const ref = useRef<HTMLDivElement>(null);
  useTarget(at, ref);
  const value = valueAt(folder, at) as Predicate | undefined;
  const isCondition = value === undefined || typeof value === "string" || (typeof value === "object" && value !== null);
  return (
    <div data-place={at} ref={ref}>
      {isCondition ? (
        <ConditionBuilder label={label} value={value} facts={facts} allowNamed={!isNamed} isNeeded={isNeeded} at={at} onChange={(next) => edit(changing(label), next === undefined ? takeAt(folder, at) : putAt(folder, at, next as Json), at)} {...(absent === undefined ? {} : { absent })} />
      ) : (
        <code>{JSON.stringify(value)}</code>
      )}
      <PlaceNotes at={at} below />
    </div>
  );
}

/** What nobody has confirmed about an entry. */
export function ReviewNote({ at }: { readonly at: string }) {
  const { s, t } = useStaff();
  return <BoundText at={child(at, "reviewNote")} label={s("Ghi chú chưa xác minh", "Not confirmed yet")} help={t(HELP.reviewNote.what)} optional multiline />;
}

// ---------------------------------------------------------------------------------------------------------------------

function participantOption(participant: Json, t: (text: { readonly vi: string }) => string): readonly { readonly value: string; readonly label: string }[] {
  const { id, label } = (Object(participant) ?? {}) as { readonly id?: unknown; readonly label?: { readonly vi: string } };
  return typeof id === "string" ? [{ value: id, label: typeof label?.vi === "string" ? t(label) : id }] : [];
}
