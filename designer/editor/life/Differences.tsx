// What lies between two folders, place by place in words, with what stood there and what stands there now.

import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { Value } from "../../review/compare/Value.tsx";
import { ownName } from "../named-in.ts";
import { usePlaceWords } from "../place-words.ts";
import { type Difference, differences } from "../saving/changed-places.ts";

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
  const found = differences(before, after, MOST + 1);
  if (found.length === 0) return <p>{s("Không khác gì.", "They say the same.")}</p>;
  return (
    <>
      <ul className="editor-differences">
        {found.slice(0, MOST).map((one, index) => (
          // In the order in which they stand; the same place may be there twice.
          // oxlint-disable-next-line react/no-array-index-key
          <Item key={`${one.at} ${index}`} difference={one} labels={[beforeLabel, afterLabel]} />
        ))}
      </ul>
      {found.length > MOST ? <p className="muted">{s(`Chỉ liệt kê ${MOST} chỗ đầu tiên.`, `Only the first ${MOST} places are listed.`)}</p> : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Item({ difference, labels }: { readonly difference: Difference; readonly labels: readonly [string, string] }) {
  const { s } = useStaff();
  const words = usePlaceWords();
  const { at, kind, before, after } = difference;
  const gone = kind === "removed" ? ownName(before) : undefined;
  const name = words(at) + (gone === undefined ? "" : ` › ${gone}`);
  if (kind === "order") return <li>{s(`${name}: đổi thứ tự`, `${name}: another order`)}</li>;
  const kinds = { added: s("thêm", "added"), removed: s("bỏ", "removed"), changed: s("sửa", "changed") };
  return (
    <li>
      <details>
        <summary>
          {name} <span className="muted">({kinds[kind]})</span>
        </summary>
        <div className="review-values">
          <Value label={labels[0]} value={before} />
          <Value label={labels[1]} value={after} />
        </div>
      </details>
    </li>
  );
}
