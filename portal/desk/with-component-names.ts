// Where an act's form asks for a component, the desk offers the dossier's own by name instead of a box for an identifier.

import type { ActForm, FieldSchema, Language } from "../../engine/model/index.ts";
import { read } from "../parts/say.ts";
import type { ComponentView } from "./views.ts";

/** The form as it is drawn; what it sends still fits the original. */
export function withComponentNames(form: ActForm, components: readonly ComponentView[], language: Language): ActForm {
  const choices = components.map(({ id, name }) => ({ const: id, title: read(name, language) }));
  return choices.length === 0 ? form : name(form);

  function name(field: FieldSchema): FieldSchema {
    const named: FieldSchema = {
      ...field,
      ...(field.properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(field.properties).map(([key, member]) => [key, key === "component" ? choice(member) : name(member)])) }),
      ...(field.items === undefined ? {} : { items: name(field.items) }),
    };
    return named;
  }

  function choice({ title, "x-en": en }: FieldSchema): FieldSchema {
    return { type: "string", oneOf: choices, ...(title === undefined ? {} : { title }), ...(en === undefined ? {} : { "x-en": en }) };
  }
}
