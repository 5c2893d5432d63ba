// What would change against the version in force: for citizens, for officers, for dossiers under way (they stay on theirs).

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { diff } from "../../../engine/diff/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { get, queryString } from "../../../portal/parts/staff/api.ts";
import { Panel } from "../../../portal/parts/staff/Panel.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Changes } from "../../review/compare/Changes.tsx";
import type { VersionListView } from "../../review/views.ts";
import { useEditor } from "../editor-context.ts";

export function WhatChanges() {
  const { s, language } = useStaff();
  const { folder, truth, surroundings } = useEditor();
  const { definition, isSound } = truth;
  const given = at(folder, "/procedure/code");
  const code = typeof given === "string" ? given : "";
  const inForce = useQuery({
    queryKey: ["versions", "in-force", code],
    enabled: code !== "",
    async queryFn() {
      const { rows } = await get<VersionListView>(`/api/definitions?${queryString({ procedureCode: code, limit: "100" })}`);
      const row = rows.find((version) => version.inForce);
      return row === undefined ? null : get<Definition>(`/api/definitions/${row.hash}`);
    },
  });
  const before = inForce.data ?? undefined;
  const changes = useMemo(() => (before === undefined || definition === undefined || !isSound ? undefined : diff(before, definition, { roles: surroundings.roles })), [before, definition, isSound, surroundings.roles]);
  return (
    <Panel title={s("Khác gì với phiên bản đang áp dụng", "What changes against the version in force")}>
      {inForce.error === null ? null : <ProblemAlert error={inForce.error} />}
      {inForce.isLoading ? <Loader size="sm" aria-label={s("Đang tải", "Loading")} /> : null}
      {inForce.data === null || code === "" ? <p>{s("Hiện không có phiên bản nào của thủ tục này đang áp dụng.", "No version of this procedure is in force.")}</p> : null}
      {before !== undefined && !isSound ? <p>{s("Bản soạn còn lỗi cơ bản nên chưa so sánh được.", "With basic errors it cannot be compared yet.")}</p> : null}
      {changes === undefined ? null : changes.length === 0 ? <p>{s("Không khác gì.", "Nothing changes.")}</p> : <Changes changes={changes} language={language} />}
    </Panel>
  );
}
