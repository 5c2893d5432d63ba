// The documents of a dossier: which are asked for, what was handed in, in which state.

import { DOCUMENT_FORM_LABEL } from "../parts/labels.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { Panel } from "../parts/staff/Panel.tsx";
import type { ComponentView } from "./views.ts";

export function Papers({ components }: { readonly components: readonly ComponentView[] }) {
  const { s, t } = useStaff();
  if (components.length === 0) return null;
  return (
    <Panel title={s("Thành phần hồ sơ", "Documents")}>
      <ul className="desk-papers">
        {components.map(({ id, name, required, manner, forms, supplied }) => (
          <li key={id}>
            <strong>{t(name)}</strong>
            <div className="muted">
              {[required ? s("bắt buộc", "required") : s("nếu có", "optional"), manner === "present" ? s("xuất trình", "to be shown") : s("nộp", "to be handed in"), forms.map((form) => t(DOCUMENT_FORM_LABEL[form]).toLocaleLowerCase("vi")).join(s(" hoặc ", " or "))].join(" · ")}
            </div>
            <PaperState supplied={supplied} required={required} />
            {supplied?.files.map((file) => (
              <div key={file.id}>
                <a href={`/api/files/${file.id}`}>{file.name}</a> <span className="muted">({Math.max(1, Math.round(file.size / 1024))} KB)</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** A sign and words; the colour only repeats them. */
function PaperState({ supplied, required }: { readonly supplied: ComponentView["supplied"]; readonly required: boolean }) {
  const { s } = useStaff();
  if (supplied === undefined) return <div className={required ? "staff-bad" : "muted"}>{required ? s("✗ Chưa có", "✗ Missing") : s("– Không kèm", "– None")}</div>;
  const words = {
    supplied: supplied.source === "shown" ? s("• Đã xuất trình", "• Shown") : s("• Đã nộp, chưa kiểm tra", "• Handed in, not examined"),
    accepted: s("✓ Đã chấp nhận", "✓ Accepted"),
    rejected: s("✗ Cần bổ sung", "✗ To be supplemented"),
  };
  return (
    <div className={supplied.state === "rejected" ? "staff-bad" : undefined}>
      {words[supplied.state]}
      {supplied.reason === undefined ? "" : `: ${supplied.reason}`}
    </div>
  );
}
