// What is wrong with a version: errors first, then warnings, each with its story; then what was looked at.

import { Alert } from "@mantine/core";
import type { Role } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import type { PlaceNames } from "../places.ts";
import type { VersionView } from "../views.ts";
import { Covered } from "./Covered.tsx";
import { FindingItem } from "./FindingItem.tsx";

export interface FindingsTabProps {
  readonly view: VersionView;
  readonly names: PlaceNames;
  readonly roles: readonly Role[];
}

export function FindingsTab({ view, names, roles }: FindingsTabProps) {
  const { s } = useStaff();
  const groups = [
    { severity: "error", title: s("Lỗi: không được công bố khi còn", "Errors: not to be published with any of these") },
    { severity: "warning", title: s("Cảnh báo: người duyệt cân nhắc", "Warnings: for the reviewer to weigh") },
  ] as const;
  return (
    <>
      <h2>{s("Kết quả kiểm tra", "Findings")}</h2>
      {view.findings.length === 0 ? (
        <Alert color="green" title={s("Không phát hiện lỗi nào", "Nothing was found")} mb="md">
          {s("Xem bên dưới đã kiểm tra những gì. Điều máy không kiểm tra được, như nội dung pháp luật, vẫn cần người đọc phiếu.", "See below what was looked at. What a machine cannot check, such as the law itself, still needs somebody to read the card.")}
        </Alert>
      ) : null}
      {groups.map(({ severity, title }) => {
        const findings = view.findings.filter((finding) => finding.severity === severity);
        return findings.length === 0 ? null : (
          <section key={severity}>
            <h3>
              {title} ({findings.length})
            </h3>
            <ol className="review-findings">
              {findings.map((finding) => (
                <FindingItem key={`${finding.code} ${finding.path} ${finding.text.vi}`} finding={finding} definition={view.definition} names={names} roles={roles} />
              ))}
            </ol>
          </section>
        );
      })}
      <Covered view={view} roles={roles} />
    </>
  );
}
