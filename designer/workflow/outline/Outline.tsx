// The steps as a table, the first editor of a workflow: who, what can be done and where it leads, status, clock, hours, waiting,
// notices. The arrow keys walk from step to step; everything else is a button too.

import { useRef } from "react";
import { STATUS_LABEL } from "../../../portal/parts/labels.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { countNotes } from "../../parts/notes.ts";
import { ClockMark } from "../../canvas/ClockMark.tsx";
import type { Exit, Step } from "../reading/chart.ts";
import { usePartyWords } from "../step/use-party-options.ts";
import { useExitWords } from "../use-exit-words.ts";
import { useWorkflow } from "../workflow-context.ts";
import { CLOCK, KIND } from "../words.ts";
import { useNoticesOf } from "./use-notices-of.ts";
import { useOutlineKeys } from "./use-outline-keys.ts";

export function Outline() {
  const { s } = useStaff();
  const { chart } = useWorkflow();
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useOutlineKeys(table);
  return (
    // The keys are those of the buttons in it; the table itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table className="flow-outline" ref={table} onKeyDown={onKeyDown}>
      <caption>{s("Các bước theo thứ tự. Phím ↑ ↓ đi giữa các bước, Enter mở, Alt+↑ ↓ đổi chỗ, Alt+→ ← vào, ra giai đoạn, Insert thêm bước, Delete xóa.", "The steps in order. ↑ ↓ walk, Enter opens, Alt+↑ ↓ moves, Alt+→ ← goes into a stage and out, Insert adds, Delete removes.")}</caption>
      <thead>
        <tr>
          {[s("Bước", "Step"), s("Ai làm", "Who"), s("Trạng thái, thời hạn", "Status, clock"), s("Việc → đi tới; tự chuyển; thông báo", "Acts → where they lead; by itself; notices")].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.steps.map((step) => (
          <Row key={step.at} step={step} />
        ))}
      </tbody>
    </table>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Row({ step }: { readonly step: Step }) {
  const { s, t } = useStaff();
  const { selected, isOpen } = useWorkflow();
  const party = usePartyWords();
  const notices = useNoticesOf()(step);
  const isSelected = selected?.at === step.at;
  return (
    <tr data-selected={isSelected || undefined} data-open={(isSelected && isOpen) || undefined} data-kind={step.kind} data-place={step.at} style={{ ["--depth" as string]: Math.max(0, Math.min(step.depth, 5)) }}>
      <th scope="row">
        <NameButton step={step} isSelected={isSelected} />
      </th>
      <td data-label={s("Ai làm", "Who")} data-empty={step.meta.owner === undefined || undefined}>
        {step.meta.owner === undefined ? "" : party(step.meta.owner)}
      </td>
      <td data-label={s("Trạng thái", "Status")}>
        <div>
          {step.status === undefined ? null : <span className="canvas-status" data-status={step.status}>{t(STATUS_LABEL[step.status])}</span>}
          {step.clock === undefined ? null : (
            <span className="flow-clock">
              <ClockMark clock={step.clock} /> {t(CLOCK[step.clock])}
              {step.meta.budget === undefined ? "" : s(` · ${step.meta.budget.workingHours.toLocaleString("vi-VN")} giờ`, ` · ${step.meta.budget.workingHours} h`)}
            </span>
          )}
        </div>
      </td>
      <td data-label={s("Việc", "Acts")} data-empty={(step.exits.length === 0 && notices.length === 0) || undefined}>
        <div>
          <Exits exits={[...step.exits.filter(({ cause }) => cause === "act"), ...step.exits.filter(({ cause }) => cause !== "act")]} />
          {notices.length === 0 ? null : <span className="flow-notices">✉ {notices.join("; ")}</span>}
        </div>
      </td>
    </tr>
  );
}

/** Number, kind and name; one of these buttons is in the tab order at a time. */
function NameButton({ step, isSelected }: { readonly step: Step; readonly isSelected: boolean }) {
  const { s, t } = useStaff();
  const editor = useEditor();
  const { select, open, isOpen } = useWorkflow();
  const { errors, others } = countNotes(editor, ownPlaces(step));
  return (
    <button
      type="button"
      className="flow-name"
      data-step={step.at}
      tabIndex={isSelected ? 0 : -1}
      aria-current={isSelected && isOpen ? "true" : undefined}
      onFocus={() => select(step.at)}
      onClick={() => open(step.at)}
    >
      <span className="flow-number">{step.number}</span>
      <span>
        {step.kind === "step" ? null : <span className="flow-kind">{t(KIND[step.kind])}</span>}
        <span className="flow-label">{t(step.label)}</span>
        {step.isFirst ? <span className="flow-first">{s("bắt đầu", "begins")}</span> : null}
        {errors + others === 0 ? null : (
          <span className="flow-count" data-kind={errors > 0 ? "error" : "warning"}>
            {errors > 0 ? s(`${errors} cần sửa`, `${errors} to mend`) : s(`${others} cần xem`, `${others} to look at`)}
          </span>
        )}
      </span>
    </button>
  );
}

/** Places that are the step's own and not of the steps within. */
function ownPlaces({ at }: Step): readonly string[] {
  return ["meta", "on", "after", "always", "onDone", "invoke", "entry", "exit", "type", "initial"].map((key) => `${at}/${key}`);
}

function Exits({ exits }: { readonly exits: readonly Exit[] }) {
  const words = useExitWords();
  if (exits.length === 0) return null;
  return (
    <ul>
      {exits.map((exit) => {
        const { title, leads } = words(exit);
        return (
          <li key={exit.at} data-cause={exit.cause} data-broken={exit.ways.some(({ isBroken }) => isBroken) || undefined}>
            {title} <span className="muted">{leads}</span>
          </li>
        );
      })}
    </ul>
  );
}
