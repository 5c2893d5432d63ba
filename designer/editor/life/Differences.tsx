// What lies between two folders, place by place in words, with what stood there and what stands there now.

import { at } from "../../../engine/facts/index.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { valueText } from "../../review/compare/value-text.ts";
import { ownName } from "../named-in.ts";
import { usePlaceWords } from "../place-words.ts";
import { changedPlaces } from "../saving/changed-places.ts";

export interface DifferencesProps {
  readonly before: ProcedureFolder;
  readonly after: ProcedureFolder;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

/** More at once nobody reads. */
const MOST = 60;

export function Differences({ before, after, beforeLabel, afterLabel }: DifferencesProps) {
  const { s } = useStaff();
  const places = changedPlaces(before, after, MOST + 1);
  if (places.length === 0) return <p>{s("Không khác gì.", "They say the same.")}</p>;
  return (
    <>
      <ul className="editor-differences">
        {places.slice(0, MOST).map((place) => (
          <Difference key={place} place={place} sides={[{ label: beforeLabel, value: at(before, place) as Json | undefined }, { label: afterLabel, value: at(after, place) as Json | undefined }]} />
        ))}
      </ul>
      {places.length > MOST ? <p className="muted">{s(`Chỉ liệt kê ${MOST} chỗ đầu tiên.`, `Only the first ${MOST} places are listed.`)}</p> : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface Side {
  readonly label: string;
  readonly value: Json | undefined;
}

function Difference({ place, sides }: { readonly place: string; readonly sides: readonly [Side, Side] }) {
  const { s } = useStaff();
  const words = usePlaceWords();
  const [{ value: before }, { value: after }] = sides;
  const gone = after === undefined ? ownName(before) : undefined;
  const name = words(place) + (gone === undefined ? "" : ` › ${gone}`);
  if (keysOf(before) !== undefined && keysOf(before)?.toSorted().join("\n") === keysOf(after)?.toSorted().join("\n")) return <li>{s(`${name}: đổi thứ tự`, `${name}: another order`)}</li>;
  const kind = before === undefined ? s("thêm", "added") : after === undefined ? s("bỏ", "removed") : s("sửa", "changed");
  return (
    <li>
      <details>
        <summary>
          {name} <span className="muted">({kind})</span>
        </summary>
        <div className="review-values">
          {sides.map((side) => (
            <Value key={side.label} {...side} />
          ))}
        </div>
      </details>
    </li>
  );
}

function Value({ label, value }: Side) {
  const { s, language } = useStaff();
  return (
    <div>
      <span className="muted">{label}</span>
      <pre>{value === undefined ? s("(không có)", "(nothing)") : valueText(value, language)}</pre>
    </div>
  );
}

function keysOf(value: Json | undefined): readonly string[] | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : undefined;
}
