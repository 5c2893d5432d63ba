// Working copies made over the API by whoever is signed in on the page, to be looked at in the browser afterwards.

import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";

/** The folder of a template as the server gives it. */
export async function templateFolder(page: Page, id: string): Promise<ProcedureFolder> {
  return page.evaluate(async (template) => ((await (await fetch(`/api/authoring/templates/${template}`)).json()) as { readonly folder: ProcedureFolder }).folder, id);
}

/** Makes a working copy; answers its id. */
export async function newCopy(page: Page, folder: ProcedureFolder): Promise<string> {
  const answer = await page.evaluate(
    async ({ body, key }) => {
      const session = (await (await fetch("/api/session")).json()) as { readonly csrf: string };
      const response = await fetch("/api/working-copies", { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF-Token": session.csrf, "Idempotency-Key": key }, body });
      return (await response.json()) as { readonly id?: string };
    },
    { body: JSON.stringify({ folder }), key: randomUUID() },
  );
  if (answer.id === undefined) throw new Error(`No working copy was made: ${JSON.stringify(answer)}`);
  return answer.id;
}

/** A working copy as the server has it now. */
export async function savedFolder(page: Page, id: string): Promise<ProcedureFolder> {
  return page.evaluate(async (copy) => ((await (await fetch(`/api/working-copies/${copy}`)).json()) as { readonly folder: ProcedureFolder }).folder, id);
}

/** A folder after edits that cannot be refused. */
export function edited(folder: ProcedureFolder, edits: readonly Edit[]): ProcedureFolder {
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.folder;
}

/** The papers it asks for, by name. */
export function papersOf({ procedure }: ProcedureFolder): readonly string[] {
  return (procedure as unknown as { readonly components: readonly { readonly id: string }[] }).components.map(({ id }) => id);
}

/** A folder with so many questions on pages of ten, and so many steps one after the other. */
export function enlarged(folder: ProcedureFolder, { fields, steps }: { readonly fields: number; readonly steps: number }): ProcedureFolder {
  const form = folder.form as JsonObject & { readonly required: readonly Json[]; readonly properties: JsonObject };
  const pages = Array.from({ length: Math.ceil(fields / 10) }, (_, page) => {
    const names = Array.from({ length: 10 }, (_none, index) => `q${page}x${index}`);
    const relevant = (index: number): JsonObject => (index % 3 === 2 ? { "x-relevant": { here: { required: [names[index - 1] ?? ""], properties: { [names[index - 1] ?? ""]: { const: "a" } } } } } : {});
    const properties = Object.fromEntries(names.map((name, index): [string, Json] => [name, { type: "string", title: `Câu hỏi ${page + 1}.${index + 1}`, maxLength: 200, ...relevant(index), "x-en": { title: `Question ${page + 1}.${index + 1}` } }]));
    return [`trang${page}`, { type: "object", title: `Trang thêm ${page + 1}`, "x-en": { title: `Further page ${page + 1}` }, required: names, properties }] as const;
  });
  const workflow = folder.workflow as JsonObject & { readonly states: JsonObject & { readonly processing: JsonObject & { readonly states: JsonObject } } };
  const inner = workflow.states.processing.states;
  const meta = (index: number): JsonObject => ({ label: { vi: `Xem xét lần ${index + 1}`, en: `Review ${index + 1}` }, owner: { role: "civilStatusOfficer" }, citizenText: { vi: "Hồ sơ đang được xem xét.", en: "The dossier is being reviewed." } });
  const on = (index: number): JsonObject => ({ [`PASS_${index}`]: { target: index === steps - 1 ? "registering" : `review${index + 1}`, meta: { label: { vi: `Chuyển tiếp ${index + 1}`, en: `Pass on ${index + 1}` }, by: [{ role: "civilStatusOfficer" }], tone: "primary" } } });
  const chain = Object.fromEntries(Array.from({ length: steps }, (_, index): [string, Json] => [`review${index}`, { meta: meta(index), on: on(index) }]));
  const examining = inner["examining"] as JsonObject & { readonly on: JsonObject };
  const start: Json = { target: "review0", meta: { label: { vi: "Xem xét kỹ", en: "Review closely" }, by: [{ role: "civilStatusOfficer" }] } };
  return {
    ...folder,
    form: { ...form, required: [...form.required, ...pages.map(([name]) => name)], properties: { ...form.properties, ...Object.fromEntries(pages) } },
    workflow: { ...workflow, states: { ...workflow.states, processing: { ...workflow.states.processing, states: { ...inner, examining: { ...examining, on: { ...examining.on, REVIEW: start } }, ...chain } } } },
  };
}
