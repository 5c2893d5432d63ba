// The designer's screens and where one can go from any of them. Heavy screens come when they are opened.

import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Link, Route, Routes } from "react-router";
import { PageTitle } from "../portal/parts/staff/PageTitle.tsx";
import { useStaff } from "../portal/parts/staff/staff-context.ts";
import type { StaffApp } from "../portal/parts/staff/StaffDoor.tsx";
import { StaffFrame } from "../portal/parts/staff/StaffFrame.tsx";
import { VersionList } from "./review/versions/VersionList.tsx";

const Submission = lazy(async () => ({ default: (await import("./review/versions/Submission.tsx")).Submission }));
const CopyList = lazy(async () => ({ default: (await import("./copies/CopyList.tsx")).CopyList }));
const NewCopy = lazy(async () => ({ default: (await import("./copies/NewCopy.tsx")).NewCopy }));
const EditorScreen = lazy(async () => ({ default: (await import("./editor/EditorScreen.tsx")).EditorScreen }));
const VersionScreen = lazy(async () => ({ default: (await import("./review/version/VersionScreen.tsx")).VersionScreen }));
const HistorySearch = lazy(async () => ({ default: (await import("./history/index.ts")).HistorySearch }));
const HistoryPage = lazy(async () => ({ default: (await import("./history/index.ts")).HistoryPage }));

export function Frame({ app }: { readonly app: StaffApp }) {
  const { s, account } = useStaff();
  const holds = (seat: string): boolean => account.roles.some(({ role }) => role === seat);
  const places = [
    { to: "/", under: "/phien-ban", label: s("Các phiên bản thủ tục", "Versions of procedures") },
    { to: "/ban-soan", label: s("Bản soạn", "Working copies") },
    ...(holds("procedureAuthor") ? [{ to: "/nop-phien-ban", label: s("Nộp phiên bản từ tệp", "Submit a version from a file") }] : []),
    ...(holds("auditor") ? [{ to: "/ho-so", label: s("Lịch sử hồ sơ", "Histories of dossiers") }] : []),
  ];
  const elsewhere = [
    { to: "/can-bo", label: s("Bàn làm việc", "Desk") },
    { to: "/", label: s("Trang của người dân", "Citizens' pages") },
  ];
  return (
    <StaffFrame app={app} places={places} elsewhere={elsewhere}>
      <Suspense fallback={<Loader aria-label={s("Đang tải", "Loading")} />}>
        <Routes>
          <Route index element={<VersionList />} />
          <Route path="ban-soan" element={<CopyList />} />
          <Route path="ban-soan/moi" element={<NewCopy />} />
          <Route path="ban-soan/:id/:part?" element={<EditorScreen />} />
          <Route path="nop-phien-ban" element={<Submission />} />
          <Route path="phien-ban/:hash/:tab?" element={<VersionScreen />} />
          <Route path="ho-so" element={<HistorySearch />} />
          <Route path="ho-so/:id" element={<HistoryPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </Suspense>
    </StaffFrame>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function NoSuchPage() {
  const { s } = useStaff();
  return (
    <>
      <PageTitle title={s("Không có trang này", "No such page")} />
      <Link to="/">{s("Về danh sách phiên bản", "To the versions")}</Link>
    </>
  );
}
