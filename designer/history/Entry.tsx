// One entry of a history: when, who, what, what came of it; and its seal, for whoever wants to look.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { dateTime } from "../../portal/parts/dates.ts";
import { explainInWords } from "../../portal/parts/explain-due.ts";
import { read } from "../../portal/parts/say.ts";
import type { JudgedEntry } from "./chain.ts";
import { changeWords, effectWords } from "./change-words.ts";
import { eventWords, kindWords, whoWords } from "./event-words.ts";
import { Seal } from "./Seal.tsx";
import { faultWords } from "./verdict-words.ts";
import type { EntryView, ToldView } from "./views.ts";

export function Entry({ entry, judged }: { readonly entry: EntryView; readonly judged: JudgedEntry | undefined }) {
  const { s, language } = useStaff();
  const { head, told } = entry;
  const faults = judged?.faults ?? [];
  return (
    <li className="history-entry" data-bad={faults.length > 0 || undefined}>
      <h2>
        <span className="history-number">{head.seq}</span> {told === undefined ? kindWords(head.kind, language) : eventWords(told.what, language)}
      </h2>
      <p className="history-by">
        <time dateTime={head.at}>{dateTime(head.at, language)}</time> · {told === undefined ? s("nội dung không còn", "the content is gone") : whoWords(told.who, language)} · {s("tài khoản", "account")} <code>{head.actor}</code>
      </p>
      {faults.length === 0 ? null : (
        <ul className="history-faults">
          {faults.map((fault) => (
            <li key={fault}>{faultWords(fault, language)}</li>
          ))}
        </ul>
      )}
      {told === undefined ? null : <Told told={told} />}
      <Seal entry={entry} judged={judged} />
    </li>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Told({ told: { what, changes, effects } }: { readonly told: ToldView }) {
  const { s, language } = useStaff();
  const chosen = what.kind === "act" ? what.chosen : [];
  const lines = [...chosen.map(({ label, value }) => `${read(label, language)}: ${read(value, language)}`), ...changes.flatMap((change) => changeWords(change, language) ?? []), ...effects.map((effect) => effectWords(effect, language))];
  const clock = changes.find((change) => change.type === "clock");
  const reckoning = clock === undefined ? [] : explainInWords(clock.explanation, language, (state) => read(clock.pausedIn[state], language) || state);
  return (
    <>
      <ul className="history-changes">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {reckoning.length === 0 ? null : (
        <details>
          <summary>{s("Vì sao hẹn ngày này", "Why this date")}</summary>
          <ol>
            {reckoning.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
