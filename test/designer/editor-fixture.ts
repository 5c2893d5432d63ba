// An editor in memory, without a server: what a part does to it can be looked at.

import type { Editor, Surroundings, Truth } from "../../designer/editor/editor-context.ts";
import { applyEdits } from "../../engine/edit/index.ts";
import { back, begin, forth, step } from "../../designer/editor/undo.ts";
import { bundle, type LocalizedText, type ProcedureFolder } from "../../engine/model/index.ts";
import { verify } from "../../engine/verify/index.ts";

/** An editor of a folder whose state is its own; `told` is what it announced or refused. */
export function editorOf(folder: ProcedureFolder, surroundings: Surroundings): Editor & { readonly told: readonly string[] } {
  let undoing = begin(folder);
  const told: string[] = [];
  /** Asked for by everything that is drawn, and worked out once. */
  let looked: { readonly at: ProcedureFolder; readonly truth: Truth } | undefined;
  return {
    told,
    surroundings,
    remarks: [],
    mayEdit: true,
    target: undefined,
    get folder() {
      return undoing.present;
    },
    get truth() {
      const { present } = undoing;
      if (looked?.at !== present) looked = { at: present, truth: truthOf(present, surroundings) };
      return looked.truth;
    },
    edit(label: LocalizedText, edits, run) {
      const outcome = applyEdits(undoing.present, edits);
      if ("refusal" in outcome) {
        told.push(outcome.refusal.code);
        return false;
      }
      undoing = step(undoing, outcome.folder, label, run);
      return true;
    },
    undo() {
      undoing = back(undoing);
    },
    redo() {
      undoing = forth(undoing);
    },
    get undoable() {
      return undoing.past.at(-1)?.label;
    },
    get redoable() {
      return undoing.future[0]?.label;
    },
    goTo(pointer) {
      told.push(`goTo ${pointer}`);
    },
    announce(message) {
      told.push(message);
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function truthOf(files: ProcedureFolder, { common, roles }: Surroundings): Truth {
  const bundled = bundle({ files, common });
  if ("findings" in bundled) return { definition: undefined, isSound: false, findings: bundled.findings, isStale: false };
  const { findings, coverage } = verify(bundled.definition, { roles });
  return { definition: bundled.definition, isSound: coverage !== undefined, findings, coverage, isStale: false };
}
