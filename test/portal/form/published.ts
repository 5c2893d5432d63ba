// The validators of a form, compiled and loaded as the browser gets them: from a module, without evaluating a text ourselves.

import type { FormSchema } from "../../../engine/model/index.ts";
import { validatorsOf, type TopicValidator, type ValidatorModule } from "../../../portal/form/compiled-validators.ts";
import { compileValidators } from "../../../server/definitions/compile-validators.ts";

export async function validatorsFor(form: FormSchema): Promise<{ readonly [topic: string]: TopicValidator }> {
  const { code } = compileValidators(form);
  const published = (await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as ValidatorModule;
  return validatorsOf(published);
}
