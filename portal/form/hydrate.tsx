// Entry of the form page: takes over the form the server rendered. Without it everything still works by form posts.

import { useEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import type { JsonObject } from "../../engine/model/index.ts";
import { changedPointers } from "./changed-pointers.ts";
import { loadValidators, type TopicValidator } from "./compiled-validators.ts";
import { firstAnswers } from "./first-answers.ts";
import { parseFormPost } from "./form-post.ts";
import { tidyAnswers } from "./tidy.ts";
import { TopicForm, type TopicFormProps } from "./TopicForm.tsx";
import { FORM_DATA_ID, FORM_ROOT_ID } from "./TopicFormIsland.tsx";

const root = document.getElementById(FORM_ROOT_ID);
const data = document.getElementById(FORM_DATA_ID)?.textContent;
if (root !== null && data !== null && data !== undefined) takeOver(root, JSON.parse(data) as TopicFormProps);

// ---------------------------------------------------------------------------------------------------------------------

function takeOver(container: HTMLElement, props: TopicFormProps): void {
  hydrateRoot(container, <LiveForm {...props} typed={typedAlready(container, props)} />);
}

/** The form, with its compiled validator once that has loaded; until then, or if it never does, the engine judges alone. */
function LiveForm({ typed, ...props }: TopicFormProps & { readonly typed: JsonObject | undefined }) {
  const [topicValidator, setTopicValidator] = useState<TopicValidator>();
  const { validator, topic } = props;
  useEffect(() => {
    if (validator === undefined) return;
    loadValidators(validator).then(
      (validators) => setTopicValidator(() => validators[topic]),
      () => undefined,
    );
  }, [validator, topic]);
  return <TopicForm {...props} typed={typed} topicValidator={topicValidator} />;
}

/** What somebody typed, or the browser restored, before this script ran; undefined when that is what was sent. */
function typedAlready(container: HTMLElement, { form, answers, topic }: TopicFormProps): JsonObject | undefined {
  const element = container.querySelector("form");
  if (element === null) return undefined;
  const body: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new FormData(element)) if (typeof value === "string") (body[name] ??= []).push(value);
  const typed = parseFormPost(form, body, { topic });
  const before = tidyAnswers(form, firstAnswers(form, answers, topic));
  return changedPointers(before, typed).size === 0 ? undefined : typed;
}
