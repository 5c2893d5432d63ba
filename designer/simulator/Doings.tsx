// What everybody can do now: the acts of each seat, and the payment gateway's answers.

import { Button, Group } from "@mantine/core";
import { useMemo, useState } from "react";
import { balanceOf } from "../../engine/fees/index.ts";
import { castMember } from "../../engine/journeys/index.ts";
import { offers } from "../../engine/machine/index.ts";
import type { Dossier, Instant, Journey, JourneyStep, LogEntry, Offer } from "../../engine/model/index.ts";
import { money } from "../../portal/parts/dates.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { ActForm } from "./ActForm.tsx";
import { seatLabel, type Seat } from "./seats.ts";
import type { MarkedStage } from "./use-stage.ts";

export interface DoingsProps {
  readonly marked: MarkedStage;
  readonly dossier: Dossier;
  /** What happened so far: a gateway that was asked once may answer late. */
  readonly log: readonly LogEntry[];
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

export function Doings({ marked, dossier, log, journey, now, seats, onStep }: DoingsProps) {
  const { s, t } = useStaff();
  const [open, setOpen] = useState<Doing>();
  const doings = useMemo(() => doingsOf({ marked, dossier, journey, now, seats }), [marked, dossier, journey, now, seats]);
  const press = (doing: Doing): void => {
    const { by, offer } = doing;
    if (offer.form !== undefined || offer.revises) setOpen(doing);
    else onStep({ by, act: offer.event });
  };
  if (dossier.machine.status === "done")
    return (
      <section className="simulator-doings">
        <p role="status">{s("Hồ sơ đã kết thúc.", "The dossier is closed.")}</p>
        <Gateway dossier={dossier} log={log} onStep={onStep} />
      </section>
    );
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
      <Gateway dossier={dossier} log={log} onStep={onStep} />
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
function doingsOf({ marked, dossier, journey, now, seats }: Omit<DoingsProps, "onStep" | "log">): readonly Doing[] {
  const { stage } = marked;
  return seats.flatMap(({ by }) => {
    const offered = (person: string) => offers(stage.compiled, dossier, castMember(person, journey, stage, dossier), now).map((offer) => ({ by: person, offer }));
    const first = offered(by);
    const refusedToFirst = first.filter(({ offer }) => !offer.allowed).map(({ offer }) => offer.event);
    const second = by === "applicant" || refusedToFirst.length === 0 ? [] : offered(`${by}#2`).filter(({ offer }) => offer.allowed && refusedToFirst.includes(offer.event));
    return [...first, ...second];
  });
}

function Gateway({ dossier, log, onStep }: Pick<DoingsProps, "dossier" | "log" | "onStep">) {
  const { s } = useStaff();
  const { outstanding, total } = balanceOf(dossier);
  const isAwaited = dossier.awaiting.some(({ actor }) => actor === "collectPayment");
  const wasAsked = log.some(({ changes }) => changes.some((change) => change.type === "awaited" && change.awaited.actor === "collectPayment"));
  if (!isAwaited && !wasAsked) return null;
  const late = outstanding === 0 ? total : outstanding;
  const answers: readonly (readonly [string, Omit<JourneyStep, "at">])[] = isAwaited
    ? [
        [s(`Báo đã trả đủ ${money(outstanding)}`, `Reports ${money(outstanding)} paid`), { pay: true }],
        ...(outstanding > LITTLE ? [[s(`Báo trả thiếu ${money(LITTLE)}`, `Reports ${money(LITTLE)} too little`), { pay: { amount: outstanding - LITTLE } }] as const] : []),
        [s("Báo không thu được", "Reports that it cannot collect"), { fails: "collectPayment" }],
      ]
    : [[s(`Báo muộn: đã trả ${money(late)}`, `Reports late: ${money(late)} paid`), { pay: { amount: late } }]];
  const buttons = (
    <Group gap="xs" mt={4}>
      {answers.map(([label, step]) => (
        <Button key={label} size="compact-sm" variant="default" onClick={() => onStep(step)}>
          {label}
        </Button>
      ))}
    </Group>
  );
  if (!isAwaited)
    return (
      <details>
        <summary>{s("Cổng thanh toán báo muộn", "The payment gateway answers late")}</summary>
        <p className="muted">{s("Không còn chờ nộp phí. Tiền đến lúc này vẫn được ghi nhận, để hoàn lại hoặc xử lý.", "No payment is awaited any more. Money that comes now is booked all the same, to be refunded or settled by hand.")}</p>
        {buttons}
      </details>
    );
  return (
    <div className="simulator-gateway">
      <strong>{s("Cổng thanh toán", "Payment gateway")}</strong>
      {buttons}
    </div>
  );
}

/** Đồng. */
const LITTLE = 1_000;
