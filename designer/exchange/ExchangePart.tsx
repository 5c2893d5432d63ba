// The procedure as files: taken along, brought in, or looked at as JSON. Bringing in replaces and can be undone.

import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Panel } from "../../portal/parts/staff/Panel.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { BringIn } from "./BringIn.tsx";
import "./exchange.css";
import { TakeAlong } from "./TakeAlong.tsx";

const JsonPane = lazy(async () => ({ default: (await import("./json/JsonPane.tsx")).JsonPane }));
const ProcessTableImport = lazy(async () => ({ default: (await import("./table/index.ts")).ProcessTableImport }));
const ProcessTableExport = lazy(async () => ({ default: (await import("./table/index.ts")).ProcessTableExport }));

export function ExchangePart() {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const loading = <Loader size="sm" aria-label={s("Đang tải", "Loading")} />;
  return (
    <div className="editor-part exchange">
      <h2>{s("Dữ liệu", "Data")}</h2>
      <Panel title={s("Tải về", "Take along")}>
        <TakeAlong />
      </Panel>
      <Panel title={s("Bảng quy trình nội bộ", "Table of the internal process")}>
        <Suspense fallback={loading}>
          <ProcessTableExport />
          {mayEdit ? <ProcessTableImport /> : null}
        </Suspense>
      </Panel>
      {mayEdit ? (
        <Panel title={s("Nạp vào", "Bring in")}>
          <BringIn />
        </Panel>
      ) : null}
      <Suspense fallback={loading}>
        <JsonPane />
      </Suspense>
    </div>
  );
}
