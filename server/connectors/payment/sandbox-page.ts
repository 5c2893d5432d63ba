// The sandbox's page for the payer: what is paid to whom, and a button per outcome. A document without a script, fit for a
// phone, and plainly not a real bank.

import { createHash } from "node:crypto";
import { GATEWAY_STATUS } from "./protocol.ts";
import type { SandboxTransaction } from "./sandbox-store.ts";

/** What the payer can choose, in the order of the buttons. */
export const OUTCOMES = {
  success: { label: "Thanh toán thành công", status: GATEWAY_STATUS.paid },
  cancel: { label: "Hủy giao dịch", status: GATEWAY_STATUS.cancelled },
  fail: { label: "Thanh toán thất bại", status: GATEWAY_STATUS.failed },
  late: { label: "Thành công nhưng báo về trễ (5 giây)", status: GATEWAY_STATUS.paid },
  twice: { label: "Báo kết quả hai lần", status: GATEWAY_STATUS.paid },
} as const;

/** One of them. */
export type Outcome = keyof typeof OUTCOMES;

/** The headers of every page: nothing but our own style, forms only to here and back to the merchant. */
export function pageHeaders(transaction: SandboxTransaction | undefined): { readonly [name: string]: string } {
  // Browsers hold `form-action` against the redirect after the form as well.
  const merchant = transaction === undefined ? "" : ` ${new URL(transaction.returnUrl).origin}`;
  return {
    "Content-Security-Policy": `default-src 'none'; style-src '${STYLE_HASH}'; form-action 'self'${merchant}; base-uri 'none'; frame-ancestors 'none'`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}

/** The page of a transaction, or of one the gateway does not know. */
export function payerPage(transaction: SandboxTransaction | undefined, merchantName: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cổng thanh toán thử nghiệm</title>
<style>${STYLE}</style>
</head>
<body>
<header class="sandbox">MÔI TRƯỜNG THỬ NGHIỆM – không phải tiền thật</header>
<main>
<h1>Cổng thanh toán thử nghiệm</h1>
${transaction === undefined ? "<p>Không có giao dịch này.</p>" : content(transaction, merchantName)}
</main>
</body>
</html>
`;
}

// ---------------------------------------------------------------------------------------------------------------------

function content(transaction: SandboxTransaction, merchantName: string): string {
  const rows = [
    ["Đơn vị thu", merchantName],
    ["Mã hồ sơ", transaction.dossierCode],
    ["Thủ tục", transaction.procedureName],
    ["Nội dung", transaction.description],
    ["Mã giao dịch", transaction.id],
    ["Số tiền", `${dong(transaction.amount)} đồng`],
  ] as const;
  const about = `<dl>${rows.map(([term, value]) => `<div><dt>${term}</dt><dd>${escape(value)}</dd></div>`).join("")}</dl>`;
  return transaction.status === GATEWAY_STATUS.pending ? `${about}${choices(transaction)}` : `${about}${ended(transaction)}`;
}

function choices({ id }: SandboxTransaction): string {
  const buttons = Object.entries(OUTCOMES).map(([outcome, { label }]) => `<button type="submit" name="outcome" value="${outcome}">${label}</button>`);
  return `<h2>Chọn điều sẽ xảy ra</h2><form method="post" action="${encodeURIComponent(id)}">${buttons.join("")}</form>`;
}

function ended({ returnUrl }: SandboxTransaction): string {
  return `<p>Giao dịch này đã kết thúc.</p><p><a href="${escape(returnUrl)}">Quay lại hồ sơ</a></p>`;
}

/** `8.000`. By hand: the page must not depend on the server's language tables. */
function dong(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#f4f4f4}
.sandbox{margin:0;padding:.75rem 1rem;background:#ffd24d;color:#1b1b1b;font-weight:700;text-align:center;border-bottom:.25rem solid #1b1b1b}
main{max-width:32rem;margin:0 auto;padding:1rem}
h1{font-size:1.375rem;line-height:1.25}
h2{font-size:1.125rem}
dl{margin:0;background:#fff;border:1px solid #767676}
dl div{padding:.5rem .75rem;border-bottom:1px solid #d0d0d0}
dl div:last-child{border-bottom:0;font-weight:700}
dt{color:#4a4a4a;font-size:.9375rem}
dd{margin:0;overflow-wrap:anywhere}
button{display:block;width:100%;min-height:3rem;margin:0 0 .75rem;padding:.5rem .75rem;font:inherit;color:#1b1b1b;background:#fff;border:2px solid #1b1b1b;border-radius:.25rem}
button:first-child{background:#0b5f2c;border-color:#0b5f2c;color:#fff}
:focus-visible{outline:.25rem solid #1a5fb4;outline-offset:2px}
a{color:#0b4a8f}
`;
const STYLE_HASH = `sha256-${createHash("sha256").update(STYLE).digest("base64")}`;
