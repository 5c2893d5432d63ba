// What each entry of the procedure is about, for a clerk who does not have the law open: its meaning, an example, the legal
// source. Data only; a test sees to it that each entry is used and has both languages.

import type { Help } from "../parts/help.ts";

const ND63 = "Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2";

/** Help by entry. */
export const HELP = {
  code: {
    what: { vi: "Mã thủ tục trong Cơ sở dữ liệu quốc gia về thủ tục hành chính, không kèm hậu tố của tỉnh.", en: "The code in the national database of procedures, without the province's suffix." },
    example: { vi: "1.000656 (Đăng ký khai tử). “1.000656.000.00.00.H56” là mã cũ kèm tỉnh: chỉ ghi phần đầu.", en: "1.000656 (death registration). Of the old “1.000656.000.00.00.H56” only the beginning." },
    source: "Nghị định 63/2010/NĐ-CP, Điều 24",
  },
  name: {
    what: { vi: "Tên thủ tục đúng như quyết định công bố.", en: "The name as the publication decision has it." },
    example: { vi: "Đăng ký khai tử", en: "Death registration" },
    source: ND63,
  },
  summary: {
    what: { vi: "Một câu cho trang tìm kiếm: đây là thủ tục gì, ai cần đến.", en: "One sentence for the search page: what this is and who needs it." },
    example: { vi: "Ghi sự kiện chết vào Sổ hộ tịch và cấp Trích lục khai tử cho người thân của người chết", en: "Enters a death in the civil-status register and gives the family the extract" },
  },
  keywords: {
    what: { vi: "Từ người dân hay dùng để tìm, mỗi dòng một từ.", en: "Everyday words people search with, one a line." },
    example: { vi: "giấy chứng tử; báo tử; mai táng", en: "death certificate; burial" },
  },
  sectorId: {
    what: { vi: "Mã lĩnh vực bằng chữ không dấu, cũng là tên thư mục.", en: "The field of administration without accents; also the name of the folder." },
    example: { vi: "ho-tich", en: "ho-tich" },
  },
  sectorName: {
    what: { vi: "Lĩnh vực như Cơ sở dữ liệu quốc gia về thủ tục hành chính gọi.", en: "The field as the national database calls it." },
    example: { vi: "Hộ tịch", en: "Civil status" },
  },
  executingLevel: {
    what: { vi: "Cấp giải quyết thủ tục. Từ 01/7/2025 không còn cấp huyện.", en: "The level that resolves it. There is no district level since 1 July 2025." },
    source: "Nghị định 120/2025/NĐ-CP; Quyết định 19/2025/QĐ-TTg",
  },
  kind: {
    what: { vi: "Kết quả thuộc loại nào: đăng ký vào sổ, cấp giấy, chấp thuận hay chỉ tiếp nhận thông báo.", en: "What comes out: an entry in a register, a certificate, an approval, or the receipt of a notification." },
    example: { vi: "Khai tử: đăng ký. Cấp lại giấy xác nhận khuyết tật: cấp giấy chứng nhận. Lễ hội cấp xã: thông báo.", en: "A death: registration. Disability certificate: issue of a certificate. A commune festival: notification." },
  },
  onlineMode: {
    what: { vi: "Toàn trình: nộp, giải quyết và trả kết quả đều trực tuyến hoặc qua bưu chính. Một phần phải nêu lý do công khai.", en: "Full: filing, resolving and returning are online or by post. Partial must be justified publicly." },
    source: "Nghị định 224/2026/NĐ-CP, Điều 14",
  },
  partialReason: {
    what: { vi: "Vì sao chưa toàn trình: pháp luật buộc có mặt, phải kiểm tra thực địa, sự cố kỹ thuật chưa khắc phục.", en: "Why it is not full: presence is demanded by law, an inspection on site, a technical problem not yet solved." },
    example: { vi: "Hai bên nam, nữ phải có mặt ký Giấy chứng nhận kết hôn", en: "Both spouses must be present to sign" },
    source: "Nghị định 224/2026/NĐ-CP, Điều 14",
  },
  legacyLevel: {
    what: { vi: "Mức độ 1–4 của quy định cũ, để đối chiếu với các kế hoạch lập theo đó.", en: "Level 1–4 of the former decree, for plans written under it." },
    example: { vi: "Mức 4: nộp, thanh toán và nhận kết quả trực tuyến", en: "Level 4: filing, paying and receiving online" },
    source: "Nghị định 43/2011/NĐ-CP",
  },
  effectiveFrom: {
    what: { vi: "Ngày đầu tiên phiên bản này áp dụng. Hồ sơ đã nộp trước vẫn theo phiên bản cũ.", en: "The first day of this version. Dossiers filed before stay on the former one." },
  },
  effectiveTo: {
    what: { vi: "Ngày cuối cùng áp dụng, nếu đã biết văn bản thay thế.", en: "The last day, where the text that replaces it is known." },
    example: { vi: "28/02/2027: Luật Hộ tịch 03/2026/QH16 có hiệu lực từ 01/3/2027", en: "28 February 2027: the new Civil Status Act takes effect on 1 March 2027" },
  },
  publicationDecision: {
    what: { vi: "Quyết định công bố thủ tục của Bộ trưởng hoặc Chủ tịch Ủy ban nhân dân tỉnh.", en: "The decision by which the minister or the provincial chair published it." },
    example: { vi: "Quyết định 163/QĐ-BTP (2026)", en: "Decision 163/QĐ-BTP (2026)" },
    source: "Nghị định 63/2010/NĐ-CP, Điều 15",
  },
  legalBasis: {
    what: { vi: "Các văn bản làm căn cứ, kèm điều khoản và một câu nói văn bản quy định gì.", en: "The texts it rests on, with the article and a sentence on what they say." },
    example: { vi: "Luật Hộ tịch 60/2014/QH13, Điều 32, 33, 34: thẩm quyền, thời hạn, thủ tục đăng ký khai tử", en: "Civil Status Act 60/2014/QH13, articles 32–34" },
    source: ND63,
  },
  applicants: {
    what: { vi: "Ai được yêu cầu thủ tục này.", en: "Who may apply." },
    example: { vi: "Vợ, chồng, con, cha, mẹ hoặc người thân thích khác của người chết", en: "Spouse, child, parent or another relative of the deceased" },
    source: ND63,
  },
  receivedBy: { what: { vi: "Loại cơ quan có bộ phận một cửa tiếp nhận hồ sơ.", en: "The kind of agency whose one-stop unit receives dossiers." } },
  filedBy: {
    what: { vi: "Vai nhập hồ sơ thay người dân khi nộp tại quầy hoặc qua bưu chính.", en: "The role that enters dossiers handed in at the counter or sent by post." },
    example: { vi: "Cán bộ tiếp nhận và trả kết quả", en: "Intake officer" },
  },
  competentAuthority: {
    what: { vi: "Cơ quan có thẩm quyền quyết định, nói cho người dân.", en: "The authority that decides, told to citizens." },
    example: { vi: "Ủy ban nhân dân cấp xã nơi cư trú cuối cùng của người chết", en: "The commune People's Committee of the last residence" },
    source: ND63,
  },
  participants: {
    what: { vi: "Cơ quan khác cùng giải quyết (một cửa liên thông). Bước của quy trình có thể giao cho họ.", en: "Other agencies taking part (inter-agency one-stop). Steps may be theirs." },
    example: { vi: "Công an cấp xã xóa đăng ký thường trú trong nhóm liên thông khai tử", en: "The commune police, who end the residence registration after a death" },
    source: "Nghị định 118/2025/NĐ-CP",
  },
  requirements: {
    what: { vi: "Yêu cầu, điều kiện luật định, mỗi mục một câu.", en: "Conditions the law sets, a sentence each." },
    example: { vi: "Đăng ký trong 15 ngày kể từ ngày có người chết.", en: "Register within 15 days of the death." },
    source: ND63,
  },
  sequence: {
    what: { vi: "Trình tự thực hiện như người dân đọc trên trang thủ tục, mỗi mục một bước.", en: "How to proceed, as citizens read it, a step each." },
    example: { vi: "Nộp hồ sơ trực tuyến, tại Trung tâm Phục vụ hành chính công hoặc qua bưu chính; nộp phí nếu có.", en: "File online, at the service centre or by post; pay the fees, if any." },
    source: ND63,
  },
  submitBy: { what: { vi: "Những cách người dân được nộp hồ sơ.", en: "The ways in which dossiers may be filed." }, source: ND63 },
  returnBy: {
    what: { vi: "Những cách trả kết quả. Trả qua bưu chính chỉ khi luật chuyên ngành cho phép.", en: "The ways in which results get back. By post only where the sector's law allows it." },
    example: { vi: "Bản chính hộ tịch: nhận trực tiếp; bản sao trích lục: cả bưu chính", en: "Originals at the counter; copies of extracts also by post" },
    source: "Nghị định 123/2015/NĐ-CP, Điều 3 (sửa đổi)",
  },
  timeCases: {
    what: { vi: "Trường hợp đầu tiên thỏa điều kiện được áp dụng; trường hợp cuối không có điều kiện.", en: "The first case whose condition holds applies; the last has none." },
    example: { vi: "3 ngày làm việc; trường hợp phải xác minh: 8 ngày làm việc", en: "3 working days; where something must be verified: 8" },
    source: ND63,
  },
  amount: {
    what: { vi: "Con số như văn bản ghi. 0 ngày làm việc nghĩa là trong ngày.", en: "The number as the law gives it. 0 working days means the same day." },
    source: "Luật Hộ tịch 60/2014/QH13, Điều 5 khoản 3",
  },
  unit: {
    what: { vi: "Đơn vị như văn bản ghi: “ngày làm việc” khác “ngày”.", en: "The unit as the law gives it: a working day is not a day." },
    source: "Bộ luật Dân sự 2015, Điều 147, 148",
  },
  cutOff: {
    what: { vi: "Hồ sơ nhận sau giờ này tính từ ngày làm việc tiếp theo.", en: "A dossier accepted after this hour counts from the next working day." },
    example: { vi: "15:00", en: "15:00" },
    source: "Nghị định 61/2018/NĐ-CP, Điều 18; Luật Hộ tịch, Điều 5 khoản 3",
  },
  onSupplement: {
    what: { vi: "Người dân bổ sung xong thì thời hạn tính lại từ đầu hay tính tiếp.", en: "Whether a completed supplement begins the time limit anew or goes on with it." },
    source: "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4",
  },
  endsAt: { what: { vi: "Hết hạn lúc hết giờ làm việc của ngày cuối, hay đúng giờ đã tiếp nhận.", en: "At closing time of the last day, or at the hour of acceptance." } },
  limits: {
    what: { vi: "Những khoảng thời gian quy trình chờ: bổ sung, nộp phí, xác nhận dự thảo. Bước của quy trình gọi theo tên.", en: "Times the workflow waits: for a supplement, a payment, a confirmation. Steps refer to them by name." },
    example: { vi: "Thời gian bổ sung hồ sơ: 15 ngày làm việc", en: "Time to supplement: 15 working days" },
    source: "Nghị định 297/2025/NĐ-CP",
  },
  components: {
    what: { vi: "Giấy tờ phải nộp hoặc xuất trình. Không yêu cầu giấy tờ ngoài quy định hay giấy tờ cơ quan tra cứu được.", en: "Papers to hand in or to show. None beyond the law, and none the agency can look up." },
    source: `${ND63}; Nghị quyết 66.7/2025/NQ-CP`,
  },
  componentName: { what: { vi: "Tên giấy tờ như văn bản gọi.", en: "What the law calls it." }, example: { vi: "Giấy báo tử hoặc giấy tờ thay thế", en: "Death notice or its substitute" } },
  componentHelp: { what: { vi: "Lời nhắc cho người dân: chụp thế nào, khi nào không cần.", en: "A hint for citizens: how to photograph it, when it is not needed." }, example: { vi: "Chụp rõ cả trang, đủ bốn góc. Không cần nộp nếu đã có bản điện tử.", en: "Whole pages with all corners. Not needed if it exists electronically." } },
  forms: { what: { vi: "Chấp nhận bản nào. Đã nhận bản sao chứng thực thì không đòi bản chính.", en: "Which forms are accepted. With a certified copy the original must not be demanded." }, source: "Nghị định 123/2015/NĐ-CP, Điều 2, 3" },
  manner: { what: { vi: "Nộp, hay chỉ xuất trình để đối chiếu (không được giữ hoặc đòi bản sao).", en: "Handed in, or only shown for comparison (not kept, no copy demanded)." }, source: "Nghị định 123/2015/NĐ-CP, Điều 2" },
  sources: { what: { vi: "Lấy từ đâu. Cơ quan tra cứu được thì người dân không phải nộp.", en: "Where it may come from. What the agency can look up need not be handed in." }, source: "Nghị quyết 66.7/2025/NQ-CP" },
  copies: { what: { vi: "Số bản phải nộp.", en: "How many are handed in." } },
  maxFiles: { what: { vi: "Số tệp nhiều nhất cho giấy tờ này, ví dụ ảnh từng trang.", en: "Most files of this paper, e.g. a photograph of each page." } },
  fees: {
    what: { vi: "Lệ phí và phí theo văn bản. Tỉnh quy định mức riêng thì ghi theo mã tỉnh.", en: "Fees and charges by law. Where a province sets its own amount, it stands under its code." },
    source: "Luật Phí và lệ phí 97/2015/QH13",
  },
  feeAmount: { what: { vi: "Đồng, số nguyên; mức khi tỉnh không quy định riêng.", en: "Whole đồng; where the province sets none." }, example: { vi: "8.000 đồng một bản sao trích lục", en: "8,000 đồng for each copy of an extract" }, source: "Thông tư 281/2016/TT-BTC" },
  byProvince: { what: { vi: "Mức của từng tỉnh theo nghị quyết Hội đồng nhân dân; mã tỉnh 2 chữ số.", en: "Amounts set by provincial councils, by the province's 2-digit code." }, example: { vi: "38 (Thanh Hóa): 5.000 đồng", en: "38 (Thanh Hóa): 5,000 đồng" }, source: "Thông tư 85/2019/TT-BTC" },
  times: { what: { vi: "Nhân với một con số trong hồ sơ, ví dụ số bản sao. Không chọn: một lần.", en: "Multiplied by a number of the dossier, e.g. copies asked for. Not chosen: once." } },
  exemptions: { what: { vi: "Trường hợp được miễn; trường hợp đầu tiên thỏa điều kiện làm khoản thu bằng 0 và ghi trên biên lai.", en: "Who is exempt; the first that holds makes it zero and is named on the bill." }, example: { vi: "Người thuộc hộ nghèo", en: "Poor household" }, source: "Luật Hộ tịch 60/2014/QH13, Điều 11" },
  predicates: { what: { vi: "Một điều kiện dùng ở nhiều chỗ thì đặt tên: sửa một lần, đúng mọi nơi.", en: "A condition that several places use gets a name: changed once, right everywhere." }, example: { vi: "Đăng ký sau 15 ngày kể từ ngày chết", en: "Registered more than 15 days after the death" } },
  derive: { what: { vi: "Điều tính ra từ câu trả lời: tuổi, số ngày, tổng. So sánh ngày thì tính số ngày giữa hai ngày.", en: "What is worked out of the answers: an age, days between, a sum. Dates are compared by the days between them." }, example: { vi: "Số ngày từ ngày chết đến ngày nộp", en: "Days from the death to the filing" } },
  rules: { what: { vi: "Quy tắc giữa nhiều câu trả lời; sai thì không nộp được, hoặc chỉ nhắc.", en: "Rules across several answers; breaking one refuses the filing, or only warns." }, example: { vi: "Thời điểm chết không được sau thời điểm hiện tại", en: "The time of death cannot be in the future" } },
  results: { what: { vi: "Giấy tờ người dân nhận được, theo mẫu nào, ai ký.", en: "What citizens receive, by which template, signed by whom." }, source: ND63 },
  nationalCode: { what: { vi: "Mã loại kết quả của Cổng Dịch vụ công quốc gia, nếu có.", en: "Result-type code of the national portal, if there is one." }, example: { vi: "KQ.G15.000034 (Trích lục khai tử)", en: "KQ.G15.000034 (death extract)" } },
  signedBy: { what: { vi: "Người có thẩm quyền ký kết quả.", en: "The competent person who signs." }, source: "Nghị định 30/2020/NĐ-CP, Điều 13" },
  originals: { what: { vi: "Số bản chính trao cho người dân.", en: "How many originals are handed over." } },
  notices: { what: { vi: "Tin gửi người dân. Chỗ cần điền viết trong ngoặc nhọn, chọn từ danh sách bên dưới.", en: "Messages to citizens. What is filled in stands in braces, chosen from the list below." }, source: "Nghị định 224/2026/NĐ-CP, Điều 15" },
  reviewNotes: { what: { vi: "Điều chưa ai xác nhận, mỗi dòng một điều. Người duyệt đọc, người dân không thấy.", en: "What nobody has confirmed yet, one a line. Reviewers read it, citizens do not." } },
  reviewNote: { what: { vi: "Điều chưa ai xác nhận ở mục này. Người dân không thấy.", en: "What nobody has confirmed here. Citizens do not see it." } },
} as const satisfies { readonly [entry: string]: Help };
