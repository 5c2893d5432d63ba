// The procedure card of a version: read on the screen with remarks, or printed and signed.

import { Button } from "@mantine/core";
import type { ProcedureCard } from "../../../engine/card/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf, nearestPlace, type PlaceNames } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { Fees, Papers, TimeLimits } from "./Demands.tsx";
import { CardSection } from "./Entry.tsx";
import { Lines } from "./Lines.tsx";
import { Questions } from "./Questions.tsx";
import { Conditions, Rules } from "./Rules.tsx";
import { StepDetails, StepTable } from "./Steps.tsx";
import { useSections } from "./sections.ts";

export function CardTab({ card, names }: { readonly card: ProcedureCard; readonly names: PlaceNames }) {
  const { s, t } = useStaff();
  const sections = useSections();
  return (
    <>
      <h2>{s("Phiếu thủ tục", "Procedure card")}</h2>
      <div className="card-tools no-print">
        <nav aria-label={s("Mục lục phiếu", "Contents of the card")}>
          <ul>
            {Object.values(sections).map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Button variant="default" onClick={() => print()}>
          {s("In phiếu", "Print the card")}
        </Button>
      </div>
      <CardSection {...sections.law}>
        <Lines lines={card.law} />
      </CardSection>
      <CardSection {...sections.papers}>
        <Papers papers={card.papers} />
      </CardSection>
      <CardSection {...sections.fees}>
        <Fees fees={card.fees} />
      </CardSection>
      <CardSection {...sections.time}>
        <TimeLimits timeLimit={card.timeLimit} limits={card.limits} />
      </CardSection>
      <CardSection {...sections.steps}>
        <StepTable steps={card.steps} />
        <StepDetails steps={card.steps} />
      </CardSection>
      <CardSection {...sections.form}>
        {card.topics.map((topic) => (
          <section key={topic.path} className="card-topic" id={anchorOf(topic.path)}>
            <h4>{t(topic.title)}</h4>
            {topic.askedWhen === undefined ? null : <p className="muted">{s(`Chỉ hỏi ${t(topic.askedWhen)}`, `Asked only ${t(topic.askedWhen)}`)}</p>}
            <Questions questions={topic.questions} />
            <RemarkAt path={topic.path} name={t(topic.title)} />
          </section>
        ))}
      </CardSection>
      <CardSection {...sections.rules}>
        <Rules rules={card.rules} />
        <h4>{s("Các điều kiện được đặt tên", "Named conditions")}</h4>
        <Conditions conditions={card.conditions} />
        <h4>{s("Dữ kiện hệ thống tự tính", "Facts that are worked out")}</h4>
        <Lines lines={card.derived} />
      </CardSection>
      <CardSection {...sections.outcomes}>
        <h4>{s("Kết quả", "Results")}</h4>
        <Lines lines={card.results} />
        <h4>{s("Thông báo gửi người dân", "Notices to the citizen")}</h4>
        <Lines lines={card.notices} />
      </CardSection>
      <CardSection {...sections.open}>
        {card.reviewNotes.length === 0 ? <p>{s("Không có.", "None.")}</p> : null}
        <ul>
          {card.reviewNotes.map(({ path, note }) => (
            <li key={`${path} ${note}`}>
              <OpenNote note={note} place={nearestPlace(names, path)} />
            </li>
          ))}
        </ul>
      </CardSection>
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A note, and the place on the card it is about: remarks are written there. */
function OpenNote({ note, place }: { readonly note: string; readonly place: ReturnType<typeof nearestPlace> }) {
  const { t } = useStaff();
  return (
    <>
      {note} {place === undefined ? null : <a href={`#${anchorOf(place.path)}`}>[{t(place.name)}]</a>}
    </>
  );
}
