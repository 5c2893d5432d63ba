// Outside systems a step waits for: which one, and where the answer or its failure leads.

import { Button } from "@mantine/core";
import { useState } from "react";
import { addInvocation, nameFrom } from "../../../engine/edit/index.ts";
import { child } from "../../../engine/facts/index.ts";
import { ACTORS, own } from "../../../engine/vocabulary/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { putAt } from "../../parts/put.ts";
import { Ways } from "../act/WayEditor.tsx";
import { Fold } from "../Fold.tsx";
import type { Exit, Step } from "../reading/chart.ts";
import { useExitWords } from "../use-exit-words.ts";
import { useWorkflow } from "../workflow-context.ts";

export function Connectors({ step }: { readonly step: Step }) {
  const { s, t } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { chart, folder, run } = useWorkflow();
  const words = useExitWords();
  const list = `${step.at}/invoke`;
  const [made, setMade] = useState<string>();
  const add = (src: string): void => {
    const taken = chart.steps.flatMap(({ invocations }) => invocations.map(({ id }) => id));
    // A failure begins the waiting anew until somebody says otherwise: nobody is left in a dead end.
    const worked = addInvocation(folder, step.at, src, { id: taken.includes(src) ? nameFrom(src, taken) : src, onError: step.at });
    const anew = { op: "set", at: `${child(list, step.invocations.length)}/onError/reenter`, value: true } as const;
    const says = s("Đã thêm hệ thống ngoài. Nói rõ khi hệ thống báo xong thì đi đâu.", "The outside system was added. Say where its answer leads.");
    if (run({ vi: "Thêm hệ thống ngoài", en: "Add an outside system" }, "edits" in worked ? { edits: [...worked.edits, anew] } : worked, { says })) setMade(child(list, step.invocations.length));
  };
  return (
    <>
      <PlaceNotes at={list} />
      {step.invocations.map((invocation, index) => {
        const at = child(list, index);
        const answers = step.exits.filter((exit) => exit.at.startsWith(`${at}/`));
        const label = own(ACTORS, invocation.src)?.label;
        const name = label === undefined ? s(`Không có hệ thống “${invocation.src}”`, `There is no system “${invocation.src}”`) : t(label);
        const summary = answers.map((exit) => `${words(exit).title} ${words(exit).leads}`).join("; ");
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <Fold key={index} at={at} title={name} summary={summary} isNew={made === at}>
            {() => (
              <>
                <PlaceNotes at={at} />
                <Answer step={step} exits={answers} at={`${at}/onDone`} cause="reply" />
                <Answer step={step} exits={answers} at={`${at}/onError`} cause="failure" />
                <Button size="compact-sm" variant="default" color="red" disabled={!mayEdit} onClick={() => void edit({ vi: `Bỏ “${name}”`, en: `Remove “${name}”` }, [{ op: "remove", at }])}>
                  {s("Không chờ hệ thống này nữa", "No longer wait for it")}
                </Button>
              </>
            )}
          </Fold>
        );
      })}
      {Object.values(ACTORS).map(({ name, label }) =>
        step.invocations.some(({ src }) => src === name) ? null : (
          <Button key={name} size="compact-md" variant="light" disabled={!mayEdit} onClick={() => add(name)}>
            + {t(label)}
          </Button>
        ),
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Answer({ step, exits, at, cause }: { readonly step: Step; readonly exits: readonly Exit[]; readonly at: string; readonly cause: "reply" | "failure" }) {
  const { s } = useStaff();
  const { mayEdit, edit } = useEditor();
  const { folder } = useWorkflow();
  const exit = exits.find((one) => one.at === at);
  const title = cause === "reply" ? s("Khi hệ thống ngoài báo xong", "When the outside system is done") : s("Khi hệ thống ngoài báo lỗi", "When the outside system fails");
  return (
    <section className="flow-answer">
      <h5>{title}</h5>
      {exit === undefined ? (
        <Button size="compact-sm" variant="default" disabled={!mayEdit} onClick={() => void edit({ vi: title, en: title }, putAt(folder, at, {}))}>
          {s("Nói rõ đi đâu", "Say where it leads")}
        </Button>
      ) : (
        <Ways step={step} exit={exit} />
      )}
    </section>
  );
}
