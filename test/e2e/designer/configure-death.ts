// Death registration made from the template for civil-status registration by a clerk who has the law's lists at hand.

import type { Locator } from "playwright-core";
import { checked } from "./checked.ts";
import type { Clerk } from "./clerk.ts";
import { EXEMPTIONS, LATE_QUESTIONS, PAPERS, QUESTIONS, TRANSLATIONS } from "./death-lists.ts";

/** Everything up to where it can be submitted. */
export async function configureDeath(clerk: Clerk): Promise<void> {
  await start(clerk);
  await nameIt(clerk);
  await askIt(clerk);
  await demandIt(clerk);
  await printIt(clerk);
  await translate(clerk);
  await mendRest(clerk);
}

// ---------------------------------------------------------------------------------------------------------------------

async function start({ page, click }: Clerk): Promise<void> {
  await click(page.getByRole("link", { name: "Soạn thủ tục mới" }));
  await click(page.getByRole("button", { name: "Đăng ký hộ tịch", exact: true }));
  await page.locator(".editor-parts").waitFor();
}

async function nameIt(clerk: Clerk): Promise<void> {
  const { page, fill, part } = clerk;
  await part("Thông tin");
  await fill(box(page.locator("main"), "Mã thủ tục"), "1.000656");
  await fill(box(page.locator("main"), "Tên thủ tục"), "Đăng ký khai tử");
  await fill(box(page.locator("main"), "Tên thủ tục (tiếng Anh)"), "Death registration");
  await fill(box(page.locator("main"), "Tóm tắt"), "Ghi sự kiện chết vào Sổ hộ tịch và cấp Trích lục khai tử cho người thân của người chết");
  await fill(box(page.locator("main"), "Từ khóa tìm kiếm"), "khai tử\nbáo tử\ntrích lục khai tử\ngiấy chứng tử");
  const legal = await section(clerk, "Hiệu lực và căn cứ");
  await fill(box(legal, "Văn bản"), "Quyết định 163/QĐ-BTP (2026)");
  const result = await section(clerk, "Kết quả");
  await clerk.click(result.getByRole("button", { name: "Trích lục hộ tịch", exact: true }));
  await fill(box(result, "Tên kết quả"), "Trích lục khai tử");
  await fill(box(result, "Tên kết quả (tiếng Anh)"), "Death extract");
  await fill(box(result, "Mã loại kết quả quốc gia"), "KQ.G15.000034");
  await clerk.click(result.getByRole("button", { name: "Đổi mã" }));
  await fill(box(result, "Mã mới"), "deathExtract");
  await clerk.press("Enter");
}

async function askIt(clerk: Clerk): Promise<void> {
  const { page, click, fill, part } = clerk;
  await part("Biểu mẫu");
  await click(page.getByRole("treeitem", { name: /^Người được đăng ký/ }));
  const properties = page.locator(".form-properties");
  await fill(box(properties, "Tiêu đề"), "Người chết");
  await fill(box(properties, "Tiêu đề tiếng Anh"), "The deceased");
  await click(properties.locator("summary", { hasText: "Chi tiết kỹ thuật" }));
  await fill(box(properties, "Tên trong dữ liệu"), "deceased");
  await clerk.press("Enter");
  await paste(clerk, page.locator(".form-outline"), "Dán danh sách trường", QUESTIONS);
  await click(page.getByRole("treeitem", { name: /^Nguyên nhân chết/ }));
  await click(properties.locator("summary", { hasText: "Trình bày, dữ liệu cá nhân" }));
  await clerk.choose(box(properties, "Dữ liệu cá nhân"), { label: "Nhạy cảm" });
}

async function demandIt(clerk: Clerk): Promise<void> {
  await clerk.part("Thông tin");
  const rules = await section(clerk, "Quy tắc kiểm tra");
  const TIME = "Đã chết vào lúc (giờ, phút, ngày, tháng, năm)";
  const RULES: readonly Told[] = [
    { recipe: "Nộp quá một số ngày kể từ một ngày", asked: { "Kể từ ngày": TIME, "Khi quá hạn": "Chỉ nhắc", "Số ngày": 15 }, words: { "Tên điều kiện": "Đăng ký sau 15 ngày kể từ ngày chết" } },
    { recipe: "Ngày không được ở tương lai", asked: { "Ngày hoặc thời điểm": TIME } },
    { asked: { "Ngày hoặc thời điểm": "Sự kiện chết / Ngày cấp" } },
    { recipe: "Ngày này không được trước ngày kia", asked: { "Ngày sau": "Sự kiện chết / Ngày cấp", "Ngày trước": TIME } },
    { recipe: "Ngày sinh phải hợp lý so với một ngày", asked: { "Ngày sinh": "Người chết / Ngày", "Vào ngày": TIME } },
    { recipe: "Hai người không được là một", asked: { "Số của người này": "Người chết / Số định danh cá nhân", "Số của người kia": "Người yêu cầu / Số định danh cá nhân" } },
    { recipe: "Chỉ nhận một số lựa chọn", asked: { "Câu hỏi": "Vì sao nộp tại xã này" }, ticked: [/^Nơi cư trú cuối cùng của người chết/, /người đó chết tại xã này/, /phát hiện thi thể tại xã này/] },
    { asked: { "Câu hỏi": "Người chết / Quốc tịch", "Khi sai thì": "Chỉ nhắc" }, words: { "Lời nhắc khi sai": "Người chết là người nước ngoài: hồ sơ có thể thuộc thủ tục đăng ký khai tử có yếu tố nước ngoài" }, ticked: [/^Việt Nam$/] },
  ];
  for (const told of RULES) await rule(clerk, rules, told);

  await clerk.part("Biểu mẫu");
  await paste(clerk, clerk.page.locator(".form-outline"), "Dán danh sách trường", LATE_QUESTIONS);
  await clerk.part("Thông tin");
  await paste(clerk, await section(clerk, "Giấy tờ"), "Dán danh sách giấy tờ", PAPERS);
  const fees = await section(clerk, "Phí, lệ phí");
  await clerk.fill(box(fees, "Thêm khoản thu: tên khoản thu"), "Lệ phí đăng ký khai tử quá hạn");
  await clerk.press("Enter");
  await clerk.fill(box(fees, "Mức thu"), "8000");
  const when = fees.getByRole("group", { name: "Thu khi" });
  await clerk.click(when.getByRole("button", { name: "Đặt điều kiện" }));
  await clerk.choose(when.getByLabel("Dùng điều kiện đã đặt tên"), { label: "Đăng ký sau 15 ngày kể từ ngày chết" });
  await paste(clerk, fees, "Dán danh sách trường hợp miễn", EXEMPTIONS);
  await clerk.click(fees.getByRole("button", { name: "Thêm căn cứ pháp lý" }).last());
  await clerk.fill(box(fees, "Văn bản").last(), "Thông tư 85/2019/TT-BTC");
}

async function printIt(clerk: Clerk): Promise<void> {
  const { page, click, fill, choose, part } = clerk;
  await part("Mẫu kết quả");
  await click(page.getByRole("button", { name: "Trích lục hộ tịch", exact: true }));
  await fill(box(page.locator("main"), "Tên của giấy"), "Trích lục khai tử");
  await click(page.getByRole("button", { name: /^Tiêu đề: TRÍCH LỤC/ }));
  await fill(box(page.locator("main"), "Chữ"), "TRÍCH LỤC KHAI TỬ");
  await click(page.getByRole("button", { name: "Bảng thông tin" }).first());
  for (const label of ["Người chết", "Sự kiện chết"]) {
    await choose(page.getByRole("combobox", { name: "Thêm mọi câu hỏi của trang" }), { label });
    await click(page.getByRole("button", { name: /^Thêm ?: Thêm mọi câu hỏi của trang/ }));
  }
}

/** What the lists had no English for. */
async function translate(clerk: Clerk): Promise<void> {
  const { page, click, part } = clerk;
  await part("Biểu mẫu");
  await click(page.locator(".form-views-wide label", { hasText: "Bản dịch" }));
  await paste(clerk, page.locator(".form-translations"), "Dán bản dịch", TRANSLATIONS);
}

/** What the check still finds: each time to its place, and the English put in. */
async function mendRest(clerk: Clerk): Promise<void> {
  const { page, part, click, fill } = clerk;
  for (const english of REST) {
    await part("Kiểm tra");
    await checked(page);
    const gathered = page.locator("summary", { hasText: "Xem từng chỗ" });
    if (await gathered.isVisible()) {
      await click(gathered);
      await click(page.locator("details[open] .editor-link").first());
    } else await click(page.getByRole("button", { name: "Đến chỗ cần sửa" }).first());
    await page.locator(".facts").waitFor();
    await fill(page.locator(".bound-pair:focus-within [lang=en]"), english);
  }
}

const REST = ["Photograph whole pages with all corners. Not needed if it exists electronically.", "Only when the look-up in the population database fails.", "Fee for late death registration", "Registered more than 15 days after the death", "More than 15 days after the death", "The deceased was a foreigner: another procedure may apply"] as const;

// ---------------------------------------------------------------------------------------------------------------------

/** An input by its label, as it is read: the mark of what is needed is not part of it. */
function box(within: Locator, label: string): Locator {
  const plain = label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return within.getByLabel(new RegExp(String.raw`^\s*${plain}\s*\*?\s*$`, "u")).first();
}

async function section({ page, click }: Clerk, title: string): Promise<Locator> {
  const heading = page.locator(".facts-section-head button", { hasText: new RegExp(`^${title}$`) });
  const found = page.locator(".facts-section", { has: heading });
  if ((await heading.getAttribute("aria-expanded")) === "false") await click(heading);
  return found;
}

async function paste({ page, click, fill }: Clerk, within: Locator, label: string, text: string): Promise<void> {
  await click(within.getByRole("button", { name: label, exact: true }).last());
  const dialog = page.getByRole("dialog", { name: label });
  await fill(dialog.getByRole("textbox"), text);
  await click(dialog.getByRole("button", { name: /^Thêm \d+ mục này$/ }));
  await dialog.waitFor({ state: "detached" });
}

/** What a common rule is told; without a recipe the one before is used once more. */
interface Told {
  readonly recipe?: string;
  readonly asked: { readonly [label: string]: string | number };
  readonly words?: { readonly [label: string]: string };
  readonly ticked?: readonly RegExp[];
}

async function rule(clerk: Clerk, within: Locator, { recipe, asked, words = {}, ticked = [] }: Told): Promise<void> {
  if (recipe !== undefined) await clerk.choose(box(within, "Thêm quy tắc thường gặp"), { label: recipe });
  for (const [label, value] of Object.entries(asked)) {
    if (typeof value === "number") await clerk.fill(box(within, label), String(value));
    else await clerk.choose(box(within, label), await optionOf(box(within, label), value));
  }
  for (const name of ticked) await clerk.click(within.getByRole("checkbox", { name }));
  for (const [label, text] of Object.entries(words)) await clerk.fill(box(within, label), text);
  await clerk.click(within.getByRole("button", { name: "Thêm quy tắc này" }));
}

/** The value of an option by its words, with the page before it where there are several. */
async function optionOf(select: Locator, words: string): Promise<string> {
  const [title = "", page] = words.split(" / ").toReversed();
  return select.evaluate(
    (element, { title: wanted, page: heading }) => {
      const options = [...(element as unknown as { readonly options: Iterable<Option> }).options].filter((option) => (heading === undefined || option.parentElement?.label?.includes(heading) === true) && option.label.includes(wanted));
      const exact = options.find((option) => option.label === wanted) ?? options[0];
      if (exact === undefined) throw new Error(`No option “${wanted}”`);
      return exact.value;
    },
    { title, page },
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly parentElement: { readonly label?: string } | null;
}
