// The ways to look at a version. Each has an address of its own, so that it can be sent to a colleague.

import { Link } from "react-router";
import { PageTitle } from "../../../portal/parts/staff/PageTitle.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { VersionView } from "../views.ts";

/** Name → last part of the address. */
const TABS = { card: "", findings: "kiem-tra", compare: "so-sanh", picture: "so-do", life: "lich-su" } as const;

/** One of them. */
export type TabName = keyof typeof TABS;

/** The tab an address names; undefined when there is none such. */
export function tabOf(slug = ""): TabName | undefined {
  return (Object.keys(TABS) as TabName[]).find((name) => TABS[name] === slug);
}

export function VersionTabs({ view, tab }: { readonly view: VersionView; readonly tab: TabName }) {
  const { s } = useStaff();
  const { length } = view.findings;
  const labels: { readonly [name in TabName]: string } = {
    card: s("Phiếu thủ tục", "Procedure card"),
    findings: s(`Kết quả kiểm tra (${length})`, `Findings (${length})`),
    compare: s("So sánh", "Compare"),
    picture: s("Sơ đồ", "Picture"),
    life: s("Lịch sử", "History"),
  };
  return (
    <nav className="review-tabs no-print" aria-label={s("Xem phiên bản", "Look at the version")}>
      {(Object.keys(TABS) as TabName[]).map((name) => (
        <Link key={name} to={`/phien-ban/${view.version.hash}${TABS[name] === "" ? "" : `/${TABS[name]}`}`} preventScrollReset {...(name === tab ? { "aria-current": "page" as const } : {})}>
          {labels[name]}
        </Link>
      ))}
    </nav>
  );
}

export function NotFound() {
  const { s } = useStaff();
  return (
    <>
      <PageTitle title={s("Không có trang này", "No such page")} />
      <Link to="/">{s("Về danh sách phiên bản", "To the versions")}</Link>
    </>
  );
}
