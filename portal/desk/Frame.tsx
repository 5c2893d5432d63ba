// The desk's screens and where one can go from any of them.

import { Link, Route, Routes } from "react-router";
import { PageTitle } from "../parts/staff/PageTitle.tsx";
import { useStaff } from "../parts/staff/staff-context.ts";
import type { StaffApp } from "../parts/staff/StaffDoor.tsx";
import { StaffFrame } from "../parts/staff/StaffFrame.tsx";
import { DossierScreen } from "./pages/DossierScreen.tsx";
import { FileOnBehalf } from "./pages/FileOnBehalf.tsx";
import { Inbox } from "./pages/Inbox.tsx";

/** Seats whose work is in the designer. */
const DESIGNERS: ReadonlySet<string> = new Set(["procedureAuthor", "procedureReviewer", "auditor"]);

export function Frame({ app }: { readonly app: StaffApp }) {
  const { s, account } = useStaff();
  const places = [
    { to: "/", label: s("Việc cần làm", "Inbox") },
    { to: "/ho-so", label: s("Tất cả hồ sơ", "All dossiers") },
    ...(account.roles.some(({ role }) => role === "intakeOfficer") ? [{ to: "/nop-ho", label: s("Nộp hộ tại quầy, qua bưu chính", "File at the counter or by post") }] : []),
  ];
  const elsewhere = [
    ...(account.roles.some(({ role }) => DESIGNERS.has(role)) ? [{ to: "/thiet-ke", label: s("Soạn và duyệt thủ tục", "Procedures: design and review") }] : []),
    { to: "/", label: s("Trang của người dân", "Citizens' pages") },
  ];
  return (
    <StaffFrame app={app} places={places} elsewhere={elsewhere}>
      <Routes>
        <Route index element={<Inbox key="inbox" list="inbox" />} />
        <Route path="ho-so" element={<Inbox key="all" list="all" />} />
        <Route path="ho-so/:id" element={<DossierScreen />} />
        <Route path="nop-ho" element={<FileOnBehalf />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </StaffFrame>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function NoSuchPage() {
  const { s } = useStaff();
  return (
    <>
      <PageTitle title={s("Không có trang này", "No such page")} />
      <Link to="/">{s("Về việc cần làm", "To the inbox")}</Link>
    </>
  );
}
