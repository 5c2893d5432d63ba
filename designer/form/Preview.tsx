// The form beside its builder, as the citizen meets it on a phone. Follows the line chosen in the outline, and chooses the
// line of the question that is pressed.

import { Button, Group, NativeSelect, SegmentedControl } from "@mantine/core";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { fieldAt, labelOf } from "../../engine/forms/index.ts";
import type { JsonObject, Language } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { useDraftDefinition } from "../parts/draft-definition.ts";
import type { FormNode } from "./form-tree.ts";
import { PreviewBoundary, type PreviewSubject } from "./PreviewBoundary.tsx";
import { shownTopics } from "./preview-law.ts";
import { idOfNode, nodeOfId, topicOf } from "./question-ids.ts";
import { readable } from "./readable-form.ts";
import { sampleOf } from "./sample.ts";

export interface PreviewProps {
  readonly nodes: readonly FormNode[];
  readonly selected: FormNode | undefined;
  readonly onPick: (node: FormNode) => void;
}

export function Preview({ nodes, selected, onPick }: PreviewProps) {
  const { s, language: staffLanguage } = useStaff();
  const { announce } = useEditor();
  const definition = readable(useDraftDefinition());
  const [language, setLanguage] = useState<Language>(staffLanguage);
  const [wanted, setWanted] = useState<string>();
  const [typed, setTyped] = useState<JsonObject>({});
  const [isWorkedOut, setWorkedOut] = useState(true);
  const [now] = useState(() => new Date().toISOString());
  const last = useRef<PreviewSubject>(undefined);
  const phone = useRef<HTMLDivElement>(null);

  const topics = useMemo(() => shownTopics(definition.form), [definition.form]);
  const topic = topics?.find((name) => name === wanted) ?? topics?.[0];
  const subject = useMemo(() => (topic === undefined ? undefined : { definition, topic }), [definition, topic]);
  const drawn = useCallback(
    (isAll: boolean) => {
      last.current = subject;
      setWorkedOut(isAll);
    },
    [subject],
  );
  const chosen = selected?.pointer;
  useEffect(() => {
    if (chosen !== undefined) setWanted(topicOf(chosen));
  }, [chosen]);
  const shown = useRef<string>(undefined);
  // After every drawing: which question is marked is no business of the form library, and what was just put in is drawn later.
  useEffect(() => {
    const question = pointOut(phone.current, selected === undefined ? undefined : idOfNode(nodes, selected));
    if (question === null || shown.current === chosen) return;
    shown.current = chosen;
    scrollTo(phone.current, question);
  });

  const pick = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('a[href^="#"]');
    if (link !== null) {
      // A link of the error summary leads to its question here and is no change of address.
      event.preventDefault();
      document.getElementById(link.getAttribute("href")?.slice(1) ?? "")?.focus();
    }
    const id = link?.getAttribute("href")?.slice(1) ?? idAround(target);
    const node = id === undefined ? undefined : nodeOfId(nodes, id);
    if (node !== undefined) onPick(node);
  };
  const fill = (): void => {
    const answers = sampleOf(definition, now);
    if (answers !== undefined) setTyped(answers);
    announce(answers === undefined ? s("Chưa nghĩ ra dữ liệu mẫu cho biểu mẫu này: có điều kiện trái nhau.", "No sample data comes to mind: some conditions contradict one another.") : s("Đã điền dữ liệu mẫu vào phần xem trước.", "The preview is filled with sample data."));
  };
  const passed = (): void => {
    const next = topics?.[(topic === undefined ? -1 : topics.indexOf(topic)) + 1];
    announce(next === undefined ? s("Trang cuối: không có gì phải sửa.", "Last page: nothing to mend.") : s("Không có gì phải sửa, sang trang sau.", "Nothing to mend, on to the next page."));
    if (next !== undefined) setWanted(next);
  };

  return (
    <section className="form-preview" aria-labelledby="form-preview-title">
      <h2 id="form-preview-title">{s("Người dân thấy", "As citizens see it")}</h2>
      <Group gap="xs" mb="xs" align="end">
        <NativeSelect className="form-preview-page" label={s("Trang", "Page")} value={topic ?? ""} disabled={topic === undefined} onChange={({ currentTarget }) => setWanted(currentTarget.value)} data={(topics ?? []).map((name) => ({ value: name, label: labelOf(fieldAt(definition.form, `/${name}`) ?? {}, language) || name }))} />
        <SegmentedControl aria-label={s("Ngôn ngữ xem trước", "Language of the preview")} value={language} onChange={(next) => setLanguage(next as Language)} data={[{ value: "vi", label: "VI" }, { value: "en", label: "EN" }]} />
      </Group>
      <Group gap="xs" mb="xs">
        <Button variant="default" size="compact-sm" onClick={fill}>
          {s("Điền dữ liệu mẫu", "Fill in samples")}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => setTyped({})}>
          {s("Xóa trắng", "Empty it")}
        </Button>
      </Group>
      {isWorkedOut ? null : <p className="form-preview-note">{s("Có điều kiện chưa tính được, nên mọi câu hỏi đều hiện.", "Some conditions cannot be worked out yet, so every question is shown.")}</p>}
      {/* Pressing anywhere only chooses the line; whoever uses the keyboard has the outline for that. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="preview-phone" ref={phone} onClick={pick}>
        {subject === undefined ? (
          <p className="muted">{s("Chưa có trang nào. Thêm trang đầu tiên ở bên trái.", "There is no page yet. Add the first one on the left.")}</p>
        ) : (
          <PreviewBoundary
            subject={subject}
            page={{ language, typed, now, onTyped: setTyped, onPassed: passed, onDrawn: drawn }}
            lastGood={() => last.current}
            noteWithLast={<p className="form-preview-note">{s("Bản đang soạn chưa vẽ được; dưới đây là lần vẽ được gần nhất.", "The draft cannot be drawn as it is; below is how it was last.")}</p>}
            noteAlone={<p className="form-preview-note">{s("Bản đang soạn chưa vẽ được.", "The draft cannot be drawn yet.")}</p>}
          />
        )}
      </div>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The id of the question pressed: of the thing itself, of what it is part of, or of the first input in its frame. */
function idAround(target: Element): string | undefined {
  const own = target.closest('[id^="f-"]');
  const frame = target.closest(".question");
  const label = target.closest("label")?.getAttribute("for");
  if (label?.startsWith("f-") === true) return label;
  return (own !== null && frame?.contains(own) !== false ? own : (frame?.querySelector('[id^="f-"]') ?? own))?.id;
}

/** Marks the chosen question on the page, and finds it; the form library keeps out of data attributes. */
function pointOut(phone: HTMLElement | null, id: string | undefined): Element | null {
  const chosen = id === undefined ? null : (phone?.querySelector(`[id="${id}"], [id^="${id}-"]`) ?? null);
  const frame = chosen?.closest(".question, .group, .row") ?? null;
  for (const marked of phone?.querySelectorAll("[data-chosen]") ?? []) if (marked !== frame) marked.removeAttribute("data-chosen");
  frame?.setAttribute("data-chosen", "");
  return frame;
}

/** Brings a question into view within the phone; the page around stays where it is, and so does who is filling it in. */
function scrollTo(phone: HTMLElement | null, question: Element): void {
  if (phone === null || phone.contains(document.activeElement)) return;
  phone.scrollTop += question.getBoundingClientRect().top - phone.getBoundingClientRect().top - 48;
}
