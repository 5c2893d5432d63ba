// What can be done in a step and what happens by itself: who, what is entered, where it leads and what it makes.

import type { CardAct, CardTurn, CardWay } from "../../../engine/card/index.ts";
import { Mark } from "../../../portal/parts/staff/Mark.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";
import { capital } from "./capital.ts";
import { Labelled } from "./Entry.tsx";
import { Questions } from "./Questions.tsx";

export function Act({ act }: { readonly act: CardAct }) {
  const { s, t } = useStaff();
  return (
    <li className="card-act" id={anchorOf(act.path)}>
      <strong>{t(act.label)}</strong> – {act.by.map(t).join(", ")} {act.endsDossier ? <Mark tone="quiet">{s("kết thúc hồ sơ", "ends the dossier")}</Mark> : null}{" "}
      {act.revises ? <Mark tone="info">{s("được sửa tờ khai và giấy tờ", "may change answers and papers")}</Mark> : null}
      <Labelled label={s("Hệ quả pháp lý", "Legal effect")} text={act.effect} />
      <Labelled label={s("Lưu ý", "Note")} text={act.note} />
      {act.enters.length === 0 ? null : (
        <div>
          <span className="muted">{s("Phải nhập", "To be entered")}:</span>
          <Questions questions={act.enters} />
        </div>
      )}
      <div>
        <Ways ways={act.ways} />
      </div>
      <RemarkAt path={act.path} name={t(act.label)} />
    </li>
  );
}

export function Turn({ turn }: { readonly turn: CardTurn }) {
  const { s, t } = useStaff();
  return (
    <li className="card-act card-turn" id={anchorOf(turn.path)}>
      <span className="muted">{s("Tự động", "By itself")}: </span>
      <strong>{t(turn.label)}</strong>
      <div>
        <Ways ways={turn.ways} />
      </div>
      <RemarkAt path={turn.path} name={t(turn.label)} />
    </li>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Ways({ ways }: { readonly ways: readonly CardWay[] }) {
  const { s, t } = useStaff();
  return (
    <>
      <span className="muted">{s("Dẫn đến", "Leads to")}:</span>
      <ul className="card-ways">
        {ways.map((way) => (
          <li key={way.path}>
            {caseOf(way, s, t)} <span aria-hidden="true">→</span> <strong>{way.leadsTo === undefined ? s("ở lại bước này", "stays here") : `${way.leadsTo.number}. ${t(way.leadsTo.label)}`}</strong>
            {way.makes.length === 0 ? null : <span className="card-makes">{way.makes.map(({ sentence }) => t(sentence)).join("; ")}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** `Còn lại, khi …`. */
function caseOf({ when, isOtherwise }: CardWay, s: (vi: string, en: string) => string, t: (text: NonNullable<CardWay["when"]>) => string): string {
  if (when === undefined) return isOtherwise ? s("Còn lại", "Otherwise") : s("Mọi trường hợp", "In every case");
  const words = t(when);
  return isOtherwise ? s(`Còn lại, ${words}`, `Otherwise, ${words}`) : capital(words);
}
