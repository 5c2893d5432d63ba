// One topic of the application form.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { TopicFormIsland } from "../../form/TopicFormIsland.tsx";
import type { TopicFormProps } from "../../form/TopicForm.tsx";
import { read, say } from "../../parts/say.ts";
import { Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { Steps, type StepLink } from "../Steps.tsx";

/** Props of a topic's page. */
export interface FormPageProps {
  readonly draft: string;
  readonly revision: number;
  readonly steps: readonly StepLink[];
  readonly procedureName: LocalizedText;
  /** Changing what was filed, not a new application. */
  readonly isRevision: boolean;
  /** Why what is filled in here could not be sent today. */
  readonly outdated?: { readonly text: string; readonly href: string };
  readonly form: Pick<TopicFormProps, "form" | "formUi" | "topic" | "answers" | "procedure" | "baseFacts" | "violations" | "validator">;
}

export function FormPage({ frame, draft, revision, steps, procedureName, isRevision, outdated, form }: FormPageProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const address = `/nhap/${draft}/${form.topic}`;
  return (
    <Layout frame={frame} title={steps.find((step) => step.state === "current")?.title ?? read(procedureName, frame.language)}>
      <p className="muted">
        {read(procedureName, frame.language)}
        {isRevision ? s(" – bổ sung hồ sơ", " – supplement") : ""}
      </p>
      <Steps frame={frame} steps={steps} />
      {outdated === undefined ? null : (
        <p className="flash flash-bad">
          <a href={outdated.href}>{outdated.text}</a>
        </p>
      )}
      <TopicFormIsland
        {...form}
        language={frame.language}
        action={address}
        csrf={frame.csrf}
        submitLabel={s("Lưu và tiếp tục", "Save and continue")}
        autosave={{ url: address, revision }}
      />
    </Layout>
  );
}
