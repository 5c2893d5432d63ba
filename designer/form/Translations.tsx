// All words of the form side by side, Vietnamese and English; what is missing is marked, and can be written at once.

import { Button, Checkbox, TextInput } from "@mantine/core";
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { GrowingText } from "../parts/GrowingText.tsx";
import { isEnter } from "../parts/is-enter.ts";
import { putAt, takeAt } from "../parts/put.ts";
import type { FormNode } from "./form-tree.ts";
import { useLatest } from "../parts/use-latest.ts";
import { PasteList } from "../paste/PasteList.tsx";
import { planTranslations, TRANSLATION_COLUMNS } from "./paste/translation-lines.ts";
import { type FormText, isMissing, textsOf } from "./texts.ts";

export function Translations({ nodes, onOpen }: { readonly nodes: readonly FormNode[]; readonly onOpen: (node: FormNode) => void }) {
  const { s } = useStaff();
  const { folder, mayEdit, edit, announce } = useEditor();
  const table = useRef<HTMLTableElement>(null);
  const [isOnlyMissing, setOnlyMissing] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const texts = useMemo(() => textsOf(folder, nodes), [folder.form, nodes]);
  const missing = texts.filter(isMissing).length;
  const latest = useLatest({ folder, edit });
  const write = useCallback((at: string, value: string, isEnglish: boolean): void => {
    const { folder, edit } = latest.current;
    edit({ vi: "Sửa bản dịch", en: "Change a translation" }, value === "" && isEnglish ? takeAt(folder, at) : putAt(folder, at, value), at);
  }, [latest]);
  // What was missing when the list was asked for stays in it while it is being written.
  const shown = isOnlyMissing ? texts.filter((text) => isMissing(text) || kept.has(text.enAt)) : texts;
  const next = (): void => {
    if (!focusNextMissing(table.current)) announce(s("Không còn chỗ nào thiếu.", "Nothing is missing any more."));
  };
  // Enter goes on as in a list; what is longer than a line keeps its line breaks.
  const goOn = (event: KeyboardEvent): void => {
    if (!isEnter(event) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    next();
  };
  return (
    <section className="form-translations" aria-labelledby="form-translations-title">
      <h2 id="form-translations-title">{s("Bản dịch", "Translation")}</h2>
      <div className="form-translations-head">
        <p role="status">{missing === 0 ? s(`Đủ cả ${texts.length} câu chữ bằng hai thứ tiếng.`, `All ${texts.length} texts are there in both languages.`) : s(`${texts.length} câu chữ, thiếu ${missing}.`, `${texts.length} texts, ${missing} missing.`)}</p>
        <Button size="compact-sm" variant="default" disabled={missing === 0} onClick={next}>
          {s("Đến chỗ thiếu tiếp theo", "Go to the next missing")}
        </Button>
      </div>
      <PasteList label={s("Dán bản dịch", "Paste a translation")} columns={TRANSLATION_COLUMNS} example={"Nơi chết | Place of death"} step={{ vi: "Dán bản dịch", en: "Paste a translation" }} plan={(lines) => planTranslations(folder, texts, lines)} />
      <Checkbox
        label={s("Chỉ những chỗ thiếu", "Only what is missing")}
        checked={isOnlyMissing}
        mb="sm"
        onChange={({ currentTarget }) => {
          setOnlyMissing(currentTarget.checked);
          setKept(new Set(texts.filter(isMissing).map(({ enAt }) => enAt)));
        }}
      />
      {mayEdit ? <p className="muted">{s("Trong ô, phím Enter đưa tới chỗ thiếu tiếp theo.", "In a box, Enter goes to the next that is missing.")}</p> : null}
      {/* Hears Enter from the boxes within; is no control itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="staff-table" ref={table} onKeyDown={goOn}>
        <thead>
          <tr>
            <th scope="col">{s("Ở đâu", "Where")}</th>
            <th scope="col">{s("Tiếng Việt", "Vietnamese")}</th>
            <th scope="col">{s("Tiếng Anh", "English")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ vi, en, viAt, enAt, role, node }) => (
            <TextRow key={viAt} vi={vi} en={en} viAt={viAt} enAt={enAt} role={role} node={node} mayEdit={mayEdit} onWrite={write} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The first box that is empty and should not be, after the one with the focus; from the top again when there is none. */
function focusNextMissing(table: HTMLTableElement | null): boolean {
  const rows = [...(table?.querySelectorAll("tr[data-missing]") ?? [])];
  const here = document.activeElement?.closest("tr") ?? null;
  const after = here === null ? undefined : rows.find((row) => (here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  const boxes = (after ?? rows.find((row) => row !== here))?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  const empty = [...boxes].find(({ value }) => value.trim() === "");
  empty?.focus({ preventScroll: true });
  // In the middle: what stands above and below says what it is about.
  empty?.scrollIntoView({ block: "center" });
  return empty !== undefined;
}

interface TextRowProps extends FormText {
  readonly mayEdit: boolean;
  readonly onWrite: (at: string, value: string, isEnglish: boolean) => void;
  readonly onOpen: (node: FormNode) => void;
}

/** Drawn again only when its own words change: there may be hundreds. */
const TextRow = memo(
  function TextRow({ vi, en, viAt, enAt, role, node, mayEdit, onWrite, onOpen }: TextRowProps) {
    const { s, t } = useStaff();
    const name = node === undefined ? s("Tờ khai", "The form") : node.label;
    const Input = vi.length > 60 || en.length > 60 ? GrowingText : TextInput;
    return (
      <tr data-missing={isMissing({ vi, en }) || undefined}>
        <td data-label={s("Ở đâu", "Where")}>
          <div>
            {node === undefined ? (
              name
            ) : (
              <button type="button" className="uses-go" onClick={() => onOpen(node)}>
                {name}
              </button>
            )}
            <div className="muted">{t(role)}</div>
          </div>
        </td>
        <td data-label={s("Tiếng Việt", "Vietnamese")}>
          <Input aria-label={s(`${name}, ${role.vi}, tiếng Việt`, `${name}, ${role.en}, Vietnamese`)} value={vi} readOnly={!mayEdit} lang="vi" onChange={({ currentTarget }) => onWrite(viAt, currentTarget.value, false)} />
        </td>
        <td data-label={s("Tiếng Anh", "English")}>
          <Input aria-label={s(`${name}, ${role.vi}, tiếng Anh`, `${name}, ${role.en}, English`)} placeholder={isMissing({ vi, en }) ? s("Thiếu", "Missing") : ""} value={en} readOnly={!mayEdit} lang="en" onChange={({ currentTarget }) => onWrite(enAt, currentTarget.value, true)} />
        </td>
      </tr>
    );
  },
  (before, now) => before.vi === now.vi && before.en === now.en && before.viAt === now.viAt && before.mayEdit === now.mayEdit && before.node?.label === now.node?.label && before.onOpen === now.onOpen,
);
