// Where an act's form asks for a component, the desk offers the dossier's own by name instead of a box for an identifier.

import type { ActForm, FieldSchema, Language } from "../../engine/model/index.ts";
import { read, say } from "../parts/say.ts";
import type { ComponentView } from "./views.ts";

/** The form as it is drawn; what it sends still fits the original. */
export function withComponentNames(form: ActForm, components: readonly ComponentView[], language: Language): ActForm {
  const choices = components.map(({ id, name }) => ({ const: id, title: read(name, language) }));
  // An empty answer is no answer, which is what the form wants here.
  const formItself = { const: "", title: say(language)("Nội dung trong tờ khai", "Something in the form itself") };
  return choices.length === 0 ? form : name(form);

  function name(field: FieldSchema): FieldSchema {
    const named: FieldSchema = {
      ...field,
      ...(field.properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(field.properties).map(([key, member]) => [key, key === "component" ? choice(member, field.required?.includes(key) === true) : name(member)])) }),
      ...(field.items === undefined ? {} : { items: name(field.items) }),
    };
    return named;
  }

  function choice({ title, "x-en": en }: FieldSchema, isRequired: boolean): FieldSchema {
    return { type: "string", oneOf: isRequired ? choices : [formItself, ...choices], ...(title === undefined ? {} : { title }), ...(en === undefined ? {} : { "x-en": en }) };
  }
}
