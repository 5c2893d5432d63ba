// Around every question: its words in the right frame, or nothing while it is not asked. Groups and lists frame themselves.

import type { FieldTemplateProps } from "@rjsf/utils";
import { useContext, type ReactNode } from "react";
import { useFormPage } from "../form-page.ts";
import { useQuestion, type QuestionWords } from "../use-question.ts";
import { viewNamed } from "../widgets/index.ts";
import { MatrixRow } from "../widgets/MatrixRow.tsx";
import { Setting } from "../widgets/setting.ts";
import { RequiredMark } from "./RequiredMark.tsx";
import { Fault, Hint } from "./Words.tsx";

export function FieldTemplate({ fieldPathId, children }: FieldTemplateProps) {
  const question = useQuestion(fieldPathId.path);
  const setting = useContext(Setting);
  const view = question.widget === undefined ? undefined : viewNamed(question.widget);
  if (!question.isAsked) return null;
  if (view === undefined || view.kind === "group") return children;
  if (setting === "matrixRow") return <InTable question={question}>{children}</InTable>;
  return FRAMES[view.frame]({ question, children });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Framed {
  readonly question: QuestionWords;
  readonly children: ReactNode;
}

const FRAMES = { label: Labelled, legend: Fieldset, own: Bare } as const;

function Labelled({ question, children }: Framed) {
  return (
    <div className={outerClass(question)}>
      <label className="question-label" htmlFor={question.id}>
        {question.label}
        <RequiredMark isRequired={question.isRequired} />
      </label>
      <Hint {...question} />
      <Fault {...question} />
      {children}
    </div>
  );
}

function Fieldset({ question, children }: Framed) {
  const spoken = useFormPage().language === "vi" ? "bắt buộc" : "required";
  const isRadio = question.widget === "radio";
  const said = { role: "radiogroup", "aria-required": question.isRequired || undefined, "aria-invalid": question.fault !== undefined || undefined, "aria-describedby": question.describedBy } as const;
  return (
    <fieldset className={outerClass(question)} {...(isRadio ? said : {})}>
      <legend className="question-label">
        {question.label}
        <RequiredMark isRequired={question.isRequired} isSpoken={isRadio ? undefined : spoken} />
      </legend>
      <Hint {...question} />
      <Fault {...question} />
      {children}
    </fieldset>
  );
}

function Bare({ question, children }: Framed) {
  return (
    <div className={outerClass(question)}>
      <Hint {...question} />
      <Fault {...question} />
      {children}
    </div>
  );
}

function InTable({ question, children }: Framed) {
  const heading = (
    <>
      {question.label}
      <RequiredMark isRequired={question.isRequired} />
      <Fault {...question} />
    </>
  );
  return (
    <MatrixRow id={question.id} heading={heading}>
      {children}
    </MatrixRow>
  );
}

function outerClass({ fault, widget }: QuestionWords): string {
  return `question question-${widget}${fault === undefined ? "" : " question-faulty"}`;
}
