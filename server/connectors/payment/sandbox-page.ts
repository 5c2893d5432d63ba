// The sandbox's page for the payer: what is paid, and a button per outcome. Plainly not a real bank.

import type { SandboxTransaction } from "./sandbox-store.ts";
import { GATEWAY_STATUS } from "./protocol.ts";

const BUTTONS = [
  ["success", "Thanh toán thành công"],
  ["cancel", "Hủy giao dịch"],
  ["fail", "Thanh toán thất bại"],
  ["late", "Thành công nhưng báo kết quả trễ 5 giây"],
  ["twice", "Thành công và báo kết quả hai lần"],
] as const;

/** The page of a transaction; undefined for one the gateway does not know. */
export function payerPage(transaction: SandboxTransaction | undefined): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cổng thanh toán thử nghiệm</title></head><body><main><p><strong>MÔI TRƯỜNG THỬ NGHIỆM – không phải tiền thật</strong></p><h1>Cổng thanh toán thử nghiệm</h1>${content(transaction)}</main></body></html>`;
}

function content(transaction: SandboxTransaction | undefined): string {
  if (transaction === undefined) return "<p>Không có giao dịch này.</p>";
  const { id, amount, dossierCode, description, status, returnUrl } = transaction;
  const about = `<dl><dt>Hồ sơ</dt><dd>${escape(dossierCode)}</dd><dt>Nội dung</dt><dd>${escape(description)}</dd><dt>Số tiền</dt><dd>${new Intl.NumberFormat("vi-VN").format(amount)} đ</dd></dl>`;
  if (status !== GATEWAY_STATUS.pending) return `${about}<p>Giao dịch đã kết thúc. <a href="${escape(returnUrl)}">Quay lại nơi thanh toán</a></p>`;
  const buttons = BUTTONS.map(([outcome, label]) => `<p><button type="submit" name="outcome" value="${outcome}">${label}</button></p>`).join("");
  return `${about}<form method="post" action="${escape(id)}">${buttons}</form>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
