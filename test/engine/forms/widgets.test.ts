import { describe, expect, it } from "vitest";
import { checkForm, widgetFor, widgetNamed, WIDGETS, type Widget } from "../../../engine/forms/index.ts";
import type { FieldSchema } from "../../../engine/model/index.ts";

const widgets: readonly (readonly [string, Widget])[] = Object.entries(WIDGETS);

describe.each(widgets)("%s", (name, widget) => {
  it("goes by its own name and says in both languages what it is for", () => {
    expect(widget.name).toBe(name);
    expect([widget.about.vi, widget.about.en].every((text) => (text ?? "") !== "")).toBe(true);
  });

  it("has examples it accepts, of fields an author may publish", () => {
    expect(widget.examples.length).toBeGreaterThan(0);
    for (const { field } of widget.examples) {
      expect(widget.accepts(field)).toBe(true);
      expect(checkForm({ type: "object", properties: { t: { type: "object", title: "T", properties: { f: field } } } })).toEqual([]);
    }
  });

  it("prints its examples as people write them", () => {
    for (const { field, value, vi, en } of widget.examples) expect([widget.print(value, field, "vi"), widget.print(value, field, "en")]).toEqual([vi, en]);
  });

  it("does not fail on an answer of another kind", () => {
    for (const { field } of widget.examples) for (const value of [null, 3, "x", true, [], {}, { province: 3 }]) expect(typeof widget.print(value, field, "vi")).toBe("string");
  });

  it("claims only what it accepts", () => {
    const fields = widgets.flatMap(([, other]) => other.examples.map(({ field }) => field));
    for (const field of fields) if (widget.claims?.(field) === true) expect(widget.accepts(field)).toBe(true);
  });
});

it.each<readonly [string, FieldSchema, string | undefined]>([
  ["a short text", { type: "string" }, "text"],
  ["a long text", { type: "string", maxLength: 2000 }, "textarea"],
  ["a day", { type: "string", format: "date" }, "date"],
  ["a few choices", { type: "string", enum: ["a", "b"] }, "radio"],
  ["many choices", { type: "string", enum: ["a", "b", "c", "d", "e", "f"] }, "select"],
  ["yes or no", { type: "boolean" }, "radio"],
  ["a commitment", { type: "boolean", const: true }, "checkbox"],
  ["a commitment ticked beforehand", { type: "boolean", const: true, default: true }, undefined],
  ["a personal number", { type: "string", pattern: "^[0-9]{12}$" }, "personalId"],
  ["a number", { type: "integer" }, "number"],
  ["an address", { type: "object", properties: { province: { type: "string" }, commune: { type: "string" }, detail: { type: "string" } } }, "address"],
  ["an address and more", { type: "object", properties: { province: { type: "string" }, commune: { type: "string" }, detail: { type: "string" }, since: { type: "string" } } }, undefined],
  ["a plain group", { type: "object", properties: { a: { type: "string" } } }, undefined],
])("%s is asked by %s", (_, field, name) => expect(widgetFor(field, undefined)?.name).toBe(name));

it("the ui decides when it says something", () => expect(widgetFor({ type: "integer" }, { "ui:widget": "money" })?.name).toBe("money"));

it("names are own names", () => expect(["constructor", "__proto__", "Text"].map(widgetNamed)).toEqual([undefined, undefined, undefined]));
