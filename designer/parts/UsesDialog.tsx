// What hangs on something that is to be taken away or renamed: each place with a way to it, and what happens when it is done.
// Where people decide who may act, what is owed or what is asked, nothing goes by itself: those places come first, by hand.

import { Button, Group } from "@mantine/core";
import type { Use } from "../../engine/edit/index.ts";
import type { Say } from "../../portal/parts/say.ts";
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
  const others = placesOnce(uses).filter(({ at }) => byHand.every((place) => place.at !== at));
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
      {others.length === 0 && !isFree ? null : <p>{told(others.length, isFree, s)}</p>}
      <Places places={others} go={go} />
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

/** Several uses may hang on the same place, and several places be called the same: a story that does the same act twice. */
function placesOnce(places: readonly Place[]): readonly Place[] {
  const byPlace = new Map(places.map((place) => [place.at, place]));
  return [...new Map([...byPlace.values()].toReversed().map((place) => [place.label.vi, place])).values()].toReversed();
}

function told(count: number, isFree: boolean, s: Say): string {
  if (count === 0) return s("Không chỗ nào khác dùng đến.", "Nothing else uses it.");
  return isFree ? s(`Đang được dùng ở ${count} chỗ:`, `It is used in ${count} places:`) : s(`Ngoài ra còn được dùng ở ${count} chỗ:`, `It is also used in ${count} places:`);
}
