// Filing for somebody at the counter, or what the postman brought: first the procedure, then its form.

import { Loader, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Definition } from "../../../engine/model/index.ts";
import { get } from "../../parts/staff/api.ts";
import { useStaff } from "../../parts/staff/staff-context.ts";
import { Filing } from "../Filing.tsx";
import { PageTitle } from "../../parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../parts/staff/ProblemAlert.tsx";
import type { ProcedureView } from "../views.ts";

export function FileOnBehalf() {
  const { s, t } = useStaff();
  const [code, setCode] = useState<string | null>(null);
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: () => get<{ readonly rows: readonly ProcedureView[] }>("/api/procedures"), staleTime: Number.POSITIVE_INFINITY });
  const takenHere = (procedures.data?.rows ?? []).filter(({ submitBy }) => submitBy.some((channel) => channel !== "online"));
  const hash = takenHere.find((procedure) => procedure.code === code)?.hash;
  const definition = useQuery({ queryKey: ["definition", hash], queryFn: () => get<Definition>(`/api/definitions/${hash}`), enabled: hash !== undefined, staleTime: Number.POSITIVE_INFINITY });
  const error = procedures.error ?? definition.error;
  return (
    <div className="staff-narrow">
      <PageTitle title={s("Nộp hộ tại quầy, qua bưu chính", "File at the counter or by post")} />
      <Select
        label={s("Thủ tục", "Procedure")}
        placeholder={s("Chọn thủ tục", "Choose")}
        nothingFoundMessage={s("Không có thủ tục nào khớp", "No such procedure")}
        searchable
        data={takenHere.map((procedure) => ({ value: procedure.code, label: t(procedure.name) }))}
        value={code}
        onChange={setCode}
        mb="md"
      />
      {error === null ? null : <ProblemAlert error={error} />}
      {definition.isFetching && definition.data === undefined ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {definition.data === undefined || hash === undefined ? null : <Filing key={hash} definition={definition.data} hash={hash} />}
    </div>
  );
}
