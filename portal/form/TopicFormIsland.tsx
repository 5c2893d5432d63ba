// A topic's form with its data beside it, as the server renders it and `hydrate` takes it over.

import { TopicForm, type TopicFormProps } from "./TopicForm.tsx";

/** Where the form is, and where its data. */
export const FORM_ROOT_ID = "topic-form";
export const FORM_DATA_ID = "form-data";

/** Renders both. The data block is no script: browsers do not run it, and a strict CSP lets it be. */
export function TopicFormIsland(props: TopicFormProps) {
  return (
    <>
      <div id={FORM_ROOT_ID}>
        <TopicForm {...props} />
      </div>
      <script type="application/json" id={FORM_DATA_ID}>
        {/* Nothing in the data may end the block. */}
        {JSON.stringify(props).replaceAll("<", "\\u003c")}
      </script>
    </>
  );
}
