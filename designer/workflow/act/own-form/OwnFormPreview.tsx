// An act's form as whoever acts meets it: the same questions as at the desk. A form that cannot be drawn says so; nothing is sent.

import { Component, type ReactNode, useMemo, useState } from "react";
import { at as valueAt } from "../../../../engine/facts/index.ts";
import type { ActForm, JsonObject } from "../../../../engine/model/index.ts";
import { askedInAct } from "../../../../portal/form/asked-in-act.ts";
import { firstData } from "../../../../portal/form/first-answers.ts";
import { FormFields } from "../../../../portal/form/FormFields.tsx";
import { tidyAnswers } from "../../../../portal/form/tidy.ts";
import { useStaff } from "../../../../portal/parts/staff/staff-context.ts";
import { stillFitting } from "../../../form/preview-law.ts";
import { useWorkflow } from "../../workflow-context.ts";

export function OwnFormPreview({ at }: { readonly at: string }) {
  const { s } = useStaff();
  const { definition } = useWorkflow();
  // What goes together there has shared groups in their places.
  const form = valueAt(definition, at) as ActForm | undefined;
  const note = <p className="form-preview-note">{s("Mẫu đang soạn chưa vẽ được.", "The form cannot be drawn yet.")}</p>;
  return form === undefined ? (
    note
  ) : (
    <Drawable form={form} note={note}>
      <Fields form={form} />
    </Drawable>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Fields({ form }: { readonly form: ActForm }) {
  const { language } = useStaff();
  const [typed, setTyped] = useState<JsonObject>(() => firstData(form));
  const value = useMemo(() => stillFitting(form, typed), [form, typed]);
  const asked = useMemo(() => askedInAct(form, tidyAnswers(form, value, { keepRows: true })), [form, value]);
  return (
    <div className="flow-own-form-preview" lang={language}>
      <FormFields form={form} formUi={{}} language={language} value={value} onChange={setTyped} asked={asked} />
    </div>
  );
}

interface DrawableProps {
  readonly form: ActForm;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

interface DrawableState {
  readonly isBroken: boolean;
  readonly form: ActForm;
}

/** A form changed since is tried again. */
class Drawable extends Component<DrawableProps, DrawableState> {
  override state: DrawableState = { isBroken: false, form: this.props.form };

  static getDerivedStateFromError(): Partial<DrawableState> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ form }: DrawableProps, state: DrawableState): DrawableState | null {
    return form === state.form ? null : { isBroken: false, form };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.note : this.props.children;
  }
}
