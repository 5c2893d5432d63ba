// A template as the paper it will be, filled in with sample answers. The server makes the PDF from the same tree.

import { useMemo } from "react";
import { fill } from "../../engine/documents/index.ts";
import { completeFacts } from "../../engine/facts/index.ts";
import type { DocumentTemplate, DocumentTree, Facts, FilledBlock, Json, Language, Role } from "../../engine/model/index.ts";
import { blankFacts } from "../../portal/form/blank-facts.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { sampleOf } from "../form/sample.ts";
import { useSettledDefinition } from "../parts/draft-definition.ts";
import { Paper } from "./Paper.tsx";

const AT = "2026-11-23T02:00:00.000Z";

export function Sheet({ template }: { readonly template: Json }) {
  const { s, language } = useStaff();
  const { surroundings } = useEditor();
  const definition = useSettledDefinition();
  const facts = useMemo(() => sampleFacts(definition), [definition]);
  const tree = useMemo(() => drawn(template, { definition, facts, roles: surroundings.roles, language }), [template, definition, facts, surroundings.roles, language]);
  return (
    <figure className="documents-sheet">
      <figcaption className="muted">{s("Xem trước với dữ liệu mẫu", "With sample data")}</figcaption>
      {tree === undefined ? (
        <p className="muted">{s("Mẫu này chưa vẽ được.", "This template cannot be drawn yet.")}</p>
      ) : (
        <Paper tree={tree} />
      )}
    </figure>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

type Drawing = Pick<Parameters<typeof fill>[1], "definition" | "facts"> & { readonly roles: readonly Role[]; readonly language: Language };

/** A draft may be wrong in ways that cannot be drawn; a part of no known kind is left out. */
function drawn(template: Json, drawing: Drawing): DocumentTree | undefined {
  try {
    const tree = fill(template as unknown as DocumentTemplate, { ...drawing, placeholders: {}, issuer: { name: "Ủy ban nhân dân xã Như Thanh", place: "Như Thanh" }, number: "…/KQ-1", at: AT });
    return { ...tree, blocks: tree.blocks.filter((block: FilledBlock | undefined) => block !== undefined) };
  } catch {
    return undefined;
  }
}

function sampleFacts(definition: Drawing["definition"]): Facts {
  const answers = sampleOf(definition, AT) ?? {};
  try {
    return completeFacts(definition.procedure, blankFacts(AT), answers);
  } catch {
    return { ...blankFacts(AT), answers };
  }
}
