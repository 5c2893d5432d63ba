// What hangs on something that is to be taken away or renamed: each place with a way to it, and what happens when it is done.

import { Button, Group } from "@mantine/core";
import type { Use } from "../../engine/edit/index.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

export interface UsesDialogProps {
  /** e.g. "Xóa giấy tờ “Giấy báo tử”". */
  readonly title: string;
  readonly uses: readonly Pick<Use, "at" | "label">[];
  /** What becomes of the places: said before it is done. */
  readonly consequence: string;
  /** What the button says that does it. */
  readonly resolve: string;
  readonly isDangerous?: boolean;
  readonly onResolve: () => void;
  readonly onCancel: () => void;
  readonly goTo: (pointer: string) => void;
}

export function UsesDialog({ title, uses, consequence, resolve, isDangerous = false, onResolve, onCancel, goTo }: UsesDialogProps) {
  const { s, t } = useStaff();
  return (
    <Dialog title={title} size="lg" onClose={onCancel}>
      <p>{uses.length === 0 ? s("Không chỗ nào khác dùng đến.", "Nothing else uses it.") : s(`Đang được dùng ở ${uses.length} chỗ:`, `It is used in ${uses.length} places:`)}</p>
      <ul className="uses">
        {uses.map(({ at, label }) => (
          <li key={at}>
            {t(label)}{" "}
            <button
              type="button"
              className="uses-go"
              onClick={() => {
                onCancel();
                goTo(at);
              }}
            >
              {s("Đến chỗ này", "Go there")}
              <span className="visually-hidden">: {t(label)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>{consequence}</p>
      <Group>
        <Button color={isDangerous ? "red" : "blue"} onClick={onResolve}>
          {resolve}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {s("Thôi", "Cancel")}
        </Button>
      </Group>
    </Dialog>
  );
}
