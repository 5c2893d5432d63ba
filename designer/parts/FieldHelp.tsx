// The part of an input's help that is not needed every day: an example and where the law says so.

import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import type { Help } from "./help.ts";

export function FieldHelp({ help, label }: { readonly help: Help | undefined; readonly label: string }) {
  const { s, t } = useStaff();
  if (help === undefined || (help.example === undefined && help.source === undefined)) return null;
  return (
    <details className="field-help">
      <summary>
        {s("Ví dụ, căn cứ", "Example, legal source")}
        <span className="visually-hidden">: {label}</span>
      </summary>
      {help.example === undefined ? null : (
        <p>
          <strong>{s("Ví dụ:", "Example:")}</strong> {t(help.example)}
        </p>
      )}
      {help.source === undefined ? null : (
        <p>
          <strong>{s("Căn cứ:", "Legal source:")}</strong> {help.source}
        </p>
      )}
    </details>
  );
}
