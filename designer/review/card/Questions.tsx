// Questions of a form or an act on the card, with when they are asked and what can be chosen.

import type { CardQuestion } from "../../../engine/card/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { anchorOf } from "../places.ts";
import { RemarkAt } from "../RemarkAt.tsx";

/** Longer lists of choices are only counted. */
const CHOICES_SHOWN = 12;

export function Questions({ questions }: { readonly questions: readonly CardQuestion[] }) {
  return (
    <ul className="card-questions">
      {questions.map((question) => (
        <Question key={question.path} question={question} />
      ))}
    </ul>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Question({ question }: { readonly question: CardQuestion }) {
  const { s, t } = useStaff();
  const { path, title, demand, askedWhen, requiredWhen, choices, questions } = question;
  const demands = { required: s("bắt buộc", "required"), optional: s("không bắt buộc", "optional"), sometimes: s("có khi bắt buộc", "sometimes required") };
  return (
    <li id={anchorOf(path)}>
      {t(title)} <span className="muted">({demands[demand]})</span> <RemarkAt path={path} name={t(title)} />
      {askedWhen === undefined ? null : <div className="card-when">{s(`Chỉ hỏi ${t(askedWhen)}`, `Asked only ${t(askedWhen)}`)}</div>}
      {requiredWhen === undefined ? null : <div className="card-when">{s(`Bắt buộc ${t(requiredWhen)}`, `Required ${t(requiredWhen)}`)}</div>}
      {choices.length === 0 ? null : (
        <div className="card-when">
          {s("Chọn: ", "Choices: ")}
          {choices.length > CHOICES_SHOWN ? s(`${choices.length} lựa chọn`, `${choices.length} choices`) : choices.map(t).join(" · ")}
        </div>
      )}
      {questions.length === 0 ? null : <Questions questions={questions} />}
    </li>
  );
}
