import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { FormSchema } from "../../../engine/model/index.ts";
import { TopicForm, type TopicFormProps } from "../../../portal/form/TopicForm.tsx";
import { TopicFormIsland } from "../../../portal/form/TopicFormIsland.tsx";
import { BURIAL_FORM, BURIAL_UI, NO_LAW } from "./burial-form.ts";

const props: TopicFormProps = {
  form: BURIAL_FORM,
  formUi: BURIAL_UI,
  topic: "burial",
  answers: {},
  ...NO_LAW,
  violations: [],
  language: "vi",
  action: "/nhap/1/burial",
  csrf: "token",
  hidden: { _then: "check" },
  submitLabel: "Tiếp tục",
};
const html = (changes: Partial<TopicFormProps> = {}) => renderToString(<TopicForm {...props} {...changes} />);
const inputOf = (page: string, name: string) => new RegExp(`<(?:input|select|textarea)[^>]*name="${name}"[^>]*>`).exec(page)?.[0] ?? "";

describe("a topic's page as the server sends it", () => {
  test("is a plain form post with its token and hidden fields", () => {
    const page = html();
    expect(page).toContain('<form noValidate="" class="topic-form" action="/nhap/1/burial" method="post">');
    expect(inputOf(page, "_csrf")).toContain('value="token"');
    expect(inputOf(page, "_then")).toContain('value="check"');
  });

  test("asks only its own topic", () => {
    expect(html()).not.toContain('name="deceased.fullName"');
    expect(html({ topic: "deceased" })).toContain('name="deceased.fullName"');
  });

  test("has no question that is not asked, and has it once it is", () => {
    expect(inputOf(html(), "burial.help")).toBe("");
    expect(inputOf(html({ answers: { burial: { helped: true } } }), "burial.help")).toContain('aria-required="true"');
  });

  test("marks what must be answered, as the engine says", () => {
    expect(inputOf(html(), "burial.cost")).toContain('aria-required="true"');
    expect(inputOf(html(), "burial.email")).not.toContain("aria-required");
  });

  test("starts a list with the rows it needs and takes no more than it may have", () => {
    expect(html()).toContain('name="burial.heirs.0.name"');
    expect(html()).toContain('value="add:/burial/heirs"');
    const full = html({ answers: { burial: { heirs: [{}, {}, {}] } } });
    expect(full).not.toContain("add:/burial/heirs");
    expect(full).toContain('value="remove:/burial/heirs/2"');
  });

  test("presses no row button when somebody presses Enter: the first button sends the page", () => {
    expect(/<button[^>]*>/.exec(html())?.[0]).not.toContain("_row");
  });

  test("tells what is wrong on top and at the question, which says so to a screen reader", () => {
    const page = html({ violations: [{ code: "answer_required", path: "/answers/burial/cost" }] });
    expect(page).toContain('<a href="#f-burial-cost">Nhập chi phí</a>');
    expect(page).toContain('<p class="field-error" id="f-burial-cost-fault">Nhập chi phí</p>');
    expect(inputOf(page, "burial.cost")).toMatch(/aria-invalid="true" aria-describedby="f-burial-cost-fault"/);
  });

  test("shows again what was typed and could not be read", () => {
    expect(inputOf(html({ answers: { burial: { cost: "một triệu" } } }), "burial.cost")).toContain('value="một triệu"');
  });

  test("chooses the commune where its province's communes are known, and keeps one typed before", () => {
    const address = { type: "object", title: "Nơi ở", properties: { province: { type: "string", title: "Tỉnh", oneOf: [{ const: "38", title: "Thanh Hóa" }] }, commune: { type: "string", title: "Xã" }, detail: { type: "string", title: "Thôn" } } } as const;
    const form: FormSchema = { type: "object", properties: { home: { type: "object", title: "Nhà", properties: { place: address } } } };
    const draw = (place: { readonly [key: string]: string }) => html({ form, formUi: {}, topic: "home", answers: { home: { place } }, areas: { "38": ["Xã Như Thanh"] } });
    expect(draw({})).toMatch(/<input[^>]*name="home.place.commune"/);
    expect(draw({ province: "38", commune: "Xã Cũ" })).toMatch(/<select[^>]*name="home.place.commune"[^>]*>.*<option value="Xã Cũ" selected="">Xã Cũ<\/option><option value="Xã Như Thanh">/);
  });
});

describe("S05: what an author writes stays text", () => {
  const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(1)>[a](javascript:alert(1))`;
  const form: FormSchema = {
    type: "object",
    properties: {
      burial: {
        type: "object",
        title: EVIL,
        description: EVIL,
        properties: {
          text: { type: "string", title: EVIL, description: EVIL, default: EVIL },
          choice: { type: "string", title: EVIL, oneOf: [{ const: EVIL, title: EVIL }] },
          group: { type: "object", title: EVIL, description: EVIL, properties: { list: { type: "array", title: EVIL, minItems: 1, items: { type: "object", title: EVIL, properties: { a: { type: "boolean", const: true, title: EVIL } } } } } },
        },
      },
    },
  };
  const ui = { burial: { text: { "ui:placeholder": EVIL, "ui:help": EVIL, "ui:style": { color: "red" }, "ui:classNames": "evil", "ui:field": "ObjectField", "ui:options": { style: { color: "red" }, classNames: "evil", onclick: EVIL } } } };
  const page = renderToString(<TopicFormIsland {...props} form={form} formUi={ui} violations={[{ code: "rule_broken", path: "/answers/burial/text", params: { rule: EVIL } }]} />);
  const [markup = "", island = ""] = page.split('<script type="application/json" id="form-data">');

  test("in every slot: no element, no handler, no style of his", () => {
    expect(markup).not.toMatch(/<(?:script|img|iframe|a href="javascript)/i);
    expect(markup).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:style|on[a-z]+)=/i);
    expect(markup).not.toContain("evil");
    expect(markup).toContain("&lt;script&gt;alert(1)");
  });

  test("in the data for the browser: nothing can end the block", () => {
    expect(island.match(/</g)).toHaveLength(1);
    expect(island.endsWith("</script>")).toBe(true);
    expect(JSON.parse(island.slice(0, -"</script>".length))).toMatchObject({ form, topic: "burial" });
  });
});
