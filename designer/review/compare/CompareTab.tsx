// Two versions of one procedure side by side: what changes for citizens, for officers, for dossiers under way.

import { Alert, Loader, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { diff } from "../../../engine/diff/index.ts";
import type { Definition, Role } from "../../../engine/model/index.ts";
import { date } from "../../../portal/parts/dates.ts";
import { get } from "../../../portal/parts/staff/api.ts";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { shortHash, STATE_LABEL } from "../version-words.ts";
import type { VersionRow, VersionView } from "../views.ts";
import { versionsOf } from "../versions-of.ts";
import { Changes } from "./Changes.tsx";

export function CompareTab({ view, roles }: { readonly view: VersionView; readonly roles: readonly Role[] }) {
  const { s, t, language } = useStaff();
  const [address, setAddress] = useSearchParams();
  const { version } = view;
  const others = useQuery({
    ...versionsOf(version.procedureCode),
    select: ({ rows }) => rows.filter(({ hash }) => hash !== version.hash),
  });
  const rows = others.data ?? [];
  const chosen = rows.find(({ hash }) => hash === address.get("voi")) ?? nearest(rows, version);
  const labelOf = (row: VersionRow): string =>
    [`${t(STATE_LABEL[row.state])}${row.inForce ? s(", đang áp dụng", ", in force") : ""}`, s(`nộp ${date(row.submittedAt)}`, `submitted ${date(row.submittedAt)}`), shortHash(row.hash)].join(" · ");
  return (
    <>
      <h2>{s("So sánh với phiên bản khác", "Compare with another version")}</h2>
      {others.error === null ? null : <ProblemAlert error={others.error} />}
      {others.isPending ? <Loader aria-label={s("Đang tải", "Loading")} /> : null}
      {others.data !== undefined && chosen === undefined ? <Alert color="blue">{s("Thủ tục này chưa có phiên bản nào khác để so sánh.", "There is no other version of this procedure to compare with.")}</Alert> : null}
      {chosen === undefined ? null : (
        <>
          <Select
            className="review-other no-print"
            label={s("Từ phiên bản", "From the version")}
            description={s("Các thay đổi được kể từ phiên bản chọn ở đây sang phiên bản đang xem.", "Changes are told from the one chosen here to the one on this page.")}
            data={rows.map((row) => ({ value: row.hash, label: labelOf(row) }))}
            value={chosen.hash}
            allowDeselect={false}
            onChange={(hash) => setAddress(hash === null ? {} : { voi: hash }, { replace: true, preventScrollReset: true })}
          />
          <Comparison key={chosen.hash} before={chosen.hash} after={view.definition} roles={roles} language={language} />
        </>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What people follow now; else the one submitted last before this one, else any. */
function nearest(rows: readonly VersionRow[], version: VersionRow): VersionRow | undefined {
  return rows.find(({ inForce }) => inForce) ?? rows.find(({ submittedAt }) => submittedAt < version.submittedAt) ?? rows[0];
}

function Comparison({ before, after, roles, language }: { readonly before: string; readonly after: Definition; readonly roles: readonly Role[]; readonly language: "vi" | "en" }) {
  const { s } = useStaff();
  const { data, error } = useQuery({ queryKey: ["definition", before], queryFn: () => get<Definition>(`/api/definitions/${before}`), staleTime: Infinity });
  const changes = useMemo(() => (data === undefined ? undefined : diff(data, after, { roles })), [data, after, roles]);
  if (error !== null) return <ProblemAlert error={error} />;
  if (changes === undefined) return <Loader aria-label={s("Đang tải", "Loading")} />;
  return <Changes changes={changes} language={language} />;
}
