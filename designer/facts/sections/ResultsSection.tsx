// What citizens receive: by which template, signed by whom.

import { fileNameFrom } from "../../../engine/edit/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, idIn, newResult, wordsOf } from "../new-entries.ts";
import { PartyFields } from "../Parts.tsx";
import { useRemoval } from "../use-removal.tsx";

const HERE = "/procedure/results";

export function ResultsSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("result");
  const templates = Object.keys(Object(folder.documents ?? {}) as object);
  return (
    <>
      <ListEditor
        at={HERE}
        label={s("Kết quả", "Results")}
        one={s("kết quả", "result")}
        help={t(HELP.results.what)}
        titleOf={({ value }) => wordsOf(value, "name")}
        asks={s("tên kết quả", "its name")}
        add={(name) => appendAt(folder, HERE, newResult(freeId(folder, HERE, name), name, templates[0] ?? fileNameFrom(name)))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "name"))}
        renderEntry={({ pointer, value }) => (
          <>
            <BoundLocalized at={`${pointer}/name`} label={s("Tên kết quả", "Name of the result")} />
            <div className="bound-row">
              <BoundSelect at={`${pointer}/template`} label={s("Mẫu kết quả", "Template")} options={templates.map((name) => ({ value: name, label: templateTitle(folder.documents[name], name) }))} />
              <BoundNumber at={`${pointer}/originals`} label={s("Số bản chính", "Originals")} help={t(HELP.originals.what)} min={1} />
              <BoundText at={`${pointer}/nationalCode`} label={s("Mã loại kết quả quốc gia", "National result code")} help={t(HELP.nationalCode.what)} optional placeholder="KQ.G15.000034" />
            </div>
            <PartyFields at={`${pointer}/signedBy`} label={s("Người ký", "Signed by")} help={t(HELP.signedBy.what)} />
            <NameField kind="result" name={idIn(value)} at={`${pointer}/id`} />
          </>
        )}
      />
      <FieldHelp help={HELP.nationalCode} label={s("Mã loại kết quả quốc gia", "National result code")} />
      {removal.dialog}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function templateTitle(template: unknown, name: string): string {
  const title = wordsOf(template, "title");
  return title === "" ? name : `${title} (${name})`;
}
