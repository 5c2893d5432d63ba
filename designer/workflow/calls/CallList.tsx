// What happens at a moment (an act is done, a step is entered or left): notices, slips, results, entries. Chosen from the
// vocabulary; parameters are chosen too, never typed as code.

import { Button } from "@mantine/core";
import { useState } from "react";
import { effectSentence, namesOf } from "../../../engine/card/index.ts";
import { at as valueAt, child } from "../../../engine/facts/index.ts";
import type { NamedCall } from "../../../engine/model/index.ts";
import { ACTIONS } from "../../../engine/vocabulary/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { ChooseThen } from "../../parts/ChooseThen.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { appendAt } from "../../parts/put.ts";
import { Fold } from "../Fold.tsx";
import { isObject } from "../reading/readers.ts";
import { useWorkflow } from "../workflow-context.ts";
import { CallParams } from "./CallParams.tsx";
import { firstParams } from "./first-params.ts";

export interface CallListProps {
  /** Pointer of the list; it may not be there. */
  readonly at: string;
  readonly title: string;
  /** The act whose data is at hand, and its small form. */
  readonly event?: string | undefined;
  readonly form?: unknown;
}

export function CallList({ at, title, event, form }: CallListProps) {
  const { s, t, language } = useStaff();
  const { folder, edit, mayEdit } = useEditor();
  const { definition } = useWorkflow();
  const [justMade, setJustMade] = useState<string>();
  const listed = valueAt(folder, at);
  const calls: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const names = namesOf(definition);
  const told = (call: unknown): string => {
    if (!isCall(call)) return s("Không đọc được", "Cannot be read");
    const sentence = effectSentence(call, names, event);
    const words = language === "en" ? (sentence.en ?? sentence.vi) : sentence.vi;
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  };
  const add = (type: string): void => {
    setJustMade(child(at, calls.length));
    edit({ vi: `Thêm “${ACTIONS[type]?.label.vi ?? type}”`, en: `Add “${ACTIONS[type]?.label.en ?? type}”` }, appendAt(folder, at, firstParams(type, folder)));
  };
  return (
    <fieldset className="flow-calls">
      <legend>{title}</legend>
      <PlaceNotes at={at} />
      {listed !== undefined && !Array.isArray(listed) ? <p className="staff-bad">{s("Phần này không đọc được; mở JSON để sửa.", "This cannot be read; open the JSON to mend it.")}</p> : null}
      {calls.map((call, index) => {
        const place = child(at, index);
        return (
          // Calls have no names of their own; their place is what they are known by.
          // oxlint-disable-next-line react/no-array-index-key
          <Fold key={index} at={place} title={told(call)} isNew={justMade === place}>
            {() => (
              <>
                <PlaceNotes at={place} below />
                {isCall(call) ? <CallParams at={place} call={call} form={form} /> : null}
                <div className="flow-tools">
                  <Button size="compact-sm" variant="default" disabled={!mayEdit || index === 0} onClick={() => void edit({ vi: "Đổi thứ tự", en: "Change the order" }, [{ op: "move", at: place, before: String(index - 1) }])}>
                    {s("Làm trước", "Do earlier")}
                  </Button>
                  <Button size="compact-sm" variant="default" color="red" disabled={!mayEdit} onClick={() => void edit({ vi: `Bỏ “${told(call)}”`, en: `Remove “${told(call)}”` }, [{ op: "remove", at: place }])}>
                    {s("Bỏ", "Remove")}
                    <span className="visually-hidden">: {told(call)}</span>
                  </Button>
                </div>
              </>
            )}
          </Fold>
        );
      })}
      <ChooseThen label={s(`${title}: thêm`, `${title}: add`)} prompt={s("Thêm …", "Add …")} does={s("+ Thêm", "+ Add")} isDisabled={!mayEdit} options={Object.values(ACTIONS).map(({ name, label }) => ({ value: name, label: t(label) }))} onChoose={add} />
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function isCall(value: unknown): value is NamedCall {
  return isObject(value) && typeof value["type"] === "string" && (value["params"] === undefined || isObject(value["params"]));
}
