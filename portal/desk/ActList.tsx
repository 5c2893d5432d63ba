// The acts open to this officer now, and why one is not. Each opens its own small dialogue.

import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { Definition } from "../../engine/model/index.ts";
import { violationSentence } from "../parts/violation-sentence.ts";
import { ActDialog } from "./ActDialog.tsx";
import { useDesk } from "./desk-context.ts";
import { ReviseDialog } from "./ReviseDialog.tsx";
import type { DossierView } from "./views.ts";

export function ActList({ dossier, definition }: { readonly dossier: DossierView; readonly definition: Definition }) {
  const { s, t, language } = useDesk();
  const [opened, setOpened] = useState<string>();
  const offer = dossier.offers.find(({ event }) => event === opened);
  const close = () => setOpened(undefined);
  if (dossier.offers.length === 0) return <Text>{dossier.done ? s("Hồ sơ đã kết thúc.", "The dossier is closed.") : s("Ở bước này không có việc nào của bạn.", "Nothing for you at this step.")}</Text>;
  return (
    <>
      <ul className="desk-acts">
        {dossier.offers.map(({ event, label, tone, allowed, violations }) => (
          <li key={event}>
            <Button fullWidth variant={tone === "primary" ? "filled" : "default"} {...(tone === "danger" && allowed ? { className: "desk-danger" } : {})} disabled={!allowed} onClick={() => setOpened(event)}>
              {t(label)}
            </Button>
            {allowed ? null : (
              <Text size="sm" className="muted">
                {[...new Set(violations.map((violation) => violationSentence(violation, { procedure: definition.procedure, form: definition.form, language })))].join(" ")}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {offer === undefined ? null : offer.revises ? (
        <ReviseDialog key={offer.event} dossier={dossier} definition={definition} offer={offer} onClose={close} />
      ) : (
        <ActDialog key={offer.event} dossier={dossier} definition={definition} offer={offer} onClose={close} />
      )}
    </>
  );
}
