// Opens a working copy: its content and what it is worked on with; what was not saved last time is taken up again.

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { get } from "../../portal/parts/staff/api.ts";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { EditorFrame } from "./EditorFrame.tsx";
import "../parts/parts.css";
import "./editor.css";
import { partAt } from "./parts.tsx";
import { keptUnsaved, keyOf } from "./saving/unsaved.ts";
import { useSurroundings } from "./use-surroundings.ts";
import type { WorkingCopyView } from "./views.ts";

export function EditorScreen() {
  const { id = "" } = useParams();
  // Another working copy is another editor, with nothing of this one in it.
  return <CopyScreen key={id} id={id} />;
}

// ---------------------------------------------------------------------------------------------------------------------

function CopyScreen({ id }: { readonly id: string }) {
  const { part: slug } = useParams();
  const { s, account } = useStaff();
  const surroundings = useSurroundings();
  // Read once: from then on the editor knows better than the server, until it has saved.
  const copy = useQuery({ queryKey: ["working-copy", id], queryFn: () => get<WorkingCopyView>(`/api/working-copies/${encodeURIComponent(id)}`), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  const [unsaved] = useState(() => keptUnsaved(keyOf(account.id, id)));
  const part = partAt(slug);
  const error = copy.error ?? surroundings.error;
  if (part === undefined || (error !== null && (copy.data === undefined || surroundings.data === undefined))) {
    return (
      <>
        <PageTitle title={s("Bản soạn thủ tục", "Working copy")} />
        {error === null ? <p>{s("Không có trang này.", "There is no such page.")}</p> : <ProblemAlert error={error} />}
        <Link to="/ban-soan">{s("Về danh sách bản soạn", "To the working copies")}</Link>
      </>
    );
  }
  if (copy.data === undefined || surroundings.data === undefined) return <Loader aria-label={s("Đang tải", "Loading")} />;
  const left = unsaved !== undefined && copy.data.mayEdit && JSON.stringify(unsaved.folder) !== JSON.stringify(copy.data.folder) ? unsaved : undefined;
  return <EditorFrame copy={copy.data} unsaved={left} surroundings={surroundings.data} part={part} />;
}
