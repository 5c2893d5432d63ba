// A group of questions. The page's own topic has its title in the heading of the page, a list's row in the row.

import type { ObjectFieldTemplateProps } from "@rjsf/utils";
import type { ReactNode } from "react";
import type { JsonObject } from "../../../engine/model/index.ts";
import { useFormPage } from "../form-page.ts";
import { useQuestion, type QuestionWords } from "../use-question.ts";
import { viewNamed } from "../widgets/index.ts";
import { Fault, Hint } from "./Words.tsx";

export function ObjectTemplate({ fieldPathId: { path }, properties, formData }: ObjectFieldTemplateProps) {
  const { topic, language } = useFormPage();
  const group = useQuestion(path);
  const page = useQuestion(topic === undefined ? [] : [topic]);
  const view = group.widget === undefined ? undefined : viewNamed(group.widget);
  const members = properties.map(({ name, content }) => ({ name, content }));
  const value = (formData ?? {}) as JsonObject;
  const laidOut = view?.kind === "group" ? <view.Lay field={group.field} value={value} language={language} members={members} /> : members.map(({ content }) => content);
  const isTopic = path.length === 1 && path[0] === topic;
  if (path.length === 0 || isTopic || typeof path.at(-1) === "number" || group.label === "") return laidOut;
  if (path.length === 2 && group.label === page.label) return <Untitled group={group}>{laidOut}</Untitled>;
  return (
    <fieldset className="group" id={group.id} aria-describedby={group.describedBy}>
      <legend className="group-title">{group.label}</legend>
      <Hint {...group} />
      <Fault {...group} />
      {laidOut}
    </fieldset>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A shared group that is called like the page it is used on: its title is the page's heading already. */
function Untitled({ group, children }: { readonly group: QuestionWords; readonly children: ReactNode }) {
  return (
    <>
      <Hint {...group} />
      <Fault {...group} />
      {children}
    </>
  );
}
