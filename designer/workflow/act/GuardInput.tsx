// Under which condition a way is open, built as a sentence.

import { useRef } from "react";
import { guardSentence } from "../../../engine/card/index.ts";
import { at as valueAt } from "../../../engine/facts/index.ts";
import type { NamedCall } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { useTarget } from "../../parts/use-target.ts";
import { isObject } from "../reading/readers.ts";
import { useWorkflow } from "../workflow-context.ts";

export function GuardInput({ at, event }: { readonly at: string; readonly event: string | undefined }) {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const { definition } = useWorkflow();
  const frame = useRef<HTMLDivElement>(null);
  useTarget(at, frame);
  const guard = valueAt(folder, at);
  const call = isObject(guard) && typeof guard["type"] === "string" ? (guard as unknown as NamedCall) : undefined;
  return (
    <div ref={frame} data-place={at} className="flow-guard">
      <p>
        <strong>{s("Điều kiện:", "Condition:")}</strong> {t(guardSentence(call, definition, event))}
      </p>
      <PlaceNotes at={at} below />
    </div>
  );
}
