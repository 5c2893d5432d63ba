// The workflow of a version as a picture or a list.

import type { Definition, Role } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { WorkflowCanvas } from "../../canvas/index.ts";

export function PictureTab({ definition, roles }: { readonly definition: Definition; readonly roles: readonly Role[] }) {
  const { s, language } = useStaff();
  return (
    <>
      <h2>{s("Sơ đồ quy trình", "The workflow")}</h2>
      <WorkflowCanvas definition={definition} language={language} roles={roles} />
    </>
  );
}
