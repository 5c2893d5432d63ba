// Our theme for react-jsonschema-form: native inputs, plain CSS, no inline style. With these templates and this adapter the
// library's own widgets, markup, defaults, validation and messages never appear.

import { withTheme } from "@rjsf/core";
import type { RegistryWidgetsType, ValidatorType, WidgetProps } from "@rjsf/utils";
import { useContext } from "react";
import { choicesOf, WIDGETS, type WidgetName } from "../../engine/forms/index.ts";
import type { Json, JsonObject } from "../../engine/model/index.ts";
import { own } from "./field-kind.ts";
import { useFormPage } from "./form-page.ts";
import { pathOf } from "./names.ts";
import { FieldTemplate } from "./templates/FieldTemplate.tsx";
import { ListTemplate, RowTemplate } from "./templates/ListTemplate.tsx";
import { ObjectTemplate } from "./templates/ObjectTemplate.tsx";
import { questionAt, uiText } from "./use-question.ts";
import { GivenChoices } from "./widgets/given-choices.ts";
import { viewNamed, WIDGET_VIEWS } from "./widgets/index.ts";
import { MatrixCells } from "./widgets/MatrixRow.tsx";
import { Setting } from "./widgets/setting.ts";

/** Judges nothing: our schemas for it have no alternatives to choose between, and validation is the engine's. */
export const NO_VALIDATOR: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: () => true,
  rawValidation: () => ({ errors: [] }),
};

/** The form library in our clothes. */
export const ThemedForm = withTheme({
  widgets: Object.fromEntries(Object.keys(WIDGETS).map((name) => [name, (props: WidgetProps) => <Asked widget={name as WidgetName} {...props} />])) as RegistryWidgetsType,
  templates: {
    FieldTemplate,
    ObjectFieldTemplate: ObjectTemplate,
    ArrayFieldTemplate: ListTemplate,
    ArrayFieldItemTemplate: RowTemplate,
  },
});

// ---------------------------------------------------------------------------------------------------------------------

/** From what the library hands a widget to the question our views ask. */
function Asked({ widget, htmlName = "", value, onChange }: WidgetProps & { readonly widget: WidgetName }) {
  const page = useFormPage();
  const setting = useContext(Setting);
  const known = useContext(GivenChoices);
  const givenChoices = widget === "text" ? known : undefined;
  const question = questionAt(page, pathOf(htmlName));
  const view = givenChoices !== undefined ? WIDGET_VIEWS.select : viewNamed(widget);
  if (view.kind === "group") return null;
  const Ask = setting === "matrixRow" ? MatrixCells : view.Ask;
  const { id, field, ui, isRequired, fault, describedBy } = question;
  const autoComplete = own(ui, "ui:autocomplete");
  return (
    <Ask
      id={id}
      name={htmlName}
      value={value as Json | undefined}
      onChange={onChange}
      field={field}
      choices={givenChoices === undefined ? choicesOf(field.items ?? field, page.language) : withTyped(givenChoices, value)}
      language={page.language}
      isRequired={isRequired}
      isInvalid={fault !== undefined}
      describedBy={describedBy}
      options={(own(ui, "ui:options") ?? {}) as JsonObject}
      placeholder={uiText(ui, "placeholder", page.language)}
      autoComplete={typeof autoComplete === "string" ? autoComplete : undefined}
    />
  );
}

/** What was typed before the choices were known stays among them. */
function withTyped(texts: readonly string[], value: unknown): readonly { readonly value: string; readonly label: string }[] {
  const all = typeof value === "string" && value !== "" && !texts.includes(value) ? [value, ...texts] : texts;
  return all.map((text) => ({ value: text, label: text }));
}
