// Screens drawn without a browser: the card says everything a definition has, versions say who and when, buttons follow `may`.

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it, vi } from "vitest";
import { cardOf, type CardStep } from "../../../engine/card/index.ts";
import { diff } from "../../../engine/diff/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { CardTab } from "../../../designer/review/card/CardTab.tsx";
import { Changes } from "../../../designer/review/compare/Changes.tsx";
import { DecisionBar } from "../../../designer/review/decisions/DecisionBar.tsx";
import { ReviewContext } from "../../../designer/review/decisions/review-context.ts";
import { GivenRemarks } from "../../../designer/review/GivenRemarks.tsx";
import { placeNames } from "../../../designer/review/places.ts";
import { NO_REMARKS, RemarksContext, type Remarks } from "../../../designer/review/remarks.ts";
import { LifeTab } from "../../../designer/review/version/LifeTab.tsx";
import { NewerVersion } from "../../../designer/review/version/NewerVersion.tsx";
import { versionsOf } from "../../../designer/review/versions-of.ts";
import { VersionTable } from "../../../designer/review/versions/VersionTable.tsx";
import type { StepName, VersionRow, VersionView } from "../../../designer/review/views.ts";
import { StaffContext } from "../../../portal/parts/staff/staff-context.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const account = { id: "hanh", name: "Mai Thị Hạnh", kind: "officer", roles: [{ role: "procedureAuthor", roleName: { vi: "Người soạn" }, agency: "a", agencyName: { vi: "Tỉnh" } }] } as const;

function draw(screen: ReactNode, language: "vi" | "en" = "vi", client = new QueryClient()): string {
  const html = renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <StaffContext.Provider value={{ language, account }}>{screen}</StaffContext.Provider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return html.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&#x27;", "'");
}

const row: VersionRow = {
  hash: "0123456789abcdef".repeat(4),
  procedureCode: "1.000656",
  name: { vi: "Đăng ký khai tử" },
  revision: 1,
  state: "inReview",
  origin: "submitted",
  inForce: false,
  author: { id: "hanh", name: "Mai Thị Hạnh" },
  submittedAt: "2026-12-01T02:00:00.000Z",
  submittedBy: { id: "hanh", name: "Mai Thị Hạnh" },
};

const death = proceduresUnderTest().find(({ name }) => name === "deathRegistration")?.compiled.definition;
if (death === undefined) throw new Error("No death registration");
const definition: Definition = death;
const viewOf = (version: Partial<VersionRow>, changes: Partial<VersionView> = {}): VersionView => ({ version: { ...row, ...version }, may: [], definition, findings: [], history: [], isIntact: true, ...changes });

describe("a version of which something newer was submitted", () => {
  const later = { hash: "f".repeat(64), submittedAt: "2026-12-02T02:00:00.000Z", submittedBy: { id: "khoa", name: "Lường Văn Khoa" } };

  function told(version: Partial<VersionRow>, other: Partial<VersionRow>): string {
    const client = new QueryClient();
    client.setQueryData(versionsOf(row.procedureCode).queryKey, { rows: [{ ...row, ...version }, { ...row, ...other }] });
    return draw(<NewerVersion view={viewOf(version)} />, "vi", client);
  }

  it.each(["inReview", "approved"] as const)("says so while it is %s, with the way there", (state) => {
    const html = told({ state }, later);
    expect(html).toContain("Lường Văn Khoa nộp nội dung khác");
    expect(html).toContain(`href="/phien-ban/${later.hash}"`);
  });

  it.each<readonly [string, Partial<VersionRow>, Partial<VersionRow>]>([
    ["is decided on already", { state: "published" }, later],
    ["was followed only by one that was returned", {}, { ...later, state: "returned" }],
    ["is the newest itself", {}, { ...later, submittedAt: "2026-11-30T02:00:00.000Z" }],
  ])("says nothing when it %s", (_when, version, other) => {
    expect(told(version, other)).not.toContain("nộp nội dung khác");
  });
});

describe.each(proceduresUnderTest().map(({ name, compiled }) => [name, compiled.definition] as const))("the card of %s", (_, subject) => {
  const card = cardOf(subject);
  const steps = (function all(list: readonly CardStep[]): readonly CardStep[] {
    return list.flatMap((step) => [step, ...all(step.steps)]);
  })(card.steps);

  it.each(["vi", "en"] as const)("says every step, act, paper, fee, rule and limit with its legal basis (%s)", (language) => {
    const html = draw(<CardTab card={card} names={placeNames(card)} />, language);
    const texts = [
      ...steps.map(({ label }) => label),
      ...steps.flatMap(({ acts }) => acts.flatMap(({ label, by }) => [label, ...by])),
      ...card.papers.flatMap(({ name, basis }) => [name, ...(basis === undefined ? [] : [basis])]),
      ...card.fees.flatMap(({ label, amounts, basis }) => [label, ...amounts, ...(basis === undefined ? [] : [basis])]),
      ...card.rules.flatMap(({ message, requires, basis }) => [message, requires, ...(basis === undefined ? [] : [basis])]),
      ...[...card.timeLimit.cases, ...card.limits].flatMap(({ label, basis }) => [label, ...(basis === undefined ? [] : [basis])]),
      ...card.notices.flatMap(({ label, texts: bodies }) => [label, ...bodies]),
    ];
    for (const text of texts) expect(html).toContain(language === "en" ? (text.en ?? text.vi) : text.vi);
    for (const { note } of card.reviewNotes) expect(html).toContain(note);
  });

  it("shows each place once, so that a remark has one place to stand", () => {
    const ids = [...draw(<CardTab card={card} names={placeNames(card)} />).matchAll(/ id="(muc-[^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe("remarks on the card", () => {
  const card = cardOf(definition);
  const drawn = (remarks: Remarks) => draw(<RemarksContext.Provider value={remarks}><CardTab card={card} names={placeNames(card)} /></RemarksContext.Provider>);

  it("stand where they belong", () => {
    const html = drawn({ given: [{ at: "/procedure/fees/0", text: "Sai mức thu" }] });
    expect(html.split("Sai mức thu")).toHaveLength(2);
    expect(html.indexOf("Sai mức thu")).toBeGreaterThan(html.indexOf('id="muc-procedure-json-fees-0"'));
    expect(html.indexOf("Sai mức thu")).toBeLessThan(html.indexOf('id="muc-procedure-json-fees-1"'));
  });

  it("are written only by those who may return the version", () => {
    expect(drawn({ given: [] })).not.toContain("review-remark-button");
    expect(drawn({ given: [], writing: { draft: NO_REMARKS, begin: vi.fn() } })).toContain("review-remark-button");
  });

  it("are shown to the author together, each with its place", () => {
    const html = draw(<GivenRemarks view={viewOf({ state: "returned", remarks: [{ text: "Viết lại" }, { at: "/procedure/fees/0", text: "Sai mức thu" }] })} names={placeNames(card)} />);
    expect(html).toContain("Nhận xét chung");
    expect(html).toContain("Lệ phí đăng ký khai tử quá hạn</a>");
  });
});

describe("decisions", () => {
  const bar = (may: readonly StepName[], version: Partial<VersionRow> = {}, history: VersionView["history"] = []) =>
    draw(<ReviewContext.Provider value={{ begin: vi.fn(), remarks: 0, done: undefined }}><DecisionBar view={viewOf(version, { may, history })} /></ReviewContext.Provider>);
  const buttons = (html: string) => [...html.matchAll(/mantine-Button-label[^>]*>([^<]+)</g)].map(([, label]) => label);

  it.each<[readonly StepName[], readonly string[]]>([
    [["returned", "approved"], ["Duyệt nội dung này", "Trả lại kèm nhận xét"]],
    [["returned", "published"], ["Công bố", "Trả lại kèm nhận xét"]],
    [["retired"], ["Bãi bỏ"]],
    [["submitted"], []],
  ])("%j are the buttons %j", (may, labels) => expect(buttons(bar(may))).toEqual(labels));

  it("leaves nothing but returning while there are errors, and says so", () => {
    const view = viewOf({}, { may: ["returned", "approved"], findings: [{ code: "dead-end", severity: "error", path: "workflow.json#", text: { vi: "Hồ sơ kẹt", en: "Stuck" } }] });
    const html = draw(<ReviewContext.Provider value={{ begin: vi.fn(), remarks: 0, done: undefined }}><DecisionBar view={view} /></ReviewContext.Provider>);
    expect(buttons(html)).toEqual(["Trả lại kèm nhận xét"]);
    expect(html).toContain("chưa duyệt hay công bố được");
  });

  it("tells an author why there is nothing to press", () => {
    const submitted = { seq: 1, at: row.submittedAt, by: row.author, step: "submitted", previous: "0", hash: "1" } as const;
    expect(bar([], {}, [submitted])).toContain("không tự duyệt");
    const khoa = { id: "khoa", name: "Lường Văn Khoa" };
    expect(bar([], {}, [{ ...submitted, by: khoa, writers: [khoa, row.author] }])).toContain("đã cùng soạn");
    expect(bar([])).toContain("Chỉ người duyệt thủ tục");
    expect(bar([], { state: "published" })).not.toContain("Chỉ người duyệt");
  });
});

it("a list says who submitted what and when, and what is in force", () => {
  const html = draw(<VersionTable rows={[row, { ...row, hash: "f".repeat(64), state: "published", inForce: true, effectiveFrom: "2026-12-05", decision: { number: "12/QĐ-UBND" } }]} caption="Phiên bản" />);
  for (const words of ["Mai Thị Hạnh", "09:00 ngày 01/12/2026", "0123456789ab", "Đang áp dụng", "từ 05/12/2026", "Quyết định 12/QĐ-UBND", "chưa có"]) expect(html).toContain(words);
});

it("a history that does not fit its seals is told as an alarm", () => {
  const names = placeNames(cardOf(definition));
  expect(draw(<LifeTab view={viewOf({})} names={names} />)).toContain("Lịch sử nguyên vẹn");
  const khoa = { id: "khoa", name: "Lường Văn Khoa" };
  expect(draw(<LifeTab view={viewOf({}, { history: [{ seq: 1, at: row.submittedAt, by: khoa, writers: [khoa, row.author], step: "submitted", previous: "0", hash: "1" }] })} names={names} />)).toContain("Cùng soạn: Mai Thị Hạnh<");
  expect(draw(<LifeTab view={viewOf({}, { isIntact: false })} names={names} />)).toMatch(/role="alert".*Lịch sử không còn nguyên vẹn/s);
});

it("changes stand with each of those they concern, the weightiest first", () => {
  const { procedure } = definition;
  const after: Definition = { ...definition, procedure: { ...procedure, summary: { vi: "Khác" }, components: procedure.components.slice(1) } };
  const html = draw(<Changes changes={diff(definition, after)} language="vi" />);
  const [, citizens = "", officers = "", running = ""] = html.split("<section");
  for (const group of [citizens, officers]) {
    expect(group.indexOf("Bỏ giấy tờ")).toBeGreaterThan(0);
    expect(group.indexOf("Bỏ giấy tờ")).toBeLessThan(group.indexOf("câu chữ đổi"));
  }
  expect(running).toContain("Hồ sơ đang giải quyết vẫn phải có giấy tờ này");
  expect(running).not.toContain("câu chữ đổi");
  expect(draw(<Changes changes={[]} language="vi" />)).toContain("nội dung như nhau");
});
