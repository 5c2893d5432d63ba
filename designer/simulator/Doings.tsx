// What everybody can do now: the acts of each seat, and the payment gateway's answers.

import { Button, Group } from "@mantine/core";
import { useMemo, useState } from "react";
import { balanceOf } from "../../engine/fees/index.ts";
import { castMember } from "../../engine/journeys/index.ts";
import { offers } from "../../engine/machine/index.ts";
import type { Dossier, Instant, Journey, JourneyStep, Offer } from "../../engine/model/index.ts";
import { money } from "../../portal/parts/dates.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { ActForm } from "./ActForm.tsx";
import { seatLabel, type Seat } from "./seats.ts";
import type { MarkedStage } from "./use-stage.ts";

export interface DoingsProps {
  readonly marked: MarkedStage;
  readonly dossier: Dossier;
  readonly journey: Journey;
  readonly now: Instant;
  readonly seats: readonly Seat[];
  /** False when the engine refused. */
  onStep(step: Omit<JourneyStep, "at">): boolean;
}

/** An act somebody could do. */
interface Doing {
  readonly by: string;
  readonly offer: Offer;
}

export function Doings({ marked, dossier, journey, now, seats, onStep }: DoingsProps) {
  const { s, t } = useStaff();
  const [open, setOpen] = useState<Doing>();
  const doings = useMemo(() => doingsOf({ marked, dossier, journey, now, seats }), [marked, dossier, journey, now, seats]);
  const press = (doing: Doing): void => {
    const { by, offer } = doing;
    if (offer.form !== undefined || offer.revises) setOpen(doing);
    else onStep({ by, act: offer.event });
  };
  if (dossier.machine.status === "done") return <p role="status">{s("Hồ sơ đã kết thúc.", "The dossier is closed.")}</p>;
  return (
    <section className="simulator-doings">
      <h3>{s("Ai làm được gì lúc này", "Who can do what now")}</h3>
      {doings.length === 0 ? <p>{s("Lúc này không ai làm được gì; hồ sơ chờ thời gian hoặc hệ thống ngoài.", "Nobody can do anything now; the dossier waits for time or for an outside system.")}</p> : null}
      <ul>
        {[...new Set(doings.map(({ by }) => by))].map((by) => (
          <li key={by}>
            <strong>{t(seatLabel(by, seats))}</strong>
            <Group gap="xs" mt={4}>
              {doings
                .filter((doing) => doing.by === by)
                .map((doing) => (
                  <Button key={doing.offer.event} size="compact-sm" variant={doing.offer.tone === "primary" ? "filled" : "default"} {...(doing.offer.tone === "danger" ? { color: "red.9", variant: "outline" } : {})} onClick={() => press(doing)} {...(doing.offer.allowed ? {} : { title: s("Chưa làm được lúc này; bấm để xem vì sao", "Not possible now; press to see why") })}>
                    {t(doing.offer.label)}
                    {doing.offer.allowed ? "" : s(" (chưa được)", " (not yet)")}
                  </Button>
                ))}
            </Group>
          </li>
        ))}
      </ul>
      <Gateway dossier={dossier} onStep={onStep} />
      {open === undefined ? null : (
        <ActForm
          key={`${open.by} ${open.offer.event} ${dossier.revision}`}
          definition={marked.ways.definition}
          offer={open.offer}
          dossier={dossier}
          title={`${t(open.offer.label)} – ${t(seatLabel(open.by, seats))}`}
          onClose={() => setOpen(undefined)}
          onSend={(given) => {
            setOpen(undefined);
            onStep({ by: open.by, act: open.offer.event, ...given });
          }}
        />
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The acts of every seat. Where somebody must be another person than before, a second one of the role is there. */
function doingsOf({ marked, dossier, journey, now, seats }: Omit<DoingsProps, "onStep">): readonly Doing[] {
  const { stage } = marked;
  return seats.flatMap(({ by }) => {
    const offered = (person: string) => offers(stage.compiled, dossier, castMember(person, journey, stage, dossier), now).map((offer) => ({ by: person, offer }));
    const first = offered(by);
    const refusedToFirst = first.filter(({ offer }) => !offer.allowed).map(({ offer }) => offer.event);
    const second = by === "applicant" || refusedToFirst.length === 0 ? [] : offered(`${by}#2`).filter(({ offer }) => offer.allowed && refusedToFirst.includes(offer.event));
    return [...first, ...second];
  });
}

function Gateway({ dossier, onStep }: Pick<DoingsProps, "dossier" | "onStep">) {
  const { s } = useStaff();
  const { outstanding } = balanceOf(dossier);
  const isAwaited = dossier.awaiting.some(({ actor }) => actor === "collectPayment");
  if (!isAwaited) return null;
  return (
    <div className="simulator-gateway">
      <strong>{s("Cổng thanh toán", "Payment gateway")}</strong>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => onStep({ pay: true })}>
          {s(`Báo đã trả đủ ${money(outstanding)}`, `Reports ${money(outstanding)} paid`)}
        </Button>
        {outstanding > 1_000 ? (
          <Button size="compact-sm" variant="default" onClick={() => onStep({ pay: { amount: outstanding - 1_000 } })}>
            {s("Báo trả thiếu 1.000 đ", "Reports 1,000 đ too little")}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="default" onClick={() => onStep({ fails: "collectPayment" })}>
          {s("Báo không thu được", "Reports that it cannot collect")}
        </Button>
      </Group>
    </div>
  );
}
