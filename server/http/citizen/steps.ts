// The pages of an application in order, and where a draft stands.

import { labelOf } from "../../../engine/forms/index.ts";
import type { Language } from "../../../engine/model/index.ts";
import { say, type StepLink } from "../../../portal/citizen/render.tsx";
import { chosenReturn, revisionOf, type DraftForm } from "../../drafts/draft-form.ts";

/** Names of the pages after the form's topics. */
export const AFTER_TOPICS = { papers: "giay-to", return: "nhan-ket-qua", check: "kiem-tra" } as const;

/** All pages of a draft, the current one marked. */
export function stepsOf(form: DraftForm, current: string, language: Language): readonly StepLink[] {
  return pagesOf(form, language).map(({ id, title, done }) => ({
    title,
    href: addressOf(form.draft.id, id),
    state: id === current ? "current" : done ? "done" : "ahead",
  }));
}

/** The page after this one. */
export function nextAfter(form: DraftForm, current: string, language: Language): string {
  const pages = pagesOf(form, language);
  const index = pages.findIndex((page) => page.id === current);
  return addressOf(form.draft.id, pages[index + 1]?.id ?? AFTER_TOPICS.check);
}

/** The first page that is not finished, where "continue" leads. */
export function firstUnfinished(form: DraftForm, language: Language): string {
  return addressOf(form.draft.id, pagesOf(form, language).find((page) => !page.done)?.id ?? AFTER_TOPICS.check);
}

// ---------------------------------------------------------------------------------------------------------------------

interface PageOfDraft {
  readonly id: string;
  readonly title: string;
  readonly done: boolean;
}

function pagesOf(form: DraftForm, language: Language): readonly PageOfDraft[] {
  const s = say(language);
  const topics = form.topics.map(({ id, field }) => ({ id, title: labelOf(field, language), done: isTopicDone(form, id) }));
  const papers = { id: AFTER_TOPICS.papers, title: s("Giấy tờ kèm theo", "Documents"), done: arePapersDone(form) };
  const back = { id: AFTER_TOPICS.return, title: s("Nhận kết quả và lệ phí", "Result and fees"), done: chosenReturn(form) !== undefined };
  const check = { id: AFTER_TOPICS.check, title: s("Kiểm tra và gửi", "Check and send"), done: false };
  return [...topics, papers, ...(revisionOf(form.draft) === undefined ? [back] : []), check];
}

function isTopicDone({ draft, violations }: DraftForm, topic: string): boolean {
  const path = `/answers/${topic}`;
  return Object.hasOwn(draft.answers, topic) && !violations.some((violation) => violation.path === path || violation.path?.startsWith(`${path}/`) === true);
}

function arePapersDone({ draft, components }: DraftForm): boolean {
  return components.every(({ component, required }) => !required || component.manner === "present" || (draft.components[component.id]?.length ?? 0) > 0 || draft.choices["dossier"] !== undefined);
}

function addressOf(draft: string, page: string): string {
  return `/nhap/${draft}/${page}`;
}
