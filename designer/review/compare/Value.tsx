// What stood or stands at a place, under a word for when.

import type { Json } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { valueText } from "./value-text.ts";

export function Value({ label, value }: { readonly label: string; readonly value: Json | undefined }) {
  const { s, language } = useStaff();
  return (
    <div>
      <span className="muted">{label}</span>
      <pre>{value === undefined ? s("(không có)", "(nothing)") : valueText(value, language)}</pre>
    </div>
  );
}
