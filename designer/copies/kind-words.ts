// What the kinds of procedures are called.

import type { LocalizedText, Procedure } from "../../engine/model/index.ts";

/** In the order of the gallery. */
export const KIND_LABEL: { readonly [kind in Procedure["kind"]]: Required<LocalizedText> } = {
  registration: { vi: "Đăng ký", en: "Registration" },
  certificateIssue: { vi: "Cấp giấy xác nhận, chứng nhận", en: "Certificate" },
  approvalRequest: { vi: "Đề nghị phê duyệt, quyết định", en: "Request for approval" },
  notification: { vi: "Thông báo", en: "Notification" },
};

/** Where a kind stands in the gallery. */
export function kindOrder(kind: string): number {
  const order = Object.keys(KIND_LABEL).indexOf(kind);
  return order === -1 ? Object.keys(KIND_LABEL).length : order;
}
