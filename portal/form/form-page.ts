// What every template and widget of a page may look at besides its own value: the form, the language, what is asked now,
// what is wrong. Given by React context, so that it reaches them whatever the form library remembers.

import { createContext, useContext } from "react";
import type { AnyForm } from "../../engine/forms/index.ts";
import type { FormUi, Language } from "../../engine/model/index.ts";

/** Communes by province, for addresses: `{ "38": ["Xã Như Thanh"] }`. A province that is not listed is typed by hand. */
export interface Areas {
  readonly [province: string]: readonly string[];
}

/** The page as it stands. Pointers start at the answers. */
export interface FormPage {
  readonly form: AnyForm;
  readonly ui: FormUi;
  readonly language: Language;
  /** The topic this page is about; its title is the page's heading. None on a small form. */
  readonly topic?: string | undefined;
  /** Questions not asked now. */
  readonly irrelevant: ReadonlySet<string>;
  /** Questions that must be answered now. */
  readonly required: ReadonlySet<string>;
  /** Pointer → sentence. */
  readonly faults: ReadonlyMap<string, string>;
  readonly areas: Areas;
}

export const FormPageContext = createContext<FormPage | undefined>(undefined);

/** The page around a template or widget. */
export function useFormPage(): FormPage {
  const page = useContext(FormPageContext);
  if (page === undefined) throw new Error("Form templates only work inside FormFields");
  return page;
}
