// The procedure's table taken along, laid out as the decision's annex. The file brings the same workflow back.

import { Alert, Button, Group } from "@mantine/core";
import { useState } from "react";
import { fileNameFrom } from "../../../engine/edit/index.ts";
import { tableOf } from "../../../engine/process-table/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { titleOf } from "../../editor/title-of.ts";
import { saveFile } from "../save-file.ts";
import { TABLE_FORMS, type TableForm, writeTable } from "./write-table.ts";

const CALLED: { readonly [form in TableForm]: string } = { docx: "Word (.docx)", xlsx: "Excel (.xlsx)", csv: "CSV" };

export function ProcessTableExport() {
  const { s } = useStaff();
  const { folder, surroundings, announce } = useEditor();
  const [busy, setBusy] = useState<TableForm>();
  const [hasFailed, setFailed] = useState(false);
  const save = async (form: TableForm): Promise<void> => {
    setBusy(form);
    setFailed(false);
    try {
      const name = `${fileNameFrom(titleOf(folder, s))}-quy-trinh-noi-bo.${form}`;
      saveFile(await writeTable(tableOf(folder, surroundings.roles), form), name);
      announce(s(`Đã lưu ${name}`, `Saved ${name}`));
    } catch {
      setFailed(true);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <>
      <h3>{s("Tải bảng về", "Take the table along")}</h3>
      <p>{s("Trình bày như phụ lục quyết định phê duyệt quy trình nội bộ. Sửa giờ, người làm, tên bước, thứ tự trong tệp rồi nhập lại được.", "Laid out as the annex of the decision. Edit hours, owners, names and order in the file and bring it back.")}</p>
      <Group gap="xs">
        {(Object.keys(TABLE_FORMS) as TableForm[]).map((form) => (
          <Button key={form} variant="default" loading={busy === form} disabled={busy !== undefined && busy !== form} onClick={() => void save(form)}>
            {CALLED[form]}
          </Button>
        ))}
      </Group>
      {hasFailed ? (
        <Alert color="red" role="alert" mt="sm" title={s("Chưa lưu được tệp", "The file was not saved")}>
          {s("Không tạo được tệp. Hãy thử dạng khác.", "The file could not be made. Try another form.")}
        </Alert>
      ) : null}
    </>
  );
}
