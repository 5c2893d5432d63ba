// The frame of every citizens' page: skip link, header with search and account, the page, footer. No script needed.

import type { ReactNode } from "react";
import { say } from "../parts/say.ts";
import type { Frame } from "./page.ts";

/** A whole page. `title` is also the document's title. */
export function Layout({ frame, title, wide = false, children }: { readonly frame: Frame; readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  const s = say(frame.language);
  return (
    <html lang={frame.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Motcua`}</title>
        <link rel="icon" href="data:," />
        {frame.assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {frame.assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <a className="skip-link" href="#noi-dung">
          {s("Đến nội dung chính", "Skip to content")}
        </a>
        <Header frame={frame} />
        <main id="noi-dung" className={wide ? "page page-wide" : "page"}>
          {frame.notice === undefined ? null : (
            <p className={`flash flash-${frame.notice.tone}`} role={frame.notice.tone === "bad" ? "alert" : "status"}>
              {frame.notice.text}
            </p>
          )}
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

/** A hidden field that proves a form came from our page. */
export function Csrf({ token }: { readonly token: string }) {
  return <input type="hidden" name="_csrf" value={token} />;
}

// ---------------------------------------------------------------------------------------------------------------------

function Header({ frame }: { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="brand" href="/">
          <span className="brand-mark" aria-hidden="true">
            ★
          </span>
          <span>{s("Một cửa điện tử", "One-stop counter")}</span>
        </a>
        <nav aria-label={s("Chính", "Main")} className="site-nav">
          <a href="/thu-tuc">{s("Thủ tục", "Procedures")}</a>
          <a href="/tra-cuu">{s("Tra cứu", "Track")}</a>
          <a href="/ho-so">{s("Hồ sơ của tôi", "My dossiers")}</a>
          <AccountLink frame={frame} />
        </nav>
      </div>
    </header>
  );
}

function AccountLink({ frame }: { readonly frame: Frame }) {
  const s = say(frame.language);
  if (frame.visitor === undefined) return <a href={`/dang-nhap?tiep=${encodeURIComponent(frame.address)}`}>{s("Đăng nhập", "Sign in")}</a>;
  return (
    <form method="post" action="/dang-xuat" className="inline-form">
      <Csrf token={frame.csrf} />
      {frame.visitor.kind === "officer" ? <a href="/can-bo">{s("Bàn làm việc", "Desk")}</a> : null}
      <span className="visitor-name">{frame.visitor.name}</span>
      <button type="submit" className="link-button">
        {s("Đăng xuất", "Sign out")}
      </button>
    </form>
  );
}

function Footer({ frame }: { readonly frame: Frame }) {
  const s = say(frame.language);
  const other = frame.language === "vi" ? "en" : "vi";
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>{s("Hệ thống thông tin giải quyết thủ tục hành chính.", "Procedure-resolution information system.")}</p>
        {frame.isDemo ? (
          <p>{s("Bản trình diễn: dữ liệu, tài khoản và cổng thanh toán đều là thử nghiệm.", "Demonstration: data, accounts and the payment gateway are for trial only.")}</p>
        ) : null}
        <p>
          <a href={`/ngon-ngu?l=${other}&tiep=${encodeURIComponent(frame.address)}`} hrefLang={other} lang={other}>
            {other === "en" ? "English" : "Tiếng Việt"}
          </a>
          {" · "}
          <a href="/can-bo">{s("Dành cho cán bộ", "For officers")}</a>
        </p>
      </div>
    </footer>
  );
}
