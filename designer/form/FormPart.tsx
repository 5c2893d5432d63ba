// The form builder: outline and palette, what the chosen line says, and beside it the form as citizens get it. On a narrow
// screen one of the three at a time; on any, all words with their translation.

import { Alert, SegmentedControl } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { Following } from "../parts/Following.tsx";
import "../parts/parts.css";
import "./form-part.css";
import { type FormNode, formTree, nodeAt } from "./form-tree.ts";
import { InUseDialog } from "./InUseDialog.tsx";
import { rowId } from "./OutlineRow.tsx";
import { Preview } from "./Preview.tsx";
import { Properties } from "./properties/Properties.tsx";
import { Translations } from "./Translations.tsx";
import { useFormActions } from "./use-form-actions.ts";
import { Workbench } from "./Workbench.tsx";

/** What is in sight where there is room for one thing only; `translations` takes all the room everywhere. */
type View = "outline" | "properties" | "preview" | "translations";

/** The chosen line. A `sitting` begins when another line is chosen, and goes on while the line is renamed or moved. */
interface Chosen {
  readonly pointer: string | undefined;
  readonly sitting: number;
  /** How often a line was chosen: each time the focus goes where it is wanted. */
  readonly asked: number;
  readonly focus: "title" | "row" | undefined;
}

const NOTHING_CHOSEN: Chosen = { pointer: undefined, sitting: 0, asked: 0, focus: undefined };
const NO_NODES: readonly FormNode[] = [];

export function FormPart() {
  const { s } = useStaff();
  const { folder, surroundings, target } = useEditor();
  const { form, formUi } = folder;
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [view, setView] = useState<View>("outline");
  const part = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => formTree({ form, formUi }, surroundings.common), [form, formUi, surroundings.common]);
  const nodes = tree ?? NO_NODES;
  const selected = chosen.pointer === undefined ? undefined : nodeAt(nodes, chosen.pointer);

  const { actions, inUse, leaveInUse } = useFormActions({
    nodes,
    selected,
    select: (pointer, focus) => {
      setChosen((before) => choosing(before, pointer, focus));
      if (focus === "title") setView("properties");
    },
    follow: (pointer) => setChosen((before) => ({ ...before, pointer })),
  });
  const choose = useCallback((node: FormNode) => setChosen((before) => (before.pointer === node.pointer ? before : choosing(before, node.pointer, undefined))), []);
  const open = useCallback((node: FormNode) => {
    setChosen((before) => choosing(before, node.pointer, "title"));
    setView("properties");
  }, []);

  useEffect(() => {
    const place = target?.pointer;
    if (place === undefined || !/^\/form(?:Ui)?(?:\/|$)/.test(place)) return;
    const node = nodeAt(nodes, place);
    setChosen((before) => choosing(before, node?.pointer, node === undefined || node.pointer === place ? "row" : undefined));
    setView("properties");
    // Once each time a place is pointed out, not whenever the form changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target]);
  useEffect(() => {
    if (chosen.focus === "row" && chosen.pointer !== undefined) document.getElementById(rowId(chosen.pointer))?.focus();
    if (chosen.focus === "title") focusOnTitle(part.current);
  }, [chosen.asked]);

  if (tree === undefined) {
    return (
      <Alert color="orange" role="alert" title={s("Biểu mẫu này không đọc được", "This form cannot be read")}>
        {s("Phần này không đọc được; mở JSON trong mục Dữ liệu để sửa, hoặc hoàn tác.", "This part cannot be read; open the JSON under Data to mend it, or undo.")}
      </Alert>
    );
  }
  const views: readonly { readonly value: View; readonly label: string }[] = [
    { value: "outline", label: s("Cấu trúc", "Outline") },
    { value: "properties", label: s("Nội dung", "Content") },
    { value: "preview", label: s("Xem trước", "Preview") },
    { value: "translations", label: s("Bản dịch", "Translation") },
  ];
  return (
    <div className="form-part" ref={part}>
      <SegmentedControl className="form-views-narrow" fullWidth aria-label={s("Xem phần nào của biểu mẫu", "What of the form to look at")} value={view} onChange={(next) => setView(next as View)} data={[...views]} />
      <SegmentedControl className="form-views-wide" aria-label={s("Soạn biểu mẫu hay bản dịch", "The form or its translation")} value={view === "translations" ? view : "outline"} onChange={(next) => setView(next as View)} data={[{ value: "outline", label: s("Soạn biểu mẫu", "Build the form") }, { value: "translations", label: s("Bản dịch", "Translation") }]} />
      {view === "translations" ? (
        <Translations nodes={nodes} onOpen={open} />
      ) : (
        <div className="form-panes" data-view={view}>
          <div className="form-pane" data-pane="outline">
            <Workbench nodes={nodes} selected={selected} actions={actions} onChoose={choose} onOpen={open} />
          </div>
          <div className="form-pane" data-pane="properties">
            <Properties key={chosen.sitting} nodes={nodes} node={selected} actions={actions} />
          </div>
          <div className="form-pane" data-pane="preview">
            <Following part={Preview} told={{ nodes, selected, onPick: choose }} />
          </div>
        </div>
      )}
      {inUse === undefined ? null : <InUseDialog inUse={inUse} actions={actions} onLeave={leaveInUse} />}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function choosing({ pointer: before, sitting, asked }: Chosen, pointer: string | undefined, focus: Chosen["focus"]): Chosen {
  return { pointer, focus, sitting: pointer === before ? sitting : sitting + 1, asked: asked + 1 };
}

/** What was just put in is named first. What has no title of its own is at least announced by its heading. */
function focusOnTitle(part: HTMLElement | null): void {
  const title = part?.querySelector<HTMLInputElement>('.form-properties [data-place$="/title"] input');
  if (title === null || title === undefined) part?.querySelector<HTMLElement>(".form-properties h2")?.focus();
  else title.select();
}
