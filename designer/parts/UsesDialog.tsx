// What hangs on something that is to be taken away or renamed: each place with a way to it, and what happens when it is done.
// Where people decide who may act, what is owed or what is asked, nothing goes by itself: those places come first, by hand.

import { Button, Group } from "@mantine/core";
import type { Use } from "../../engine/edit/index.ts";
import { Dialog } from "../../portal/parts/staff/Dialog.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

export interface UsesDialogProps {
  /** e.g. "Xóa giấy tờ “Giấy báo tử”". */
  readonly title: string;
  readonly uses: readonly Pick<Use, "at" | "label" | "byHand">[];
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
  const { s } = useStaff();
  const byHand = placesOnce(uses.flatMap((use) => use.byHand));
  const isFree = byHand.length === 0;
  const go = (at: string): void => {
    onCancel();
    goTo(at);
  };
  return (
    <Dialog title={title} size="lg" onClose={onCancel}>
      {isFree ? null : (
        <>
          <p>
            {s(
              `Có ${byHand.length} chỗ quyết định ai được làm gì, thu bao nhiêu, phải nộp hay khai gì. Những chỗ này không tự bỏ theo; hãy tự sửa trước khi xóa:`,
              `${byHand.length} places decide who may do what, what is owed, or what is asked for. They do not go by themselves; change them before you remove this:`,
            )}
          </p>
          <Places places={byHand} go={go} />
        </>
      )}
      <p>{uses.length === 0 ? s("Không chỗ nào khác dùng đến.", "Nothing else uses it.") : s(`Đang được dùng ở ${uses.length} chỗ:`, `It is used in ${uses.length} places:`)}</p>
      <Places places={uses} go={go} />
      {isFree ? <p>{consequence}</p> : null}
      <Group>
        {isFree ? (
          <Button color={isDangerous ? "red" : "blue"} onClick={onResolve}>
            {resolve}
          </Button>
        ) : null}
        <Button variant="default" onClick={onCancel}>
          {isFree ? s("Thôi", "Cancel") : s("Đóng", "Close")}
        </Button>
      </Group>
    </Dialog>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

type Place = Pick<Use, "at" | "label">;

function Places({ places, go }: { readonly places: readonly Place[]; readonly go: (at: string) => void }) {
  const { s, t } = useStaff();
  return (
    <ul className="uses">
      {places.map(({ at, label }) => (
        <li key={at}>
          {t(label)}{" "}
          <button type="button" className="uses-go" onClick={() => go(at)}>
            {s("Đến chỗ này", "Go there")}
            <span className="visually-hidden">: {t(label)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Several uses may hang on the same place. */
function placesOnce(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [place.at, place])).values()];
}
