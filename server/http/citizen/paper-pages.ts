// Papers of an application: multipart posts, streamed; several photos per component.

import type { RequestHandler, Router } from "express";
import multer from "multer";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { FileRef, LocalizedText } from "../../../engine/model/index.ts";
import { MAX_UPLOAD_BYTES, receiveUpload } from "../../uploads/receive.ts";
import { revisionOf, type DraftForm } from "../../drafts/draft-form.ts";
import { presentSupplementRequest } from "../../presenters/supplement-request.ts";
import { goTo, show, showProblem, text, type PageCall } from "./frame.ts";
import { AFTER_TOPICS, nextAfter, stepsOf } from "./steps.ts";

/** `PapersProps.maxMegabytes` and the sentence beside the button. */
const MAX_MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;

type WithDraft = (handle: (call: PageCall, form: DraftForm) => Promise<void>) => RequestHandler;

/** Adds the routes. The multipart body is on disk before the draft is looked at; nothing of it outlives the request. */
export function paperRoutes(router: Router, withDraft: WithDraft): void {
  const receive = multer({ dest: tmpdir(), defParamCharset: "utf8", limits: { fileSize: MAX_UPLOAD_BYTES, files: 20, fields: 10, parts: 40 } } as multer.Options).array("files", 20);
  router.get(`/:draft/${AFTER_TOPICS.papers}`, withDraft(async (call, form) => showPapers(call, form)));
  router.post(`/:draft/${AFTER_TOPICS.papers}/:component`, (request, response, next) => {
    receive(request, response, (error: unknown) => {
      if (error !== undefined && error !== null) response.locals["uploadError"] = error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE" ? "tooLarge" : "brokenOff";
      next();
    });
  }, withDraft(addFiles));
  router.post(`/:draft/${AFTER_TOPICS.papers}/:component/xoa`, withDraft(removeFile));
}

// ---------------------------------------------------------------------------------------------------------------------

const ERRORS = {
  tooLarge: { vi: `Tệp lớn hơn ${MAX_MEGABYTES} MB. Hãy chụp ảnh nhỏ hơn hoặc chia thành nhiều tệp.`, en: `The file is larger than ${MAX_MEGABYTES} MB. Take a smaller photo or split it.` },
  brokenOff: { vi: "Tải lên bị gián đoạn. Hãy thử lại.", en: "The upload broke off. Try again." },
  none: { vi: "Chưa chọn tệp nào.", en: "No file was chosen." },
  type: { vi: "Chỉ nhận tệp PDF, JPG hoặc PNG. Tệp vừa chọn thuộc loại khác, dù tên có đuôi gì.", en: "Only PDF, JPG or PNG. The chosen file is of another kind, whatever its name says." },
  tooMany: { vi: "Quá số tệp cho phép của giấy tờ này.", en: "Too many files for this document." },
  empty: { vi: "Tệp rỗng.", en: "The file is empty." },
} as const satisfies Record<string, LocalizedText>;

async function addFiles(call: PageCall, form: DraftForm): Promise<void> {
  const received = (call.request.files ?? []) as readonly Express.Multer.File[];
  try {
    const component = form.components.find((candidate) => candidate.component.id === text(call.request.params["component"]))?.component;
    if (component === undefined) return showProblem(call, "not_found");
    const has = form.draft.components[component.id] ?? [];
    const failed = call.response.locals["uploadError"] as "tooLarge" | "brokenOff" | undefined;
    if (failed !== undefined) return showPapers(call, form, { [component.id]: ERRORS[failed] });
    if (received.length === 0) return showPapers(call, form, { [component.id]: ERRORS.none });
    if (has.length + received.length > component.maxFiles) return showPapers(call, form, { [component.id]: ERRORS.tooMany });
    const kept: FileRef[] = [];
    for (const file of received) {
      const outcome = await receiveUpload(call.services, createReadStream(file.path), { uploader: call.visit.holder, name: file.originalname });
      if ("problem" in outcome) return showPapers(call, form, { [component.id]: outcome.problem === "unsupported_type" ? ERRORS.type : ERRORS.empty });
      kept.push(outcome.file);
    }
    await saveFiles(call, form, component.id, [...has, ...kept]);
  } finally {
    await Promise.all(received.map((file) => rm(file.path, { force: true })));
  }
}

async function removeFile(call: PageCall, form: DraftForm): Promise<void> {
  const component = text(call.request.params["component"]);
  const has = Object.hasOwn(form.draft.components, component) ? (form.draft.components[component] ?? []) : [];
  await saveFiles(call, form, component, has.filter((file) => file.id !== text(call.request.body?.["file"])));
}

async function saveFiles(call: PageCall, { draft }: DraftForm, component: string, files: readonly FileRef[]): Promise<void> {
  const components = { ...draft.components, [component]: files };
  const saved = await call.services.stores.drafts.save({ ...draft, components, revision: draft.revision + 1, updatedAt: call.services.now() });
  if (!saved.saved) return showProblem(call, "stale");
  goTo(call, `/nhap/${draft.id}/${AFTER_TOPICS.papers}?bao=da-luu#giay-to-${component}`);
}

async function showPapers(call: PageCall, form: DraftForm, errors: { readonly [component: string]: LocalizedText } = {}): Promise<void> {
  const revision = revisionOf(form.draft);
  const before = revision === undefined ? undefined : (await call.services.stores.dossiers.load(revision.dossier))?.dossier;
  show(call, {
    page: "papers",
    props: {
      draft: form.draft.id,
      steps: stepsOf(form, AFTER_TOPICS.papers, call.language),
      maxMegabytes: MAX_MEGABYTES,
      asked: before === undefined ? [] : presentSupplementRequest(form.compiled, before),
      next: nextAfter(form, AFTER_TOPICS.papers, call.language),
      slots: form.components.map(({ component, required }) => {
        const sent = before !== undefined && Object.hasOwn(before.components, component.id) ? before.components[component.id] : undefined;
        const { id, name, help, manner, forms, maxFiles } = component;
        const error = Object.hasOwn(errors, id) ? errors[id] : undefined;
        return {
          id, name, manner, forms, maxFiles,
          required: required && (sent === undefined || sent.state === "rejected"),
          files: form.draft.components[id] ?? [],
          ...(help === undefined ? {} : { help }),
          ...(sent?.state === "rejected" && sent.reason !== undefined ? { reason: sent.reason } : {}),
          ...(error === undefined ? {} : { error }),
        };
      }),
    },
  }, Object.keys(errors).length > 0 ? 422 : 200);
}
