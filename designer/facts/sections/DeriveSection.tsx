// Facts worked out of the answers by a function of the closed vocabulary.

import { derivationText, namesOf } from "../../../engine/card/index.ts";
import { DERIVED_FUNCTIONS } from "../../../engine/facts/index.ts";
import type { Derivation, LocalizedText } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { useDraftDefinition } from "../../parts/draft-definition.ts";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { appendAt } from "../../parts/put.ts";
import { ArgumentInputs } from "../ArgumentInputs.tsx";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, idIn, newDerivation, wordsOf } from "../new-entries.ts";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/derive";

export function DeriveSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("derivation");
  return (
    <>
      <ListEditor
        at={HERE}
        label={s("Dữ kiện suy ra", "Derived facts")}
        one={s("dữ kiện", "fact")}
        help={t(HELP.derive.what)}
        titleOf={({ value }) => wordsOf(value, "label")}
        asks={s("tên dữ kiện", "its name")}
        add={(label) => appendAt(folder, HERE, newDerivation(freeId(folder, HERE, label, "name"), label))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "label"))}
        renderEntry={({ pointer, value, index }) => <DerivationFields at={pointer} value={value} index={index} />}
      />
      <FieldHelp help={HELP.derive} label={s("Dữ kiện suy ra", "Derived facts")} />
      {removal.dialog}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function DerivationFields({ at, value, index }: { readonly at: string; readonly value: unknown; readonly index: number }) {
  const { s, t } = useStaff();
  const names = namesOf(useDraftDefinition());
  const { fn, args } = Object(value) as Partial<Derivation>;
  const functions = Object.entries<{ readonly label: LocalizedText }>(DERIVED_FUNCTIONS).map(([name, { label }]) => ({ value: name, label: t(label) }));
  const isTold = typeof fn === "string" && Array.isArray(args) && args.every((argument) => typeof argument === "object" && argument !== null);
  return (
    <>
      <BoundLocalized at={`${at}/label`} label={s("Tên dữ kiện", "Name of the fact")} />
      {isTold ? <p>{t(derivationText({ fn, args }, names))}</p> : null}
      <BoundSelect at={`${at}/fn`} label={s("Tính thế nào", "How it is worked out")} options={functions} />
      {typeof fn === "string" ? <ArgumentInputs at={`${at}/args`} fn={fn} before={index} /> : null}
      <PlaceNotes at={`${at}/args`} below />
      <NameField kind="derivation" name={idIn(value, "name")} at={`${at}/name`} />
    </>
  );
}
