// Templates of result documents: their lines, what is filled in, when a line stands there; and the sheet as it will look.

import { Alert } from "@mantine/core";
import { fileNameFrom } from "../../engine/edit/index.ts";
import { child } from "../../engine/facts/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { useRemoval } from "../facts/use-removal.tsx";
import { BoundLocalized } from "../parts/BoundLocalized.tsx";
import { BoundSelect } from "../parts/BoundSelect.tsx";
import { entriesAt } from "../parts/entries.ts";
import { ListEditor } from "../parts/ListEditor.tsx";
import "../parts/parts.css";
import { appendAt, putAt } from "../parts/put.ts";
import { BlockEditor } from "./BlockEditor.tsx";
import { blockTitle, NEW_BLOCK, newTemplate } from "./blocks.ts";
import { Sheet } from "./Sheet.tsx";

const HERE = "/documents";

export function DocumentsPart() {
  const { s } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("document", ({ key }) => key);
  const isReadable = entriesAt(folder, HERE) !== undefined;
  return (
    <div className="editor-part">
      <h2>{s("Mẫu kết quả", "Result documents")}</h2>
      <p>{s("Mỗi kết quả của thủ tục in theo một mẫu. Giấy tiếp nhận và các phiếu theo mẫu chung (Thông tư 03/2025/TT-VPCP) không phải soạn.", "Each result of the procedure is printed by a template. The receipt and the slips follow the shared forms (TT 03/2025/TT-VPCP) and need not be written.")}</p>
      {isReadable ? null : <Alert color="orange">{s("Phần này không đọc được; mở JSON trong mục Dữ liệu để sửa.", "This part cannot be read; open the JSON under Data to mend it.")}</Alert>}
      <ListEditor
        at={HERE}
        label={s("Các mẫu", "Templates")}
        one={s("mẫu", "template")}
        titleOf={({ key, value }) => titleIn(value) ?? key}
        asks={s("tên của giấy", "the document's title")}
        add={(title) => putAt(folder, child(HERE, fileNameFrom(title, Object.keys(Object(folder.documents ?? {}) as object))), newTemplate(title))}
        remove={(entry) => removal.remove(entry, titleIn(entry.value) ?? entry.key)}
        renderEntry={({ pointer, value }) => (
          <div className="documents-entry">
            <div>
              <div className="bound-row">
                <BoundLocalized at={`${pointer}/title`} label={s("Tên của giấy", "Title of the document")} />
                <BoundSelect at={`${pointer}/paper`} label={s("Khổ giấy", "Paper")} options={[{ value: "A4", label: "A4" }, { value: "A5", label: "A5" }]} />
              </div>
              <Blocks at={`${pointer}/blocks`} />
            </div>
            <Sheet template={value} />
          </div>
        )}
      />
      {removal.dialog}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Blocks({ at }: { readonly at: string }) {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  return (
    <ListEditor
      at={at}
      label={s("Các phần của giấy", "Parts of the document")}
      one={s("phần", "part")}
      titleOf={({ value }) => blockTitle(value, t)}
      add={() => appendAt(folder, at, NEW_BLOCK)}
      renderEntry={({ pointer, value }) => <BlockEditor at={pointer} block={value} />}
    />
  );
}

function titleIn(template: unknown): string | undefined {
  const title: unknown = typeof template === "object" && template !== null && "title" in template ? template.title : undefined;
  const vi: unknown = typeof title === "object" && title !== null && "vi" in title ? title.vi : undefined;
  return typeof vi === "string" ? vi : undefined;
}
