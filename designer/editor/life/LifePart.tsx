// The way of a working copy to publication: submitting it, what became of that, and its earlier saves.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Saves } from "./Saves.tsx";
import { Submitting } from "./Submitting.tsx";
import { WhatChanges } from "./WhatChanges.tsx";

export function LifePart() {
  const { s } = useStaff();
  return (
    <div className="editor-part">
      <h2>{s("Nộp duyệt", "Submit")}</h2>
      <Submitting />
      <WhatChanges />
      <Saves />
    </div>
  );
}
