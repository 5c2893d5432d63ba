// What was issued: slips and results as they are printed, drafts of results included.

import { resultTree, slipTree, type Archive } from "../../engine/archive/index.ts";
import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { DocumentTree, Dossier, LogEntry } from "../../engine/model/index.ts";
import { SLIP_LABEL } from "../../portal/parts/labels.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { Paper } from "../documents/Paper.tsx";
import { useEditor } from "../editor/editor-context.ts";

export function Issued({ dossier, log, compiled }: { readonly dossier: Dossier; readonly log: readonly LogEntry[]; readonly compiled: CompiledProcedure }) {
  const { s, t } = useStaff();
  const { agencies, roles, slips } = useEditor().surroundings;
  const archive: Archive = { compiled, log, agencies, roles, slips: slips as Archive["slips"] };
  const papers: readonly (readonly [string, () => DocumentTree | undefined])[] = [
    ...dossier.slips.map((slip) => [`${t(SLIP_LABEL[slip.kind])} (${slip.number})`, () => slipTree(archive, slip)] as const),
    ...Object.entries(dossier.results).map(([id, { signedBy }]) => [`${t(compiled.procedure.results.find((result) => result.id === id)?.name ?? { vi: id })}${signedBy === undefined ? s(" (dự thảo)", " (draft)") : ""}`, () => resultTree(archive, id)] as const),
  ];
  if (papers.length === 0) return null;
  return (
    <section>
      <h3>{s("Giấy tờ đã phát hành", "Documents issued")}</h3>
      {papers.map(([name, draw]) => (
        <IssuedPaper key={name} name={name} draw={draw} />
      ))}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function IssuedPaper({ name, draw }: { readonly name: string; draw(): DocumentTree | undefined }) {
  const tree = draw();
  return (
    <details>
      <summary>{name}</summary>
      {tree === undefined ? null : <Paper tree={tree} />}
    </details>
  );
}
