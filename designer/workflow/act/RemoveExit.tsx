// Takes an act, a timer or an answer away. Acts that something refers to are not taken away unseen.

import { Button } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { removeTransition } from "../edits.ts";
import type { Exit } from "../reading/chart.ts";
import { useExitWords } from "../use-exit-words.ts";
import { useWorkflow } from "../workflow-context.ts";

export function RemoveExit({ exit }: { readonly exit: Exit }) {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const { folder, run } = useWorkflow();
  const { title } = useExitWords()(exit);
  return (
    <Button className="flow-remove" size="compact-sm" variant="default" color="red" disabled={!mayEdit} onClick={() => void run({ vi: `Bỏ “${title}”`, en: `Remove “${title}”` }, removeTransition(folder, exit.at), { says: s(`Đã bỏ “${title}”.`, `“${title}” was removed.`) })}>
      {s("Bỏ việc này", "Remove this")}
      <span className="visually-hidden">: {title}</span>
    </Button>
  );
}
