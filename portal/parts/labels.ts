// Words for the closed sets of the model. One table each, so that a new value without words does not compile.

import type { Channel, DocumentForm, DossierStatus, LocalizedText, Rating, ReturnChannel, SlipKind } from "../../engine/model/index.ts";

/** The ten national statuses as the national portal words them. */
export const STATUS_LABEL: { readonly [status in DossierStatus]: LocalizedText } = {
  registered: { vi: "Mới đăng ký", en: "Filed" },
  accepted: { vi: "Được tiếp nhận", en: "Accepted" },
  intakeRejected: { vi: "Không được tiếp nhận", en: "Not accepted" },
  processing: { vi: "Đang xử lý", en: "Being processed" },
  supplementRequired: { vi: "Yêu cầu bổ sung giấy tờ", en: "More documents needed" },
  paymentRequired: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment needed" },
  withdrawRequested: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawal requested" },
  stopped: { vi: "Dừng xử lý", en: "Stopped" },
  resolved: { vi: "Đã xử lý xong", en: "Resolved" },
  resultReturned: { vi: "Đã trả kết quả", en: "Result returned" },
};

/** How a dossier reaches the counter. */
export const CHANNEL_LABEL: { readonly [channel in Channel]: LocalizedText } = {
  online: { vi: "Trực tuyến", en: "Online" },
  counter: { vi: "Trực tiếp tại bộ phận một cửa", en: "At the one-stop counter" },
  post: { vi: "Bưu chính công ích", en: "By post" },
};

/** How the result comes back. */
export const RETURN_LABEL: { readonly [channel in ReturnChannel]: LocalizedText } = {
  online: { vi: "Nhận bản điện tử trên cổng", en: "Electronic copy on this portal" },
  counter: { vi: "Nhận trực tiếp tại bộ phận một cửa", en: "Pick up at the one-stop counter" },
  post: { vi: "Nhận qua bưu chính công ích", en: "By post" },
};

/** The one-stop forms of TT 03/2025/TT-VPCP. */
export const SLIP_LABEL: { readonly [kind in SlipKind]: LocalizedText } = {
  receiptSlip: { vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Acknowledgement and appointment slip" },
  supplementSlip: { vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Supplement request slip" },
  refusalSlip: { vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ", en: "Refusal slip" },
  apologyNote: { vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology and re-appointment note" },
  stopNotice: { vi: "Thông báo dừng giải quyết hồ sơ", en: "Discontinuation notice" },
};

/** What form a paper must have. */
export const DOCUMENT_FORM_LABEL: { readonly [form in DocumentForm]: LocalizedText } = {
  original: { vi: "Bản chính", en: "Original" },
  certifiedCopy: { vi: "Bản sao chứng thực", en: "Certified copy" },
  copy: { vi: "Bản chụp", en: "Copy" },
  electronic: { vi: "Bản điện tử", en: "Electronic" },
};

/** The three-step satisfaction scale of TT 32/2017/TT-BTTTT. */
export const RATING_LABEL: { readonly [score in Rating["score"]]: LocalizedText } = {
  verySatisfied: { vi: "Rất hài lòng", en: "Very satisfied" },
  satisfied: { vi: "Hài lòng", en: "Satisfied" },
  notSatisfied: { vi: "Chưa hài lòng", en: "Not satisfied" },
};
