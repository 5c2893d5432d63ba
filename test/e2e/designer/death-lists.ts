// What a clerk has on paper for death registration, as lists to be pasted: the questions of the declaration, the papers, the
// exemptions. The words of the law (TT 04/2020/TT-BTP, NĐ 123/2015/NĐ-CP); names in the data so that other systems keep theirs.

const NOTICE = "Loại giấy tờ ≠ Không có giấy tờ (chết đã lâu)";

/** The declaration beyond what the template asks. */
export const QUESTIONS = [
  ["Câu hỏi", "Kiểu", "Bắt buộc", "Hỏi khi", "Mã", "Tiếng Anh", "Hướng dẫn"],
  ["Trang: Người chết"],
  [
    "Vì sao nộp tại xã này",
    "chọn một: lastResidence = Nơi cư trú cuối cùng của người chết thuộc xã này / placeOfDeath = Không rõ nơi cư trú cuối cùng; người đó chết tại xã này / bodyFound = Không rõ nơi cư trú cuối cùng; phát hiện thi thể tại xã này / none = Không thuộc các trường hợp trên",
    "có",
    "",
    "competence",
    "Why at this commune",
    "Ủy ban nhân dân xã nơi cư trú cuối cùng của người chết có thẩm quyền đăng ký",
  ],
  ["Nhóm: Nơi cư trú cuối cùng", "", "có", "Vì sao nộp tại xã này = lastResidence / none", "lastResidence", "Last residence"],
  ["Loại nơi cư trú", "Loại nơi cư trú", "có", "", "kind"],
  ["Địa chỉ", "Địa chỉ", "có", "", "address"],
  ["Trang: Sự kiện chết", "", "", "", "death", "The death"],
  ["Đã chết vào lúc (giờ, phút, ngày, tháng, năm)", "giờ và ngày", "có", "", "time", "Time of death", "Theo ngày dương lịch. Không rõ phút thì ghi 00"],
  ["Nơi chết", "nhiều dòng", "có", "", "place", "Place of death", "Tên cơ sở y tế và địa chỉ, hoặc địa danh đủ xã, tỉnh"],
  ["Nguyên nhân chết", "nhiều dòng", "có", "", "cause", "Cause of death", "Ghi theo giấy báo tử, ví dụ: già yếu, bệnh tim"],
  ["Nhóm: Giấy báo tử hoặc giấy tờ thay thế", "", "có", "", "notice", "Death notice or its substitute"],
  [
    "Loại giấy tờ",
    "chọn một: medical = Giấy báo tử của cơ sở khám bệnh, chữa bệnh / commune = Giấy báo tử của Ủy ban nhân dân cấp xã nơi người đó chết / execution = Giấy báo tử của Hội đồng thi hành án tử hình / judgment = Bản án, quyết định của Tòa án đã có hiệu lực tuyên bố chết / police = Văn bản của cơ quan công an hoặc kết quả giám định pháp y / none = Không có giấy tờ (chết đã lâu)",
    "có",
    "",
    "kind",
    "Kind of paper",
  ],
  ["Hình thức", "chọn một: paper = Bản giấy / electronic = Bản điện tử, đã có trong hệ thống", "có", NOTICE, "form", "Form"],
  ["Số", "chữ", "có", NOTICE, "number", "Number"],
  ["Cơ quan cấp", "chữ", "có", NOTICE, "issuer", "Issued by"],
  ["Ngày cấp", "ngày", "có", NOTICE, "issuedOn", "Issued on"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** Asked once it can be known that the registration is late. */
export const LATE_QUESTIONS = [
  ["Trang: Bản sao và cam đoan"],
  ["Nhóm: Miễn lệ phí đăng ký quá hạn", "", "có", "Đăng ký sau 15 ngày kể từ ngày chết", "feeExemption", "Exemption from the late fee", "Đăng ký sau 15 ngày kể từ ngày chết phải nộp lệ phí, trừ các trường hợp sau"],
  ["Bạn thuộc diện miễn lệ phí nào", "chọn một: none = Không thuộc diện miễn / merit = Người thuộc gia đình có công với cách mạng / poorHousehold = Người thuộc hộ nghèo / disabled = Người khuyết tật", "có", "", "group", "Which exemption applies to you"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** The papers of NĐ 123/2015/NĐ-CP beyond the template's. */
export const PAPERS = [
  ["Tên giấy tờ", "Phải có khi", "Nộp hay xuất trình", "Chấp nhận bản", "Căn cứ", "Mã", "Tiếng Anh", "Lời nhắc"],
  ["Giấy báo tử hoặc giấy tờ thay thế", "Sự kiện chết / Loại giấy tờ ≠ none và Hình thức = Bản giấy", "nộp", "bản chính", "Điều 4 khoản 2, Nghị định 123/2015/NĐ-CP", "deathNotice", "Death notice or its substitute", "Chụp rõ cả trang, đủ bốn góc. Không cần nộp nếu giấy đã có bản điện tử."],
  ["Giấy tờ, tài liệu, chứng cứ chứng minh sự kiện chết", "Sự kiện chết / Loại giấy tờ = none", "nộp", "bản chính, bản sao chứng thực, bản sao", "Điều 13, Thông tư 04/2020/TT-BTP", "deathEvidence", "Papers proving the death"],
  ["Giấy tờ chứng minh nơi người đó chết hoặc nơi phát hiện thi thể", "Vì sao nộp tại xã này = placeOfDeath / bodyFound", "xuất trình", "bản chính, bản điện tử", "Điều 32, Luật Hộ tịch 60/2014/QH13", "placeProof", "Proof of the place of death or of finding"],
  ["Giấy tờ chứng minh nơi cư trú cuối cùng", "không bắt buộc", "xuất trình", "bản chính, bản điện tử", "Nghị định 104/2022/NĐ-CP", "lastResidenceProof", "Proof of the last residence", "Chỉ cần khi cơ quan tra cứu Cơ sở dữ liệu quốc gia về dân cư không có kết quả."],
  ["Giấy tờ chứng minh thuộc diện miễn lệ phí", "Bạn thuộc diện miễn lệ phí nào = merit / poorHousehold / disabled", "nộp", "bản sao, bản sao chứng thực, bản điện tử", "Điều 11 khoản 1 điểm a, Luật Hộ tịch 60/2014/QH13", "exemptionProof", "Proof of exemption from the fee"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** Who need not pay for a late registration. */
export const EXEMPTIONS = [
  ["Người thuộc gia đình có công với cách mạng", "Bạn thuộc diện miễn lệ phí nào = merit", "Điều 11 khoản 1 điểm a, Luật Hộ tịch 60/2014/QH13", "merit", "Family with merit"],
  ["Người thuộc hộ nghèo", "Bạn thuộc diện miễn lệ phí nào = poorHousehold", "Điều 11 khoản 1 điểm a, Luật Hộ tịch 60/2014/QH13", "poorHousehold", "Poor household"],
  ["Người khuyết tật", "Bạn thuộc diện miễn lệ phí nào = disabled", "Điều 11 khoản 1 điểm a, Luật Hộ tịch 60/2014/QH13", "disabled", "Person with a disability"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** What a translator gave back. */
export const TRANSLATIONS = [
  ["Nơi cư trú cuối cùng của người chết thuộc xã này", "The last residence was in this commune"],
  ["Không rõ nơi cư trú cuối cùng; người đó chết tại xã này", "The last residence is unknown; the person died here"],
  ["Không rõ nơi cư trú cuối cùng; phát hiện thi thể tại xã này", "The last residence is unknown; the body was found here"],
  ["Không thuộc các trường hợp trên", "None of these"],
  ["Ủy ban nhân dân xã nơi cư trú cuối cùng của người chết có thẩm quyền đăng ký", "The commune of the last residence registers the death"],
  ["Theo ngày dương lịch. Không rõ phút thì ghi 00", "By the solar calendar. If the minute is not known write 00"],
  ["Tên cơ sở y tế và địa chỉ, hoặc địa danh đủ xã, tỉnh", "Name and address of the medical facility, or the place with commune and province"],
  ["Ghi theo giấy báo tử, ví dụ: già yếu, bệnh tim", "As on the death notice, e.g. old age, heart disease"],
  ["Giấy báo tử của cơ sở khám bệnh, chữa bệnh", "Notice of a medical facility"],
  ["Giấy báo tử của Ủy ban nhân dân cấp xã nơi người đó chết", "Notice of the commune where the person died"],
  ["Giấy báo tử của Hội đồng thi hành án tử hình", "Notice of an execution council"],
  ["Bản án, quyết định của Tòa án đã có hiệu lực tuyên bố chết", "Effective judgment declaring the death"],
  ["Văn bản của cơ quan công an hoặc kết quả giám định pháp y", "Police confirmation or forensic result"],
  ["Không có giấy tờ (chết đã lâu)", "None (death long ago)"],
  ["Bản giấy", "On paper"],
  ["Bản điện tử, đã có trong hệ thống", "Electronic, already in the system"],
  ["Đăng ký sau 15 ngày kể từ ngày chết phải nộp lệ phí, trừ các trường hợp sau", "Registering more than 15 days after the death costs a fee, except for"],
  ["Không thuộc diện miễn", "None"],
  ["Người thuộc gia đình có công với cách mạng", "Family with merit"],
  ["Người thuộc hộ nghèo", "Poor household"],
  ["Người khuyết tật", "Person with a disability"],
]
  .map((cells) => cells.join("\t"))
  .join("\n");
