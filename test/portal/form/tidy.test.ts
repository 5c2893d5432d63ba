import { describe, expect, test } from "vitest";
import { firstAnswers } from "../../../portal/form/first-answers.ts";
import { tidyAnswers } from "../../../portal/form/tidy.ts";
import type { FormSchema } from "../../../engine/model/index.ts";
import { BURIAL_FORM } from "./burial-form.ts";

describe("answers as typed", () => {
  const typed = { burial: { cost: "1.500.000", area: "", needs: ["car"], heirs: [{ name: "  " }, { name: "An", share: "2" }, null], at: undefined as never }, deceased: { fullName: " An " } };

  test("become what a post would have given", () => {
    expect(tidyAnswers(BURIAL_FORM, typed)).toStrictEqual({ burial: { cost: 1_500_000, needs: ["car"], heirs: [{ name: "An", share: 2 }] }, deceased: { fullName: "An" } });
  });

  test("keep their rows in place while somebody types, so that conditions meet the right row", () => {
    expect(tidyAnswers(BURIAL_FORM, typed, { keepRows: true })["burial"]).toMatchObject({ heirs: [{}, { name: "An", share: 2 }, {}] });
  });
});

describe("a page nobody has answered", () => {
  const form: FormSchema = {
    type: "object",
    properties: {
      copies: {
        type: "object",
        properties: {
          wanted: { type: "boolean", title: "Bản sao", default: false },
          truthful: { type: "boolean", title: "Cam đoan", const: true },
          people: { type: "array", title: "Người", minItems: 2, items: { type: "object", properties: { from: { type: "string", title: "Từ", default: "VN" } } } },
        },
      },
      other: { type: "object", properties: {} },
    },
  };

  test("shows the form's defaults and the rows a list needs, and no commitment", () => {
    expect(firstAnswers(form, {}, "copies")).toStrictEqual({ copies: { wanted: false, people: [{ from: "VN" }, { from: "VN" }] } });
    expect(firstAnswers(form, {}, "other")).toStrictEqual({});
  });

  test("brings back no default that was taken back, only the rows", () => {
    expect(firstAnswers(form, { copies: { people: [{ from: "LA" }] } }, "copies")).toStrictEqual({ copies: { people: [{ from: "LA" }, { from: "VN" }] } });
  });

  test("shows answers that cannot be right as they are", () => {
    expect(firstAnswers(form, { copies: { people: "all", wanted: "x" } }, "copies")).toStrictEqual({ copies: { people: "all", wanted: "x" } });
    expect(firstAnswers(form, { copies: 3 }, "copies")).toStrictEqual({ copies: 3 });
  });
});
