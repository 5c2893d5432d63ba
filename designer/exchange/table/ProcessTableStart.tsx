// A new procedure that begins with the table of its internal process; the rest comes from the template of its kind.

import { Loader, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { get } from "../../../portal/parts/staff/api.ts";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useSurroundings } from "../../editor/use-surroundings.ts";
import type { TemplateRow } from "../../editor/views.ts";
import { ProcessTable } from "./ProcessTable.tsx";

export function ProcessTableStart({ onReady }: { onReady(folder: ProcedureFolder): void }) {
  const { s, t } = useStaff();
  const surroundings = useSurroundings();
  const templates = useQuery({ queryKey: ["templates"], queryFn: () => get<{ readonly rows: readonly TemplateRow[] }>("/api/authoring/templates"), staleTime: Infinity });
  const [chosen, setChosen] = useState<string>();
  const template = chosen ?? templates.data?.rows[0]?.id;
  const base = useQuery({
    queryKey: ["template", template],
    queryFn: () => get<{ readonly folder: ProcedureFolder }>(`/api/authoring/templates/${encodeURIComponent(template ?? "")}`),
    enabled: template !== undefined,
    staleTime: Infinity,
  });
  const error = surroundings.error ?? templates.error ?? base.error;
  const take = (folder: ProcedureFolder, edits: readonly Edit[]): boolean => {
    const outcome = applyEdits(folder, edits);
    if ("refusal" in outcome) return false;
    onReady(outcome.folder);
    return true;
  };
  return (
    <>
      {error === null ? null : <ProblemAlert error={error} />}
      <NativeSelect label={s("Biểu mẫu, giấy tờ lấy theo mẫu", "Form and papers as in the template")} value={template ?? ""} onChange={({ currentTarget }) => setChosen(currentTarget.value)} mb="sm">
        {templates.data?.rows.map(({ id, name }) => (
          <option key={id} value={id}>
            {t(name)}
          </option>
        ))}
      </NativeSelect>
      {surroundings.data === undefined || base.data === undefined ? (
        <Loader size="sm" aria-label={s("Đang tải", "Loading")} />
      ) : (
        <ProcessTable folder={base.data.folder} surroundings={surroundings.data} takeLabel={s("Tạo bản soạn từ bảng", "Make a working copy of the table")} isBeginning onTake={(edits) => take(base.data.folder, edits)} />
      )}
    </>
  );
}
