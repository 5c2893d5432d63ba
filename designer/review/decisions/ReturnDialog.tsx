// Returning a version: a remark on the whole, and remarks on places picked on the card and among the findings.

import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { nearestPlace, pathFrom, type PlaceNames } from "../places.ts";
import { type RemarkDraft, remarksOf } from "../remarks.ts";
import type { VersionRow } from "../views.ts";
import { StepForm } from "./StepForm.tsx";
import { useStep } from "./use-step.ts";

export interface ReturnDialogProps {
  readonly version: VersionRow;
  readonly names: PlaceNames;
  readonly draft: RemarkDraft;
  readonly onChange: (draft: RemarkDraft) => void;
  /** Where the writing begins. */
  readonly focusAt: string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReturnDialog({ version, names, draft, onChange, focusAt, onClose, onDone }: ReturnDialogProps) {
  const { s, t } = useStaff();
  const [isMissing, setMissing] = useState(false);
  const step = useStep(version, "returned", onDone);
  const send = () => {
    const remarks = remarksOf(draft);
    setMissing(remarks.length === 0);
    if (remarks.length > 0) step.mutate({ remarks });
  };
  const nameOf = (at: string): string => t(nearestPlace(names, pathFrom(at))?.name ?? { vi: at });
  return (
    <Dialog title={s("Trả lại người soạn", "Return to the author")} size="xl" onClose={onClose}>
      <StepForm label={s("Trả lại", "Return")} isDanger isSending={step.isPending} error={step.error} onSend={send} onClose={onClose}>
        <p>{s("Người soạn đọc các nhận xét này để sửa. Muốn nhận xét đúng chỗ, đóng lại rồi bấm “Nhận xét” bên cạnh mục đó trên phiếu hoặc kết quả kiểm tra.", "The author mends the definition by these remarks. To remark on a place, close this and press “Remark” beside it on the card or among the findings.")}</p>
        <Textarea
          label={s("Nhận xét chung", "On the whole")}
          autosize
          minRows={2}
          maxLength={4_000}
          value={draft.general}
          error={isMissing ? s("Ghi ít nhất một nhận xét để người soạn biết phải sửa gì.", "Write at least one remark, so that the author knows what to mend.") : undefined}
          onChange={(event) => onChange({ ...draft, general: event.currentTarget.value })}
          data-autofocus={focusAt === undefined || undefined}
        />
        {draft.places.map(({ at, text }) => (
          <div key={at} className="review-place-remark">
            <Textarea
              label={nameOf(at)}
              autosize
              minRows={2}
              maxLength={4_000}
              value={text}
              onChange={(event) => onChange({ ...draft, places: draft.places.map((place) => (place.at === at ? { at, text: event.currentTarget.value } : place)) })}
              data-autofocus={focusAt === at || undefined}
            />
            <Button size="compact-sm" variant="default" onClick={() => onChange({ ...draft, places: draft.places.filter((place) => place.at !== at) })}>
              {s("Bỏ nhận xét này", "Remove this remark")}
              <span className="visually-hidden">: {nameOf(at)}</span>
            </Button>
          </div>
        ))}
      </StepForm>
    </Dialog>
  );
}
