import type { JsonObject } from "../../../engine/model/index.ts";

/** The code of the validators of `schemas`, by topic; `formats` are the names the schemas may use. Throws what Ajv throws. */
export function validatorCode(schemas: { readonly [topic: string]: JsonObject }, formats: readonly string[]): string;
