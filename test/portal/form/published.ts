// The validators of a form, compiled and loaded as the browser gets them: from a module, without evaluating a text ourselves.

import type { FormSchema } from "../../../engine/model/index.ts";
import { validatorsOf, type TopicValidator, type ValidatorModule } from "../../../portal/form/compiled-validators.ts";
import { compilerInput } from "../../../server/definitions/compile-validators.ts";
import { validatorCode } from "../../../server/definitions/compiler/validator-code.js";

/** The code as the compiling process makes it, without the process. */
export function codeFor(form: FormSchema): string {
  const { schemas, formats } = compilerInput(form);
  return validatorCode(schemas, formats);
}

/** The validators by topic. */
export async function validatorsFor(form: FormSchema): Promise<{ readonly [topic: string]: TopicValidator }> {
  const published = (await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(codeFor(form)).toString("base64")}`)) as ValidatorModule;
  return validatorsOf(published);
}
