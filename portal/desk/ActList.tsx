// The acts open to this officer now, and why one is not. Each opens its own small dialogue.

import { Button, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Definition } from "../../engine/model/index.ts";
import { violationSentence } from "../parts/violation-sentence.ts";
import { ActDialog } from "./ActDialog.tsx";
import { useStaff } from "../parts/staff/staff-context.ts";
import { ReviseDialog } from "./ReviseDialog.tsx";
import type { OfferView } from "./use-act.ts";
import type { DossierView } from "./views.ts";

export function ActList({ dossier, definition }: { readonly dossier: DossierView; readonly definition: Definition }) {
  const { s, t } = useStaff();
  // The offer as it was when opened: the dialogue stays, with what was typed, when the act is meanwhile gone.
  const [opened, setOpened] = useState<OfferView>();
  const [done, setDone] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const close = () => {
    const event = opened?.event;
    setOpened(undefined);
    // After the dialogue is gone; it holds the focus until then.
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-act="${event}"]`)?.focus());
  };
  useEffect(() => {
    if (done !== undefined) told.current?.focus();
  }, [done]);
  const finish = () => {
    setDone(t(opened?.label));
    setOpened(undefined);
  };
  const Dialogue = opened?.revises === true ? ReviseDialog : ActDialog;
  const isOpen = dossier.offers.some(({ event, allowed }) => event === opened?.event && allowed);
  return (
    <>
      <p className="staff-done" role="status" tabIndex={-1} ref={told}>
        {done === undefined ? "" : s(`Đã thực hiện: ${done}`, `Done: ${done}`)}
      </p>
      {dossier.offers.length === 0 ? <Text>{dossier.done ? s("Hồ sơ đã kết thúc.", "The dossier is closed.") : s("Ở bước này không có việc nào của bạn.", "Nothing for you at this step.")}</Text> : null}
      <ul className="desk-acts" ref={list}>
        {dossier.offers.map((offer) => (
          <Act
            key={offer.event}
            offer={offer}
            definition={definition}
            onOpen={() => {
              setDone(undefined);
              setOpened(offer);
            }}
          />
        ))}
      </ul>
      {opened === undefined ? null : <Dialogue dossier={dossier} definition={definition} offer={opened} isOpen={isOpen} onClose={close} onDone={finish} />}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** One act; where it is not possible yet, why. */
function Act({ offer, definition, onOpen }: { readonly offer: OfferView; readonly definition: Definition; readonly onOpen: () => void }) {
  const { t, language } = useStaff();
  const { event, label, tone, allowed, violations } = offer;
  const why = allowed ? [] : violations.map((violation) => violationSentence(violation, { procedure: definition.procedure, form: definition.form, language }));
  return (
    <li>
      <Button
        data-act={event}
        fullWidth
        variant={tone === "primary" ? "filled" : "default"}
        {...(tone === "danger" && allowed ? { className: "desk-danger" } : {})}
        disabled={!allowed}
        onClick={onOpen}
        {...(why.length === 0 ? {} : { "aria-describedby": `why-${event}` })}
      >
        {t(label)}
      </Button>
      {why.length === 0 ? null : (
        <Text size="sm" className="muted" id={`why-${event}`}>
          {[...new Set(why)].join(" ")}
        </Text>
      )}
    </li>
  );
}
