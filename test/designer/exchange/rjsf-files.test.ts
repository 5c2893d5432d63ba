// The form's files are for anybody's RJSF: its own `Form`, theme and validator render and judge them, and nothing of ours is loaded.
// Saved and brought in again they are the form that was there.

import { isDeepStrictEqual } from "node:util";
import RjsfForm, { type FormProps } from "@rjsf/core";
import { getDefaultFormState } from "@rjsf/utils";
import rjsfValidator from "@rjsf/validator-ajv8";
import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ownForm, ownUi, plainForm, plainUi } from "../../../designer/exchange/rjsf/index.ts";
import { editsBetween } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/pointer.ts";
import { eachField, prune, resolveForm } from "../../../engine/forms/index.ts";
import { openingAnswers } from "../../../engine/journeys/index.ts";
import { unbundleForm, type Json, type JsonObject } from "../../../engine/model/index.ts";
import { COMMON } from "../../engine/process-table/shipped.ts";
import { someFacts } from "../../engine/facts/samples.ts";
import { WHOLE_FOLDERS, type WholeFolder } from "./whole-folders.ts";

const Form = RjsfForm as unknown as ComponentType<FormProps>;
const validator = rjsfValidator;

const written = <T extends Json>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const schemaOf = ({ definition: { form, procedure } }: WholeFolder): JsonObject => written(plainForm(form, procedure.predicates).schema);
const uiOf = ({ definition: { form, formUi } }: WholeFolder): JsonObject => written(plainUi(form, formUi));

/** What the form holds once RJSF has opened it. */
const opened = (schema: JsonObject, answers: JsonObject) => getDefaultFormState(validator, schema, written(answers), schema) as JsonObject;
const errorsOf = (schema: JsonObject, answers: JsonObject) => validator.validateFormData(answers, schema).errors.map(({ property, message }) => `${property ?? ""} ${message ?? ""}`);
const rendered = (schema: JsonObject, uiSchema: JsonObject, formData: JsonObject) => renderToStaticMarkup(createElement(Form, { schema, uiSchema, formData, validator }));
const asks = (html: string, pointer: string): boolean => new RegExp(`id="root${pointer.replaceAll("/", "_")}(-0)?"`).test(html);

describe.each(WHOLE_FOLDERS)("the form of $name", (whole) => {
  const schema = schemaOf(whole);
  const ui = uiOf(whole);
  // Most journeys file the same answers; one of each tells all.
  const filed = whole.journeys.flatMap(({ name, journey, answers }) => (journey.open.refused === undefined ? [{ name, answers: openingAnswers(journey, answers) as JsonObject }] : [])).filter(({ answers }, index, all) => all.findIndex((other) => isDeepStrictEqual(other.answers, answers)) === index);

  it("renders empty, with nothing chosen or ticked that the form does not preset", () => {
    const html = rendered(schema, ui, {});
    expect(/Unsupported|No widget|unknown/i.exec(html)).toBeNull();
    const preset = eachField(resolveForm(whole.definition.form)).flatMap(({ pointer, field }) => (field.default === undefined ? [] : [pointer]));
    const held = written(opened(schema, {}));
    // A declaration that must be ticked begins as false: RJSF's way to leave it open.
    expect(leavesOf(held).filter((pointer) => !preset.includes(pointer) && at(held, pointer) !== false)).toEqual([]);
  });

  it.each(filed)("takes the answers of $name, shows what the engine asks, and misses each that is demanded", ({ answers }) => {
    const data = opened(schema, answers);
    expect(errorsOf(schema, data)).toEqual([]);
    expect(data).toMatchObject(answers);
    const html = rendered(schema, ui, data);
    expect(askedOtherwise(whole, answers, html)).toEqual([]);
    const leaves = leavesOf(answers);
    expect(leaves.filter((pointer) => !asks(html, pointer))).toEqual([]);
    const demanded = demandedIn(schema, data, leaves);
    expect(demanded.length).toBeGreaterThan(5);
    for (const pointer of demanded) expect(errorsOf(schema, without(data, pointer)), pointer).not.toEqual([]);
  });

  it("comes back as it was", () => {
    const back = unbundleForm(ownForm({ $comment: "x", ...schema }), COMMON);
    expect(back).toEqual(whole.folder.form);
    expect(editsBetween(whole.folder.form, back, "/form")).toEqual([]);
    expect(ownUi(ui)).toEqual(whole.folder.formUi);
    expect(ownForm(whole.folder.form)).toEqual(whole.folder.form);
    expect(ownUi(whole.folder.formUi)).toEqual(whole.folder.formUi);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Questions with a condition that RJSF shows although the engine does not ask them, or the other way round; told losses apart. */
function askedOtherwise({ definition: { form, procedure } }: WholeFolder, answers: JsonObject, html: string): readonly string[] {
  const told = plainForm(form, procedure.predicates).losses.map(({ title }) => title);
  const { irrelevant } = prune({ procedure, form, answers, baseFacts: someFacts() });
  const conditional = eachField(resolveForm(form)).filter(({ pointer, field }) => field["x-relevant"] !== undefined && !pointer.includes("*") && !told.includes(field.title ?? ""));
  return conditional.flatMap(({ pointer }) => (asks(html, pointer) === irrelevant.some((left) => pointer === left || pointer.startsWith(`${left}/`)) ? [pointer] : []));
}

/** Pointers of all that was answered; rows of lists are left to their list. */
function leavesOf(answers: Json, from = ""): readonly string[] {
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) return Array.isArray(answers) ? [] : [from];
  return Object.entries(answers).flatMap(([key, value]) => leavesOf(value as Json, `${from}/${key}`));
}

/** Those RJSF marks with its star: it works out by itself which `then` applies. */
function demandedIn(schema: JsonObject, data: JsonObject, leaves: readonly string[]): readonly string[] {
  const html = rendered(schema, {}, data);
  return leaves.filter((pointer) => new RegExp(`for="root${pointer.replaceAll("/", "_")}">[^<]*<span class="required">`).test(html));
}

function without(answers: JsonObject, pointer: string): JsonObject {
  const [key = "", ...rest] = pointer.slice(1).split("/");
  const { [key]: value, ...others } = answers;
  return rest.length === 0 ? others : { ...others, [key]: without(value as JsonObject, `/${rest.join("/")}`) };
}
