// Holds real answers against the OpenAPI document: documented route, documented status, documented shape. Objects are
// taken as closed unless the document says otherwise, so that a member nobody wrote down is found as well.

import { Ajv2020 } from "ajv/dist/2020.js";
import type { Exchange } from "./client.ts";

interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
}

interface Operation {
  readonly responses: { readonly [status: string]: { readonly content?: { readonly [type: string]: { readonly schema?: unknown } } } };
}

/** One sentence per kind of answer the document does not allow. */
export function misfitsOf(document: object, exchanges: readonly Exchange[]): readonly string[] {
  const { paths } = document as Document;
  const templateOf = templatesOf(paths);
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  const compiled = new Map<string, (value: unknown) => string | undefined>();
  const misfits = exchanges.flatMap(({ method, path, status, type, text }): string[] => {
    const template = templateOf(path);
    const operation = template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
    if (operation === undefined) return [];
    const where = `${method} ${template} → ${status}`;
    const documented = operation.responses[String(status)];
    if (documented === undefined) return [`${where} is not in the document`];
    if (documented.content === undefined) return text === "" ? [] : [`${where} has a body, the document says none`];
    const media = type.split(";")[0] ?? "";
    const found = documented.content[media] ?? documented.content["application/octet-stream"];
    if (found === undefined) return [`${where} has type ${media}, documented are ${Object.keys(documented.content).join(", ")}`];
    if (!media.endsWith("json")) return [];
    const key = `${where} ${media}`;
    const check = compiled.get(key) ?? compileCheck(ajv, found.schema);
    compiled.set(key, check);
    const fault = check(JSON.parse(text));
    return fault === undefined ? [] : [`${where} does not fit its schema: ${fault}`];
  });
  return [...new Set(misfits)];
}

/** Which operation was called, as `get /api/dossiers/{id}`; undefined when it is none of the document's. */
export function operationOf(document: object, { method, path }: Exchange): string | undefined {
  const template = templatesOf((document as Document).paths)(path);
  return template === undefined ? undefined : `${method.toLowerCase()} ${template}`;
}

// ---------------------------------------------------------------------------------------------------------------------

function compileCheck(ajv: Ajv2020, schema: unknown): (value: unknown) => string | undefined {
  const validate = ajv.compile(closed(schema) as object);
  return (value) => (validate(value) ? undefined : ajv.errorsText(validate.errors).concat(validate.errors?.[0]?.params === undefined ? "" : ` ${JSON.stringify(validate.errors[0].params)}`));
}

/** Objects that list properties take no others, unless they say so. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner && !("additionalProperties" in inner) ? { ...inner, additionalProperties: false } : inner;
}

/** The template an address belongs to. No address of the API fits two. */
function templatesOf(paths: Document["paths"]): (path: string) => string | undefined {
  const templates = Object.keys(paths).map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`) }));
  return (path) => templates.find(({ pattern }) => pattern.test(path))?.path;
}
