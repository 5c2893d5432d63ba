// Under which condition a way is open, built as a sentence.

import { useRef } from "react";
import { at as valueAt } from "../../../engine/facts/index.ts";
import type { Json, NamedCall } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { GuardBuilder, useFacts } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { putAt, takeAt } from "../../parts/put.ts";
import { useTarget } from "../../parts/use-target.ts";

export function GuardInput({ at, event }: { readonly at: string; readonly event: string | undefined }) {
  const { s } = useStaff();
  const { folder, edit } = useEditor();
  const facts = useFacts({ kind: "guard", ...(event === undefined ? {} : { event }) });
  const frame = useRef<HTMLDivElement>(null);
  useTarget(at, frame);
  return (
    <div ref={frame} data-place={at}>
      <GuardBuilder
        label={s("Điều kiện", "Condition")}
        value={valueAt(folder, at) as NamedCall | undefined}
        facts={facts}
        onChange={(next) => void edit({ vi: "Đổi điều kiện", en: "Change the condition" }, next === undefined ? takeAt(folder, at) : putAt(folder, at, next as unknown as Json), at)}
      />
      <PlaceNotes at={at} below />
    </div>
  );
}
