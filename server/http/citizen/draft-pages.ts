// The pages of an application: one topic each, papers, return and fees, check, send. Every page is an address, every
// change a form post; a draft belongs to its session until somebody signs in.

import { Router } from "express";
import { parseFormPost, isRowCommand, violationSentence, type FormBody, type FormPageProps } from "../../../portal/citizen/render.tsx";
import type { JsonObject } from "../../../engine/model/index.ts";
import { draftForm, revisionOf, type DraftForm } from "../../drafts/draft-form.ts";
import { autosave } from "./draft-autosave.ts";
import { checkPage, sendDraft } from "./check-page.ts";
import { goTo, page, show, showProblem, text, type Citizens, type PageCall } from "./frame.ts";
import { paperRoutes } from "./paper-pages.ts";
import { RENEW, renewDraft } from "./renew-draft.ts";
import { returnPage, saveReturn } from "./return-page.ts";
import { AFTER_TOPICS, firstUnfinished, nextAfter, stepsOf } from "./steps.ts";

/** Routes of these pages. */
export function draftPages(citizens: Citizens): Router {
  const router = Router();
  const withDraft = (handle: (call: PageCall, form: DraftForm) => Promise<void>) =>
    page(citizens, async (call) => {
      const form = await load(call);
      if (form === undefined) return showProblem(call, "not_found");
      await handle(call, form);
    });
  router.get("/:draft", withDraft(async (call, form) => goTo(call, firstUnfinished(form, call.language))));
  router.post("/:draft/xoa", withDraft(async (call, form) => {
    await call.services.stores.drafts.remove(form.draft.id);
    goTo(call, "/ho-so");
  }));
  router.post(`/:draft/${RENEW}`, withDraft(renewDraft));
  router.put("/:draft/:topic", autosave(citizens));
  paperRoutes(router, withDraft);
  router.get(`/:draft/${AFTER_TOPICS.return}`, withDraft(returnPage));
  router.post(`/:draft/${AFTER_TOPICS.return}`, withDraft(saveReturn));
  router.get(`/:draft/${AFTER_TOPICS.check}`, withDraft(checkPage));
  router.post("/:draft/gui", withDraft(sendDraft));
  router.get("/:draft/:topic", withDraft(async (call, form) => showTopic(call, form, topicOf(call))));
  router.post("/:draft/:topic", withDraft(saveTopic));
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

/** The draft of this visitor; anybody else's does not exist. */
async function load(call: PageCall): Promise<DraftForm | undefined> {
  const draft = await call.services.stores.drafts.load(text(call.request.params["draft"]));
  return draft === undefined || draft.owner !== call.visit.holder ? undefined : draftForm(call.services, draft, call.visit.actor);
}

async function saveTopic(call: PageCall, form: DraftForm): Promise<void> {
  const topic = topicOf(call);
  if (!form.topics.some(({ id }) => id === topic)) return showProblem(call, "not_found");
  const body = (call.request.body ?? {}) as FormBody;
  const posted = parseFormPost(form.compiled.definition.form, body, { topic });
  const { [topic]: _, ...others } = form.draft.answers;
  const answers: JsonObject = { ...others, ...posted };
  const saved = await draftForm(call.services, { ...form.draft, answers }, call.visit.actor);
  if (isRowCommand(body)) return showTopic(call, saved, topic);
  const stored = await call.services.stores.drafts.save({ ...saved.draft, revision: form.draft.revision + 1, updatedAt: call.services.now() });
  if (!stored.saved) return showProblem(call, "stale");
  const wrong = saved.violations.some((violation) => concerns(violation.path, topic));
  if (wrong) return showTopic(call, { ...saved, draft: { ...saved.draft, revision: form.draft.revision + 1 } }, topic, 422);
  goTo(call, text(body["_then"]) === "check" ? `/nhap/${form.draft.id}/${AFTER_TOPICS.check}` : nextAfter(saved, topic, call.language));
}

async function showTopic(call: PageCall, form: DraftForm, topic: string, status = 200): Promise<void> {
  if (!form.topics.some(({ id }) => id === topic)) return showProblem(call, "not_found");
  const { definition, procedure } = form.compiled;
  const violations = status === 422 ? form.violations.filter((violation) => concerns(violation.path, topic)) : [];
  show(call, {
    page: "form",
    props: {
      draft: form.draft.id,
      revision: form.draft.revision,
      steps: stepsOf(form, topic, call.language),
      procedureName: procedure.name,
      isRevision: revisionOf(form.draft) !== undefined,
      ...outdatedIn(call, form),
      form: {
        form: definition.form,
        formUi: definition.formUi,
        topic,
        answers: form.draft.answers,
        procedure: { derive: procedure.derive, fees: procedure.fees, predicates: procedure.predicates, rules: procedure.rules },
        baseFacts: form.baseFacts,
        violations,
        validator: `/assets/forms/${form.draft.definitionHash}.js`,
      },
    },
  }, status);
}

/** Told before somebody fills in what cannot be sent: the check page takes it over to the new rules, the procedure's page says that it ended. */
function outdatedIn({ language }: PageCall, { draft, compiled, violations }: DraftForm): Pick<FormPageProps, "outdated"> {
  const outdated = violations.find(({ code }) => code === "definition_not_in_force");
  if (outdated === undefined) return {};
  const href = outdated.params?.["inForce"] === undefined ? `/thu-tuc/${draft.procedureCode}` : `/nhap/${draft.id}/${AFTER_TOPICS.check}`;
  return { outdated: { href, text: violationSentence(outdated, { procedure: compiled.procedure, form: compiled.definition.form, language }) } };
}

function topicOf(call: PageCall): string {
  return text(call.request.params["topic"]);
}

function concerns(path: string | undefined, topic: string): boolean {
  return path === `/answers/${topic}` || path?.startsWith(`/answers/${topic}/`) === true;
}
