// The one-stop forms of TT 03/2025/TT-VPCP as templates (fields as reprinted in QĐ 3621/QĐ-BYT). They are the platform's,
// the same for every procedure. The layout of form 05 was not found; its fields are our proposal.

import type { DocumentBlock, DocumentTemplate, SlipKind } from "../model/index.ts";

/** Template by kind of slip. Paper A5 (TT 01/2018/TT-VPCP Đ10). */
export const SLIP_TEMPLATES: { readonly [kind in SlipKind]: DocumentTemplate } = {
  receiptSlip: slip("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Acknowledgement and appointment slip", [
    text("Mã hồ sơ: {dossierCode}"),
    text("{oneStopUnit} đã tiếp nhận hồ sơ của: {applicantName}"),
    text("Số định danh: {applicantId}   Điện thoại: {applicantPhone}"),
    text("Nội dung yêu cầu giải quyết: {procedureName}"),
    text("Thành phần hồ sơ nộp gồm:"),
    text("{components}"),
    text("Phí, lệ phí: {total}"),
    text("Thời gian nhận hồ sơ: {at}"),
    text("Thời gian hẹn trả kết quả: {dueAt}"),
    text("Nơi nhận kết quả: {oneStopUnit}"),
    { type: "signature", role: "Người tiếp nhận hồ sơ" },
  ]),
  supplementSlip: slip("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Supplement request slip", [
    text("Hồ sơ của: {applicantName}   Mã hồ sơ: {dossierCode}"),
    text("Nội dung yêu cầu giải quyết: {procedureName}"),
    text("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:"),
    text("{items}"),
    text("Lý do: {reason}"),
    text("Việc bổ sung chỉ được yêu cầu một lần. Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, liên hệ {oneStopUnit}."),
    { type: "signature", role: "Người hướng dẫn" },
  ]),
  refusalSlip: slip("Phiếu từ chối tiếp nhận giải quyết hồ sơ", "Refusal slip", [
    text("{oneStopUnit} đã nhận hồ sơ của: {applicantName}"),
    text("Số định danh: {applicantId}   Mã hồ sơ: {dossierCode}"),
    text("Nội dung yêu cầu giải quyết: {procedureName}"),
    text("Qua xem xét, cơ quan thông báo không tiếp nhận, giải quyết hồ sơ này với lý do: {reason}"),
    { type: "signature", role: "Người ra quyết định" },
  ]),
  apologyNote: slip("Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Apology and re-appointment note", [
    text("Kính gửi: {applicantName}"),
    text("Ngày {filedAt}, {oneStopUnit} tiếp nhận hồ sơ {dossierCode}: {procedureName}."),
    text("Đến nay cơ quan chưa trả được kết quả đúng hẹn với lý do: {reason}"),
    text("Cơ quan xin lỗi và hẹn trả kết quả vào: {dueAt}"),
    { type: "signature", role: "Thủ trưởng cơ quan" },
  ]),
  stopNotice: slip("Thông báo dừng giải quyết hồ sơ", "Discontinuation notice", [
    text("Kính gửi: {applicantName}"),
    text("{agencyName} thông báo dừng giải quyết hồ sơ {dossierCode}: {procedureName}."),
    text("Thời điểm dừng: {at}"),
    text("Lý do: {reason}"),
    { type: "signature", role: "Người thông báo" },
  ]),
};

function slip(vi: string, en: string, blocks: readonly DocumentBlock[]): DocumentTemplate {
  return { title: { vi, en }, paper: "A5", blocks: [{ type: "nationalHeader" }, { type: "heading", text: vi.toLocaleUpperCase("vi") }, ...blocks] };
}

function text(content: string): DocumentBlock {
  return { type: "paragraph", text: content };
}
