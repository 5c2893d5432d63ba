// Filling in a template: conditions, facts by their questions, blanks, signatures.

import { describe, expect, it } from "vitest";
import { fill, placeholdersOf, type FillInput } from "../../../engine/documents/index.ts";
import type { Definition, DocumentBlock, DocumentTemplate, Facts } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { aDossier, anEntry } from "../../builders/dossier.ts";

const MEASURED = {
  type: "object",
  title: "Kết quả",
  required: ["level"],
  properties: {
    level: { type: "string", title: "Mức độ", oneOf: [{ const: "severe", title: "Nặng" }, { const: "mild", title: "Nhẹ" }] },
    kinds: { type: "array", title: "Dạng", items: { type: "string", oneOf: [{ const: "vision", title: "Nhìn" }, { const: "other", title: "Khác" }] } },
    on: { type: "string", title: "Ngày", format: "date" },
  },
} as const;

/** An act `MEASURE` whose data is kept as `/records/measured`. */
function definition(): Definition {
  const base = aDefinition();
  const measure = { meta: { label: { vi: "Đo" }, by: [{ role: "caseOfficer" }], form: MEASURED }, actions: [{ type: "record", params: { name: "measured", from: "/event/data" } }] };
  return { ...base, workflow: { ...base.workflow, on: { MEASURE: measure } } };
}

const FACTS: Facts = {
  now: "2026-11-23T02:00:00.000Z",
  today: "2026-11-23",
  answers: { person: { fullName: "Lê Văn Hùng", bornOn: "1990-02-01", purpose: "school" } },
  derived: { age: 36 },
  dossier: { channel: "online", returnBy: "online", agency: "xa-nhu-thanh", province: "38", filedOn: "2026-11-23", extensions: 0 },
  submitter: { id: "c1", identityLevel: 2 },
  components: {},
  fees: { total: 8_000, paid: 0, outstanding: 8_000, settled: false },
  acts: { MEASURE: { actor: "o1", by: [{ id: "o1" }], at: "2026-11-23T02:00:00.000Z", times: 1, data: { level: "mild" } } },
  records: { measured: { level: "severe", kinds: ["vision", "other"], on: "2026-11-20" } },
  results: {},
  event: { name: "MEASURE", actor: "o1", data: { level: "severe", on: "2026-11-20" } },
};

const INPUT: FillInput = {
  definition: definition(),
  facts: FACTS,
  placeholders: { dossierCode: "H56.120-261123-0001", applicantName: "Lê Văn Hùng" },
  issuer: { name: "Ủy ban nhân dân xã Như Thanh", place: "Như Thanh" },
  number: "87/2026",
  at: "2026-11-23T02:00:00.000Z",
  signature: { name: "Trần Thị Mai", agency: "Ủy ban nhân dân xã Như Thanh", at: "2026-11-23T02:00:00.000Z" },
  roles: [{ id: "approver", name: { vi: "Lãnh đạo ký duyệt", en: "Approving authority" }, about: { vi: "Ký" } }],
  language: "vi",
};

const filled = (blocks: readonly DocumentBlock[], changes: Partial<FillInput> = {}) => fill({ title: { vi: "Giấy xác nhận", en: "Certificate" }, paper: "A4", blocks }, { ...INPUT, ...changes });
const blocksOf = (...blocks: readonly DocumentBlock[]) => filled(blocks).blocks;

describe("facts on a document", () => {
  it.each([
    ["/answers/person/fullName", "Lê Văn Hùng"],
    ["/answers/person/bornOn", "01/02/1990"],
    ["/answers/person/purpose", "Nhập học"],
    ["/records/measured/level", "Nặng"],
    ["/records/measured/kinds", "Nhìn; Khác"],
    ["/records/measured/on", "20/11/2026"],
    ["/acts/MEASURE/data/level", "Nhẹ"],
    ["/event/data/level", "Nặng"],
    ["/derived/age", "36"],
    ["/fees/total", "8.000"],
    ["/fees/settled", "Không"],
    ["/today", "23/11/2026"],
    ["/now", "09 giờ 00 phút, ngày 23/11/2026"],
  ])("%s is printed as %s", (fact, value) => {
    expect(blocksOf({ type: "fields", rows: [{ label: "Giá trị", fact }] })).toEqual([{ type: "fields", rows: [{ label: "Giá trị", value }] }]);
  });

  it.each(["/answers/person/nickname", "/records/nothing/here", "/answers/constructor", "/records/measured/toString", "no pointer"])("%s, which is not there, leaves its row out, and rows that are all empty their block", (fact) => {
    expect(blocksOf({ type: "fields", rows: [{ label: "Giá trị", fact }] })).toEqual([]);
  });
});

describe("what is left out", () => {
  it("are blocks and rows whose condition does not hold", () => {
    const tree = blocksOf(
      { type: "heading", text: "KHẨN", when: "urgent" },
      { type: "heading", text: "TRẺ EM", when: "minor" },
      { type: "paragraph", text: "Đã thu", when: { required: ["fees"], properties: { fees: { required: ["settled"], properties: { settled: { const: true } } } } } },
      { type: "fields", rows: [{ label: "Tên", fact: "/answers/person/fullName", when: "minor" }, { label: "Sinh", fact: "/answers/person/bornOn", when: "urgent" }] },
    );
    expect(tree).toEqual([
      { type: "heading", text: "KHẨN" },
      { type: "fields", rows: [{ label: "Sinh", value: "01/02/1990" }] },
    ]);
  });

  it("is a paragraph of which nothing is known; one of which a part is known shows the blank", () => {
    expect(blocksOf({ type: "paragraph", text: "Số {/records/book/number}" }, { type: "paragraph", text: "{applicantName}, số {/records/book/number}", align: "center" })).toEqual([
      { type: "paragraph", text: "Lê Văn Hùng, số ……", align: "center" },
    ]);
  });
});

describe("the head and the signatures", () => {
  it("name who issues, where, when and under which number", () => {
    expect(blocksOf({ type: "nationalHeader" })).toEqual([{ type: "nationalHeader", agency: "Ủy ban nhân dân xã Như Thanh", place: "Như Thanh", date: "ngày 23 tháng 11 năm 2026", number: "87/2026" }]);
  });

  it("take the day in Vietnam, not that of UTC", () => {
    expect(filled([{ type: "nationalHeader" }], { at: "2026-11-23T17:30:00.000Z" }).blocks[0]).toMatchObject({ date: "ngày 24 tháng 11 năm 2026" });
  });

  it.each([
    ["by the role's name", "approver", {}, "Lãnh đạo ký duyệt"],
    ["by the signatory's position where it is known", "approver", { signature: { ...INPUT.signature!, position: "Chủ tịch" } }, "Chủ tịch"],
    ["by the template's own words where they are no role", "Người hướng dẫn", {}, "Người hướng dẫn"],
  ])("are headed %s", (_how, role, changes, printed) => {
    const [block] = filled([{ type: "signature", role }], changes).blocks;
    expect(block).toEqual({ type: "signature", role: printed, name: "Trần Thị Mai", agency: "Ủy ban nhân dân xã Như Thanh", signedAt: "09 giờ 00 phút, ngày 23/11/2026" });
  });

  it("claim nobody's where nobody signed", () => {
    const { signature: _, ...unsigned } = INPUT;
    expect(fill({ title: { vi: "" }, paper: "A5", blocks: [{ type: "signature", role: "approver" }] } satisfies DocumentTemplate, unsigned).blocks).toEqual([{ type: "signature", role: "Lãnh đạo ký duyệt" }]);
  });

  it("name the applicant without a signature", () => {
    expect(blocksOf({ type: "signature", role: "applicant" })).toEqual([{ type: "signature", role: "Người nộp hồ sơ", name: "Lê Văn Hùng" }]);
  });
});

describe("placeholders", () => {
  const { procedure } = aDefinition();
  const values = (changes: Parameters<typeof aDossier>[0], entry?: Parameters<typeof anEntry>[0]) =>
    placeholdersOf({ procedure, dossier: aDossier(changes), language: "vi", ...(entry === undefined ? {} : { entry: anEntry(entry) }) });

  it("tell the reason somebody gave", () => {
    expect(values({}, { event: { kind: "act", name: "REFUSE", data: { reason: "Không đủ căn cứ" } } }).reason).toBe("Không đủ căn cứ");
  });

  it("tell which time ran out when nobody acted", () => {
    expect(values({}, { event: { kind: "timer", id: "3:supplementWindow:supplementing" } }).reason).toBe("Đã hết hạn bổ sung hồ sơ");
  });

  it("number what is to be supplemented by the papers' names", () => {
    const data = { items: [{ component: "identity", reason: "Ảnh mờ" }, { reason: "Ghi rõ mục đích" }] };
    expect(values({}, { event: { kind: "act", name: "REQUEST_SUPPLEMENT", data } }).items).toBe("1. Giấy tờ tùy thân: Ảnh mờ\n2. Ghi rõ mục đích");
  });

  it("name a representative only where somebody else filed online", () => {
    const submitter = { id: "other", name: "Phạm Thị Lan", identityLevel: 2 } as const;
    expect(values({ channel: "online", submitter }).submitterName).toBe("Phạm Thị Lan");
    expect(values({ channel: "counter", submitter })).not.toHaveProperty("submitterName");
  });

  it("are absent, not empty, where nothing is known", () => {
    const { clock } = aDossier();
    expect(values({ clock: { ...clock, state: "notStarted" }, components: {} })).not.toHaveProperty("components");
    expect(Object.values(values({})).filter((value) => value === undefined || value === "")).toEqual([]);
  });
});
