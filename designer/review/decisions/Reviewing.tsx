// Around a version's pages: remarks within reach of every place, and the dialogue of the decision being made. What is typed
// outlives closing the dialogue, reloading the page and a refusal; only the step itself forgets it.

import { type ReactNode, useMemo, useState } from "react";
import { pointerFrom, type PlaceNames } from "../places.ts";
import { NO_REMARKS, type RemarkDraft, type Remarks, RemarksContext, remarksOf } from "../remarks.ts";
import { useKept } from "../use-kept.ts";
import type { VersionView } from "../views.ts";
import { ApproveDialog } from "./ApproveDialog.tsx";
import { RetireDialog } from "./RetireDialog.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { ReturnDialog } from "./ReturnDialog.tsx";
import { ReviewContext } from "./review-context.ts";
import type { DecisionStep } from "./use-step.ts";

export function Reviewing({ view, names, children }: { readonly view: VersionView; readonly names: PlaceNames; readonly children: ReactNode }) {
  const { version, may } = view;
  const [draft, keep, forget] = useKept<RemarkDraft>(`remarks:${version.hash}`, NO_REMARKS);
  const [open, setOpen] = useState<DecisionStep>();
  const [focusAt, setFocusAt] = useState<string>();
  const [done, setDone] = useState<DecisionStep>();
  const remarks = useMemo<Remarks>(() => {
    const given = version.state === "returned" ? (version.remarks ?? []) : [];
    if (!may.includes("returned")) return { given };
    const begin = (path: string) => {
      const at = pointerFrom(path);
      if (!draft.places.some((place) => place.at === at)) keep({ ...draft, places: [...draft.places, { at, text: "" }] });
      setFocusAt(at);
      setOpen("returned");
    };
    return { given, writing: { draft, begin } };
  }, [version, may, draft, keep]);
  const review = useMemo(
    () => ({
      begin(step: DecisionStep) {
        setDone(undefined);
        setFocusAt(undefined);
        setOpen(step);
      },
      remarks: remarksOf(draft).length,
      done,
    }),
    [draft, done],
  );
  const close = () => setOpen(undefined);
  const finish = (step: DecisionStep) => () => {
    if (step === "returned") forget();
    setDone(step);
    close();
  };
  return (
    <RemarksContext.Provider value={remarks}>
      <ReviewContext.Provider value={review}>
        {children}
        {open === "approved" ? <ApproveDialog view={view} onClose={close} onDone={finish(open)} /> : null}
        {open === "returned" ? <ReturnDialog version={version} names={names} draft={draft} onChange={keep} focusAt={focusAt} onClose={close} onDone={finish(open)} /> : null}
        {open === "published" ? <PublishDialog view={view} onClose={close} onDone={finish(open)} /> : null}
        {open === "retired" ? <RetireDialog version={version} onClose={close} onDone={finish(open)} /> : null}
      </ReviewContext.Provider>
    </RemarksContext.Provider>
  );
}
