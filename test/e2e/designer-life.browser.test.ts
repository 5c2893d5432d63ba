// The whole life of a procedure at everybody's own screen: submitted, returned with remarks that follow what they are about,
// mended, approved, published; a second version with a later day; dossiers that stay on theirs; retired, in clear words.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyEdits, type Edit, renameField } from "../../engine/edit/index.ts";
import type { CommonGroups, ProcedureFolder } from "../../engine/model/index.ts";
import { axe, hasNoChromium, launch, newPage, screenshot } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { newCopy, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { call } from "./designer/api.ts";
import { officer } from "./officers.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const CODE = "1.234567";
const DAY_MS = 86_400_000;
const QUESTION = "/form/properties/requester/properties/relation";

describe.skipIf(hasNoChromium)("the life of a procedure", { timeout: 180_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let author: Page;
  let colleague: Page;
  let reviewer: Page;
  let citizen: Page;
  let days = 0;
  let copy = "";
  let running = "";
  const versions: string[] = [];
  const watched: string[][] = [];
  const faults: Record<string, readonly string[]> = {};
  const today = (): string => new Date(Date.now() + days * DAY_MS + 7 * 3_600_000).toISOString().slice(0, 10);
  const inWords = (day: string): string => day.split("-").toReversed().join("/");

  beforeAll(async () => {
    server = await serve({ now: () => new Date(Date.now() + days * DAY_MS).toISOString() });
    browser = await launch();
    await everybodySits();
    const folder = await templateFolder(author, "civil-status-registration");
    copy = await newCopy(author, edited(folder, [{ op: "set", at: "/procedure/code", value: CODE }, { op: "set", at: "/procedure/name", value: { vi: "Đăng ký giám hộ", en: "Registration of guardianship" } }]));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Anew on each day: yesterday's sessions are over. */
  async function everybodySits(): Promise<void> {
    await Promise.all(browser.contexts().map((context) => context.close()));
    [author, reviewer, citizen] = await Promise.all([seat("soanthutuc"), seat("kstthc"), seat("lan", 390)]);
  }

  async function seat(login: string, width = 1440): Promise<Page> {
    const { page, complaints } = await newPage(browser, { width });
    watched.push(complaints);
    const ahead = days * DAY_MS;
    await page.addInitScript((ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
    }, ahead);
    await signIn(page, server.url, login);
    return page;
  }

  /** The page on a desk and on a phone. */
  async function look(page: Page, name: string): Promise<void> {
    const { width: before = 1440 } = page.viewportSize() ?? {};
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await screenshot(page, `life-${name}-${width}`);
      await expect.poll(() => page.evaluate(widthOfPage), { message: `${name} at ${width}` }).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: before, height: 844 });
  }

  /** The same for what no other test looks at: by somebody who cannot see it, too. */
  async function inspect(page: Page, name: string): Promise<void> {
    await look(page, name);
    const found = await axe(page);
    if (found.length > 0) faults[name] = found;
  }

  const open = async (page: Page, address: string, seen: string): Promise<void> => {
    await page.goto(`${server.url}${address}`);
    await page.locator(seen).first().waitFor();
  };
  const editor = (part = "", id = copy): Promise<void> => open(author, `/thiet-ke/ban-soan/${id}${part}`, ".editor-parts");
  const decide = async (name: string): Promise<void> => {
    await reviewer.locator(".review-decisions").getByRole("button", { name }).click();
    await reviewer.locator("[role=dialog]").waitFor();
  };
  const confirm = async (done: string): Promise<void> => {
    await reviewer.locator("[role=dialog] button[type=submit]").click();
    await reviewer.locator(".staff-done", { hasText: done }).waitFor();
  };

  /** Submits what the author has open; the reviewer opens it. */
  async function submitted(id = copy): Promise<void> {
    await editor("/nop-duyet", id);
    await author.getByRole("button", { name: "Nộp duyệt" }).click();
    await author.getByText("Đã nộp duyệt").waitFor();
    const address = await author.getByRole("link", { name: "Mở phiên bản vừa nộp" }).getAttribute("href");
    versions.push(address?.split("/").at(-1) ?? "");
    await open(reviewer, address ?? "", ".review-decisions");
  }

  async function published(day: string, number: string): Promise<void> {
    await decide("Duyệt nội dung này");
    await confirm("Đã duyệt");
    await decide("Công bố");
    await reviewer.getByLabel("Số quyết định công bố").fill(number);
    await reviewer.getByLabel("Ngày có hiệu lực").fill(day);
    await look(reviewer, `publishing-${versions.length}`);
    await confirm("Đã công bố");
  }

  const remarkAt = async (name: string, text: string): Promise<void> => {
    await reviewer.locator(".review-remark-button", { hasText: name }).first().click();
    await reviewer.locator("[role=dialog] textarea:focus").fill(text);
    await reviewer.locator("[role=dialog]").getByRole("button", { name: "Để sau" }).click();
  };

  it("is submitted, and its reviewer remarks on places", async () => {
    await submitted();
    await look(author, "submitted");
    await author.getByRole("link", { name: "Các bản soạn" }).click();
    await author.waitForURL(/\/ban-soan$/);
    colleague = await seat("soanthutuc2");
    await open(colleague, `/thiet-ke/ban-soan/${copy}/kiem-tra`, ".editor-parts");
    await remarkAt("Phí cấp bản sao Trích lục", "Mức phí theo nghị quyết nào?");
    await remarkAt("Hộ chiếu hoặc giấy tờ có dán ảnh của người yêu cầu", "Bỏ giấy này, đã có cơ sở dữ liệu");
    await remarkAt("Quan hệ với người được đăng ký", "Thêm lựa chọn người giám hộ");
    await remarkAt("Họ, chữ đệm, tên", "Ghi rõ chữ in hoa");
    await remarkAt("Kiểm tra hồ sơ", "Ai kiểm tra khi cán bộ nghỉ?");
    await decide("Trả lại kèm nhận xét (5)");
    await reviewer.getByLabel("Nhận xét chung").fill("Xem lại phần tóm tắt");
    await look(reviewer, "returning");
    await confirm("Đã trả lại");
    await look(reviewer, "returned");
  });

  it("shows the remarks to a colleague who has it open all the time and comes back to the page", async () => {
    const remarks = colleague.locator(".review-remark");
    expect(await remarks.count()).toBe(0);
    await colleague.evaluate(() => void (globalThis as unknown as EventTarget).dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => remarks.count()).toBe(6);
    await colleague.context().close();
  });

  it("shows the remarks at the elements to the author who comes back to it from the list", async () => {
    await author.locator(`a[href$="/ban-soan/${copy}"]`).first().click();
    await author.locator(".editor-parts").getByRole("link", { name: "Kiểm tra" }).click();
    const remarks = author.locator(".review-remark");
    await expect.poll(() => remarks.count()).toBe(6);
    await inspect(author, "remarks");
    for (const words of ["Mức phí theo nghị quyết nào?", "Bỏ giấy này", "Thêm lựa chọn người giám hộ", "Ghi rõ chữ in hoa", "Ai kiểm tra khi cán bộ nghỉ?"]) {
      await editor("/kiem-tra");
      await remarks.filter({ hasText: words }).getByRole("button").click();
      await author.locator(".place-note-remark:visible", { hasText: words }).first().waitFor();
    }
    await look(author, "remark-at-step");
  });

  it("keeps each remark with what it is about when that is renamed, and tells of what is gone", async () => {
    await open(author, `/thiet-ke/phien-ban/${versions[0]}`, ".review-head");
    await author.getByRole("link", { name: "Mở bản soạn để sửa" }).click();
    await author.waitForURL(new RegExp(`/ban-soan/${copy}/kiem-tra`));
    await author.goto(`${server.url}/thiet-ke/ban-soan`);
    const folder = await savedFolder(author, copy);
    const { common } = (await call<{ readonly common: CommonGroups }>(author, "GET", "/api/authoring")).body;
    const renamed = renameField(folder, common, QUESTION, "tie");
    if ("refusal" in renamed) throw new Error(JSON.stringify(renamed.refusal));
    const paper = (folder.procedure as unknown as Facts).components.findIndex(({ id }) => id === "identityPaper");
    const mended = edited(edited(folder, renamed.edits), [{ op: "remove", at: `/procedure/components/${paper}` }, { op: "set", at: "/procedure/summary/vi", value: "Ghi việc giám hộ vào Sổ hộ tịch" }]);
    expect((await call(author, "PUT", `/api/working-copies/${copy}`, { body: { folder: mended }, revision: 1 })).status).toBe(200);
    await editor("/kiem-tra");
    const remarks = author.locator(".review-remark");
    await remarks.filter({ hasText: "“Hộ chiếu hoặc giấy tờ có dán ảnh của người yêu cầu”, nay không còn ở chỗ này" }).waitFor();
    await remarks.filter({ hasText: "Thêm lựa chọn người giám hộ" }).getByRole("button").click();
    await author.locator(".place-note-remark:visible", { hasText: "Thêm lựa chọn người giám hộ" }).waitFor();
    await expect.poll(() => author.getByLabel(/^Tiêu đề/).first().inputValue()).toBe("Quan hệ với người được đăng ký");
    const moving = author.getByRole("combobox", { name: "Chuyển đến trang hoặc nhóm" });
    await moving.selectOption({ index: (await moving.locator("option").count()) - 1 });
    await moving.press("Enter");
    await author.getByText(/^Chuyển “Quan hệ với người được đăng ký” trong/).first().waitFor();
    await author.locator(".place-note-remark:visible", { hasText: "Thêm lựa chọn người giám hộ" }).first().waitFor();
    await expect.poll(() => author.getByLabel(/^Tiêu đề/).first().inputValue()).toBe("Quan hệ với người được đăng ký");
    await look(author, "remark-moved");
    await author.getByRole("button", { name: /^Hoàn tác/ }).click();
    await author.getByText(/^Đã lưu/).first().waitFor();
    await expect.poll(() => savedFolder(author, copy)).toEqual(mended);
  });

  it("is submitted again without the old remarks, approved, and published by a decision from a day", async () => {
    await submitted();
    await author.locator("text=Chờ duyệt").waitFor();
    expect(await author.getByRole("link", { name: /nhận xét/ }).count()).toBe(0);
    await published(today(), "12/QĐ-UBND");
    await reviewer.locator(".review-head", { hasText: `từ ${inWords(today())}` }).waitFor();
  });

  it("runs: a dossier is filed and accepted under the first version", async () => {
    running = await filed();
    expect(await versionOf(running)).toBe(versions[1]);
    await acts(running, "ACCEPT");
  });

  it("gets a second version from a copy of the published one, from a later day", async () => {
    await open(author, "/thiet-ke/ban-soan/moi", ".copies-sources button");
    await author.locator(".copies-sources").getByRole("button", { name: "Đăng ký giám hộ" }).click();
    await author.locator(".editor-parts").waitFor();
    const second = new URL(author.url()).pathname.split("/").at(-1) ?? "";
    await author.getByLabel(/^Tóm tắt\s*\*?$/).fill("Ghi việc giám hộ, thay đổi và chấm dứt giám hộ");
    await expect.poll(async () => JSON.stringify((await savedFolder(author, second)).procedure)).toContain("thay đổi và chấm dứt giám hộ");
    await editor("/nop-duyet", second);
    await author.locator(".review-change").first().waitFor({ timeout: 30_000 });
    await inspect(author, "what-changes");
    await submitted(second);
    days += 1;
    const tomorrow = today();
    days -= 1;
    await published(tomorrow, "34/QĐ-UBND");
    await reviewer.locator(".review-marks", { hasText: "Chưa đến ngày áp dụng" }).waitFor();
    await open(reviewer, "/thiet-ke?state=published", ".staff-table");
    await inspect(reviewer, "list-to-come");
    await open(author, "/thiet-ke/ban-soan/moi", ".copies-sources button");
    await author.locator(".copies-sources", { hasText: `phiên bản đã công bố, áp dụng từ ${inWords(tomorrow)}` }).waitFor();
    await open(citizen, `/thu-tuc/${CODE}`, "h1");
    await expect.poll(() => citizen.locator("main").innerText()).toContain(`Từ ngày ${inWords(tomorrow)} áp dụng quy định mới`);
    await inspect(citizen, "citizen-to-come");
  });

  it("from that day takes filings under the second version; the running dossier stays on the first", async () => {
    days += 1;
    await everybodySits();
    expect(await versionOf(await filed())).toBe(versions[2]);
    expect(await versionOf(running)).toBe(versions[1]);
    await open(reviewer, "/thiet-ke?state=published", ".staff-table");
    await reviewer.locator("tr", { hasText: versions[1]?.slice(0, 12) ?? "" }).getByText("Đã có phiên bản mới thay").waitFor();
  });

  it("is retired by a decision; until its last day it says so", async () => {
    await open(reviewer, `/thiet-ke/phien-ban/${versions[2]}`, ".review-decisions");
    await decide("Bãi bỏ");
    await reviewer.getByLabel("Số quyết định bãi bỏ").fill("56/QĐ-UBND");
    await reviewer.getByLabel("Ngày cuối nhận hồ sơ mới").fill(today());
    await reviewer.getByLabel("Trích yếu quyết định").fill("Bãi bỏ thủ tục do đã liên thông");
    await look(reviewer, "retiring");
    await confirm("Đã ghi việc bãi bỏ");
    await reviewer.locator(".review-marks", { hasText: "Sắp thôi nhận hồ sơ" }).waitFor();
    await look(reviewer, "retired");
    await open(citizen, `/thu-tuc/${CODE}`, "h1");
    await expect.poll(() => citizen.locator("main").innerText()).toContain(`chỉ nhận hồ sơ đến hết ngày ${inWords(today())}`);
    await citizen.getByRole("button", { name: "Bắt đầu nộp hồ sơ" }).click();
    await citizen.waitForURL(/\/nhap\//);
  });

  it("afterwards takes nothing new, in clear words; what runs goes on", async () => {
    const begun = citizen.url();
    const last = today();
    days += 1;
    await everybodySits();
    await open(citizen, `/thu-tuc/${CODE}`, "h1");
    const words = await citizen.locator("main").innerText();
    for (const said of [`nhận hồ sơ đến hết ngày ${inWords(last)}, nay không nhận hồ sơ mới`, "Hồ sơ đã nộp vẫn được giải quyết", "56/QĐ-UBND – Bãi bỏ thủ tục do đã liên thông"]) expect(words).toContain(said);
    await inspect(citizen, "citizen-closed");
    await citizen.goto(begun);
    await citizen.getByRole("link", { name: "Thủ tục này hiện không còn hiệu lực" }).waitFor();
    await inspect(citizen, "citizen-begun");
    expect((await call<{ readonly violations: readonly { readonly code: string }[] }>(citizen, "POST", "/api/dossiers", { body: { ...(await filing()), definitionHash: versions[2] } })).body.violations.map(({ code }) => code)).toEqual(["definition_not_in_force"]);
    await acts(running, "PREPARE_DRAFT");
    expect(await versionOf(running)).toBe(versions[1]);
    await open(reviewer, "/thiet-ke?state=retired", ".staff-table");
    await reviewer.getByText("Thôi nhận hồ sơ mới").waitFor();
    await look(reviewer, "list-retired");
    await open(author, "/thiet-ke/ban-soan/moi", ".copies-sources button");
    await author.locator(".copies-sources", { hasText: `đã hết hiệu lực, thôi nhận hồ sơ từ sau ${inWords(last)}` }).waitFor();
    await inspect(author, "gallery");
    await open(author, "/thiet-ke/ban-soan", ".staff-table");
    await inspect(author, "copies");
  });

  it("goes back to an earlier save of the working copy, after a look at what has changed since", async () => {
    await editor("/nop-duyet");
    const saves = author.locator(".editor-saves > li");
    await saves.nth(1).waitFor();
    await saves.last().getByRole("button", { name: /Xem, so sánh, trở lại/ }).click();
    const differences = author.locator(".editor-differences");
    await differences.getByText("Thông tin › Tóm tắt").click();
    await expect.poll(() => differences.innerText()).toContain("Ghi việc giám hộ vào Sổ hộ tịch");
    await inspect(author, "saves");
    await saves.last().getByRole("button", { name: /^Trở lại bản này/ }).click();
    await expect.poll(async () => ((await savedFolder(author, copy)).procedure as unknown as Facts).components.some(({ id }) => id === "identityPaper")).toBe(true);
    await author.getByRole("button", { name: "Hoàn tác" }).click();
    await expect.poll(async () => ((await savedFolder(author, copy)).procedure as unknown as Facts).components.some(({ id }) => id === "identityPaper")).toBe(false);
  });

  it("has no accessibility fault and fits every screen", () => {
    expect(faults).toEqual({});
  });

  it("breaks no policy and throws nothing", () => {
    expect(watched.flat().filter((line) => !/status of 4(?:09|10|22)/.test(line))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });

  /** A filing for oneself, as the citizen's page would send it. */
  async function filing(): Promise<object> {
    const { answers } = await savedFolder(author, copy);
    const said = answers["le-van-hung"] as { readonly requester: { readonly relation: unknown; readonly tie?: unknown } };
    return { procedureCode: CODE, agency: "xa-nhu-thanh", channel: "online", returnBy: "counter", answers: said, components: {} };
  }

  async function filed(): Promise<string> {
    const { status, body } = await call<{ readonly id: string }>(citizen, "POST", "/api/dossiers", { body: await filing() });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body.id;
  }

  async function versionOf(dossier: string): Promise<string> {
    return (await server.running.services.stores.dossiers.load(dossier))?.dossier.definitionHash ?? "";
  }

  async function acts(dossier: string, name: string): Promise<void> {
    await (await officer(server.url, name === "ACCEPT" ? "motcua" : "hotich")).act(dossier, name);
  }
});

/** Runs in the page. */
function widthOfPage(): number {
  const { document } = globalThis as unknown as { readonly document: { readonly documentElement: { readonly scrollWidth: number } } };
  return document.documentElement.scrollWidth;
}

function edited(folder: ProcedureFolder, edits: readonly Edit[]): ProcedureFolder {
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.folder;
}

/** What is looked at of procedure.json. */
interface Facts {
  readonly components: readonly { readonly id: string }[];
}
