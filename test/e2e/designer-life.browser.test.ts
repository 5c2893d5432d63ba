// The whole life of a procedure at everybody's own screen: submitted, returned with remarks that follow what they are about,
// mended, approved, published; a second version with a later day; dossiers that stay on theirs; retired, in clear words.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renameField } from "../../engine/edit/index.ts";
import type { CommonGroups } from "../../engine/model/index.ts";
import { hasNoChromium, launch, newPage } from "./chromium.ts";
import { signIn } from "./citizen.ts";
import { call } from "./designer/api.ts";
import { days, inWords } from "./designer/days.ts";
import { file, filingFrom, officerDoes, versionOf } from "./designer/filing.ts";
import { confirm, decide, publish, remarkAt } from "./designer/reviewer.ts";
import { inspect as inspectAt, look as lookAt, open as openAt } from "./designer/screens.ts";
import { edited, newCopy, papersOf, savedFolder, templateFolder } from "./designer/working-copies.ts";
import { serve, type ServerUnderTest } from "./server.ts";

const CODE = "1.234567";

describe.skipIf(hasNoChromium)("the life of a procedure", { timeout: 180_000 }, () => {
  let server: ServerUnderTest;
  let browser: Browser;
  let author: Page;
  let colleague: Page;
  let reviewer: Page;
  let citizen: Page;
  const time = days();
  let copy = "";
  let running = "";
  const versions: string[] = [];
  const watched: string[][] = [];
  const faults: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    server = await serve({ now: time.now });
    browser = await launch();
    await everybodySits();
    copy = await newCopy(author, edited(await templateFolder(author, "civil-status-registration"), [{ op: "set", at: "/procedure/code", value: CODE }, { op: "set", at: "/procedure/name", value: { vi: "Đăng ký giám hộ", en: "Registration of guardianship" } }]));
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
    await time.tell(page);
    await signIn(page, server.url, login);
    return page;
  }

  const look = (page: Page, name: string): Promise<void> => lookAt(page, `life-${name}`);
  /** For what no other test looks at. */
  const inspect = (page: Page, name: string): Promise<void> => inspectAt(page, `life-${name}`, faults);
  const open = (page: Page, address: string, seen: string): Promise<void> => openAt(page, `${server.url}${address}`, seen);
  const editor = (part = "", id = copy): Promise<void> => open(author, `/thiet-ke/ban-soan/${id}${part}`, ".editor-parts");

  /** Submits what the author has open; the reviewer opens it. */
  async function submitted(id = copy): Promise<void> {
    await editor("/nop-duyet", id);
    await author.getByRole("button", { name: "Nộp duyệt" }).click();
    await author.getByText("Đã nộp duyệt").waitFor();
    const address = await author.getByRole("link", { name: "Mở phiên bản vừa nộp" }).getAttribute("href");
    versions.push(address?.split("/").at(-1) ?? "");
    await open(reviewer, address ?? "", ".review-decisions");
  }

  const filing = (): Promise<object> => filingFrom(author, { copy, code: CODE });
  const filed = async (): Promise<string> => file(citizen, await filing());
  const published = (day: string, number: string): Promise<void> => publish(reviewer, { day, number }, () => look(reviewer, `publishing-${versions.length}`));

  it("is submitted, and its reviewer remarks on places", async () => {
    await submitted();
    await look(author, "submitted");
    await author.getByRole("link", { name: "Các bản soạn" }).click();
    await author.waitForURL(/\/ban-soan$/);
    colleague = await seat("soanthutuc2");
    await open(colleague, `/thiet-ke/ban-soan/${copy}/kiem-tra`, ".editor-parts");
    await remarkAt(reviewer, "Phí cấp bản sao Trích lục", "Mức phí theo nghị quyết nào?");
    await remarkAt(reviewer, "Hộ chiếu hoặc giấy tờ có dán ảnh của người yêu cầu", "Bỏ giấy này, đã có cơ sở dữ liệu");
    await remarkAt(reviewer, "Quan hệ với người được đăng ký", "Thêm lựa chọn người giám hộ");
    await remarkAt(reviewer, "Họ, chữ đệm, tên", "Ghi rõ chữ in hoa");
    await remarkAt(reviewer, "Kiểm tra hồ sơ", "Ai kiểm tra khi cán bộ nghỉ?");
    await decide(reviewer, "Trả lại kèm nhận xét (5)");
    await reviewer.getByLabel("Nhận xét chung").fill("Xem lại phần tóm tắt");
    await look(reviewer, "returning");
    await confirm(reviewer, "Đã trả lại");
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
    const renamed = renameField(folder, common, "/form/properties/requester/properties/relation", "tie");
    if ("refusal" in renamed) throw new Error(JSON.stringify(renamed.refusal));
    const paper = papersOf(folder).indexOf("identityPaper");
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
    await published(time.date(), "12/QĐ-UBND");
    await reviewer.locator(".review-head", { hasText: `từ ${inWords(time.date())}` }).waitFor();
  });

  it("runs: a dossier is filed and accepted under the first version", async () => {
    running = await filed();
    expect(await versionOf(server, running)).toBe(versions[1]);
    await officerDoes(server.url, running, "ACCEPT");
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
    const tomorrow = time.date(1);
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
    time.passed += 1;
    await everybodySits();
    expect(await versionOf(server, await filed())).toBe(versions[2]);
    expect(await versionOf(server, running)).toBe(versions[1]);
    await open(reviewer, "/thiet-ke?state=published", ".staff-table");
    await reviewer.locator("tr", { hasText: versions[1]?.slice(0, 12) ?? "" }).getByText("Đã có phiên bản mới thay").waitFor();
  });

  it("is retired by a decision; until its last day it says so", async () => {
    await open(reviewer, `/thiet-ke/phien-ban/${versions[2]}`, ".review-decisions");
    await decide(reviewer, "Bãi bỏ");
    await reviewer.getByLabel("Số quyết định bãi bỏ").fill("56/QĐ-UBND");
    await reviewer.getByLabel("Ngày cuối nhận hồ sơ mới").fill(time.date());
    await reviewer.getByLabel("Trích yếu quyết định").fill("Bãi bỏ thủ tục do đã liên thông");
    await look(reviewer, "retiring");
    await confirm(reviewer, "Đã ghi việc bãi bỏ");
    await reviewer.locator(".review-marks", { hasText: "Sắp thôi nhận hồ sơ" }).waitFor();
    await look(reviewer, "retired");
    await open(citizen, `/thu-tuc/${CODE}`, "h1");
    await expect.poll(() => citizen.locator("main").innerText()).toContain(`chỉ nhận hồ sơ đến hết ngày ${inWords(time.date())}`);
    await citizen.getByRole("button", { name: "Bắt đầu nộp hồ sơ" }).click();
    await citizen.waitForURL(/\/nhap\//);
  });

  it("afterwards takes nothing new, in clear words; what runs goes on", async () => {
    const begun = citizen.url();
    const last = time.date();
    time.passed += 1;
    await everybodySits();
    await open(citizen, `/thu-tuc/${CODE}`, "h1");
    const words = await citizen.locator("main").innerText();
    for (const said of [`nhận hồ sơ đến hết ngày ${inWords(last)}, nay không nhận hồ sơ mới`, "Hồ sơ đã nộp vẫn được giải quyết", "56/QĐ-UBND – Bãi bỏ thủ tục do đã liên thông"]) expect(words).toContain(said);
    await inspect(citizen, "citizen-closed");
    await citizen.goto(begun);
    await citizen.getByRole("link", { name: "Thủ tục này hiện không còn hiệu lực" }).waitFor();
    await inspect(citizen, "citizen-begun");
    expect((await call<{ readonly violations: readonly { readonly code: string }[] }>(citizen, "POST", "/api/dossiers", { body: { ...(await filing()), definitionHash: versions[2] } })).body.violations.map(({ code }) => code)).toEqual(["definition_not_in_force"]);
    await officerDoes(server.url, running, "PREPARE_DRAFT");
    expect(await versionOf(server, running)).toBe(versions[1]);
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
    await expect.poll(async () => papersOf(await savedFolder(author, copy)).includes("identityPaper")).toBe(true);
    await author.getByRole("button", { name: "Hoàn tác" }).click();
    await expect.poll(async () => papersOf(await savedFolder(author, copy)).includes("identityPaper")).toBe(false);
  });

  it("has no accessibility fault and fits every screen", () => {
    expect(faults).toEqual({});
  });

  it("breaks no policy and throws nothing", () => {
    expect(watched.flat().filter((line) => !/status of 4(?:09|10|22)/.test(line))).toEqual([]);
    expect(server.bugs).toEqual([]);
  });
});
