// What stands above the questions of a topic: its title, what it is about, and what the star means.

import { descriptionOf, fieldAt, labelOf } from "../../engine/forms/index.ts";
import type { FormSchema, Language } from "../../engine/model/index.ts";

export interface TopicHeadingProps {
  readonly form: FormSchema;
  readonly topic: string;
  readonly language: Language;
  readonly hasRequired: boolean;
  /** On a page that is about something else the topic's title is not the page's. */
  readonly heading?: "h1" | "h3";
}

export function TopicHeading({ form, topic, language, hasRequired, heading: Heading = "h1" }: TopicHeadingProps) {
  const field = fieldAt(form, `/${topic}`) ?? {};
  const description = descriptionOf(field, language);
  return (
    <>
      <Heading>{labelOf(field, language)}</Heading>
      {description === undefined ? null : <p className="lead">{description}</p>}
      {hasRequired ? (
        <p className="muted">
          {language === "vi" ? "Mục có dấu " : "Questions marked "}
          <span className="required-mark">*</span>
          {language === "vi" ? " là bắt buộc." : " must be answered."}
        </p>
      ) : null}
    </>
  );
}
