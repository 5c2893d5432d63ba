// From when to when this version applies, who published it, and the texts it rests on.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { at, child } from "../../../engine/facts/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundDate } from "../../parts/BoundDate.tsx";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt } from "../../parts/put.ts";
import { HELP } from "../help.ts";
import { BasisFields } from "../Parts.tsx";

const HERE = "/procedure";

export function ValiditySection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  return (
    <>
      <div className="bound-row">
        <BoundDate at={`${HERE}/effectiveFrom`} label={s("Áp dụng từ ngày", "Effective from")} help={t(HELP.effectiveFrom.what)} />
        <BoundDate at={`${HERE}/effectiveTo`} label={s("Áp dụng đến hết ngày", "Effective to")} help={t(HELP.effectiveTo.what)} optional />
      </div>
      <FieldHelp help={HELP.effectiveTo} label={s("Áp dụng đến hết ngày", "Effective to")} />
      <p className="muted">{t(HELP.publicationDecision.what)}</p>
      <BasisFields at={`${HERE}/publicationDecision`} label={s("Quyết định công bố", "Publication decision")} isNeeded />
      <FieldHelp help={HELP.publicationDecision} label={s("Quyết định công bố", "Publication decision")} />
      <h4>{s("Căn cứ pháp lý", "Legal basis")}</h4>
      <ListEditor
        at={`${HERE}/legalBasis`}
        label={s("Căn cứ pháp lý", "Legal basis")}
        one={s("văn bản", "document")}
        help={t(HELP.legalBasis.what)}
        titleOf={({ value }) => ["document", "article"].map((key) => at(value, child("", key))).filter((part) => typeof part === "string").join(", ")}
        asks={s("tên văn bản", "its name")}
        add={(document) => appendAt(folder, `${HERE}/legalBasis`, { document })}
        renderEntry={({ pointer }) => <BasisFields at={pointer} label={s("Căn cứ", "Basis")} isNeeded />}
      />
      <FieldHelp help={HELP.legalBasis} label={s("Căn cứ pháp lý", "Legal basis")} />
    </>
  );
}
