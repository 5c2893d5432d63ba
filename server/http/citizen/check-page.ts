// Check and send: the last look, then the filing or the act that revises a dossier. Pressing twice makes one dossier.

import { printAnswers } from "../../../engine/forms/index.ts";
import type { JsonObject, SuppliedComponents, TransitionMeta, Violation } from "../../../engine/model/index.ts";
import { parseFormPost, type CheckAnswersProps, violationSentence, type FormBody } from "../../../portal/citizen/render.tsx";
import { idFromKey } from "../../commands/hash.ts";
import { applyEvent } from "../../commands/apply-event.ts";
import { openDossier } from "../../commands/open-dossier.ts";
import { billRows, chosenReturn, revisionOf, type DraftForm } from "../../drafts/draft-form.ts";
import { mayFile } from "../../policies/dossier.ts";
import { agencyById } from "../../services.ts";
import { visible } from "../api/dossiers.ts";
import { personOf } from "../api/handed-in.ts";
import { keptReply, replyFor, type KeyedRequest } from "../idempotency.ts";
import { problemOf } from "../problem.ts";
import { goTo, show, showProblem, type PageCall } from "./frame.ts";
import { RENEW } from "./renew-draft.ts";
import { AFTER_TOPICS, stepsOf } from "./steps.ts";

/** Shows the page. */
export async function checkPage(call: PageCall, form: DraftForm): Promise<void> {
  await showCheck(call, form, 200);
}

/** Sends the application, or the revised answers of a dossier. */
export async function sendDraft(call: PageCall, form: DraftForm): Promise<void> {
  const { visit, services } = call;
  if (visit.actor === undefined || visit.account === undefined) return goTo(call, `/dang-nhap?tiep=${encodeURIComponent(`/nhap/${form.draft.id}/${AFTER_TOPICS.check}`)}`);
  if (revisionOf(form.draft) !== undefined) return sendRevision(call, form);
  const returnBy = chosenReturn(form);
  const agency = agencyById(services, form.draft.agency);
  if (returnBy === undefined || agency === undefined) return showCheck(call, form, 422);
  if (!mayFile(visit.actor, "online", agency.id)) return showProblem(call, "forbidden", { vi: "Tài khoản cán bộ không nộp hồ sơ trực tuyến. Hãy dùng tài khoản người dân, hoặc nộp hộ tại bàn làm việc.", en: "Officers' accounts do not file online. Use a citizen's account, or file on behalf at the desk." });
  const keyed: KeyedRequest = { dossier: idFromKey(agency, visit.actor.id, form.draft.filingKey), actor: visit.actor.id, key: form.draft.filingKey, content: { draft: form.draft.id } };
  const outcome = await openDossier(services, {
    procedureCode: form.draft.procedureCode,
    definitionHash: form.draft.definitionHash,
    agency,
    channel: "online",
    returnBy,
    owner: personOf(visit.account),
    actor: visit.actor,
    answers: form.draft.answers,
    components: suppliedOf(form),
    key: keyed.key,
    draft: form.draft.id,
    reply: (dossier) => replyFor(services, keyed, 201, dossier),
  });
  switch (outcome.outcome) {
    case "filed":
    case "exists":
      return goTo(call, `/ho-so/${outcome.dossier.id}?moi=1`);
    case "repeated":
      return goTo(call, `/ho-so/${(JSON.parse(outcome.reply.body) as { readonly id: string }).id}?moi=1`);
    case "refused":
      return showCheck(call, form, 422, outcome.violations);
    case "unknownProcedure":
    case "wrongAgency":
      return showProblem(call, "invalid");
  }
}

// ---------------------------------------------------------------------------------------------------------------------

async function sendRevision(call: PageCall, form: DraftForm): Promise<void> {
  const { services, visit } = call;
  const revision = revisionOf(form.draft);
  const actor = visit.actor;
  if (revision === undefined || actor === undefined) return showProblem(call, "not_found");
  const asks = actMeta(form, revision.event)?.form;
  const data = asks === undefined ? undefined : parseFormPost(asks, (call.request.body ?? {}) as FormBody);
  const keyed: KeyedRequest = { dossier: revision.dossier, actor: actor.id, key: form.draft.filingKey, content: { draft: form.draft.id } };
  const kept = await keptReply(services, keyed);
  if (kept !== undefined) return goTo(call, `/ho-so/${revision.dossier}?bao=da-thuc-hien`);
  if ((await visible({ services, actor }, revision.dossier)) === undefined) return showProblem(call, "not_found");
  const outcome = await applyEvent(services, {
    dossier: revision.dossier,
    actor,
    event: { kind: "act", name: revision.event, answers: form.draft.answers, components: suppliedOf(form), ...(data === undefined ? {} : { data }) },
    reply: (dossier) => replyFor(services, keyed, 200, dossier),
  });
  switch (outcome.outcome) {
    case "applied":
      await services.stores.drafts.remove(form.draft.id);
      return goTo(call, `/ho-so/${revision.dossier}?bao=da-thuc-hien`);
    case "repeated":
      return goTo(call, `/ho-so/${revision.dossier}?bao=da-thuc-hien`);
    case "refused":
      return problemOf(outcome.violations) === "invalid" ? showCheck(call, form, 422, outcome.violations, data) : showProblem(call, problemOf(outcome.violations));
    case "stale":
    case "fenced":
      return showProblem(call, "stale");
    case "unknown":
      return showProblem(call, "not_found");
  }
}

function suppliedOf({ draft }: DraftForm): SuppliedComponents {
  return Object.fromEntries(Object.entries(draft.components).filter(([, files]) => files.length > 0).map(([id, files]) => [id, { files, source: "upload" as const }]));
}

async function showCheck(call: PageCall, form: DraftForm, status: number, refused: readonly Violation[] = [], data: JsonObject = {}): Promise<void> {
  const { language, services } = call;
  const { draft, compiled } = form;
  const { definition, procedure } = compiled;
  const revision = revisionOf(draft);
  const before = revision === undefined ? undefined : (await services.stores.dossiers.load(revision.dossier))?.dossier;
  const missing = form.components.filter(({ component, required }) => {
    const sent = before !== undefined && Object.hasOwn(before.components, component.id) ? before.components[component.id] : undefined;
    return required && component.manner === "submit" && (draft.components[component.id]?.length ?? 0) === 0 && (sent === undefined || sent.state === "rejected");
  });
  const returnBy = chosenReturn(form);
  const topics = printAnswers({ form: definition.form, ui: definition.formUi, answers: form.facts.answers, language });
  const meta = revision === undefined ? undefined : actMeta(form, revision.event);
  const [ofAct, ofForm] = [refused.filter(isOfAct), refused.filter((violation) => !isOfAct(violation))];
  const props: CheckAnswersProps = {
    draft: draft.id,
    steps: stepsOf(form, AFTER_TOPICS.check, language),
    procedure: procedure.name,
    agency: agencyById(services, draft.agency)?.name ?? { vi: draft.agency },
    topics: topics.map(({ topic, title, rows }) => ({ topic, title, href: `/nhap/${draft.id}/${topic}`, rows: rows.map((row) => ({ label: [...row.groups.slice(1), row.label].join(" – "), text: row.text })) })),
    papers: form.components.map(({ component }) => ({ id: component.id, name: component.name, files: (draft.components[component.id] ?? []).map((file) => file.name), missing: missing.some((lack) => lack.component.id === component.id) })),
    bill: billRows(form),
    problems: problemsOf(call, form, [...form.violations, ...missing.map(({ component }): Violation => ({ code: "component_missing", path: `/components/${component.id}`, params: { component: component.id } })), ...ofForm], returnBy === undefined && revision === undefined),
    renewable: [...form.violations, ...refused].some(canRenew),
    warnings: form.warnings.map((warning) => violationSentence(warning, { procedure, form: definition.form, language })),
    needsSignIn: call.visit.actor === undefined,
    ...(returnBy === undefined ? {} : { returnBy }),
    ...(meta === undefined || before === undefined ? {} : { revision: { label: meta.label, code: before.code, data, violations: ofAct, ...(meta.form === undefined ? {} : { form: meta.form }) } }),
  };
  show(call, { page: "check", props }, status);
}

/** Each reason once, with a link to the page where it is mended. */
function problemsOf(call: PageCall, { draft, compiled, topics }: DraftForm, violations: readonly Violation[], lacksReturn: boolean): CheckAnswersProps["problems"] {
  const { language } = call;
  const found = violations.map((violation) => {
    const [, area, name] = (violation.path ?? "").split("/");
    const topic = area === "answers" && topics.some(({ id }) => id === name) ? name : undefined;
    const where = area === "components" ? AFTER_TOPICS.papers : (topic ?? topics[0]?.id ?? "");
    const anchor = area === "components" ? `#giay-to-${name}` : "";
    const href = canRenew(violation) ? `#${RENEW}` : violation.code === "definition_not_in_force" ? `/thu-tuc/${draft.procedureCode}` : `/nhap/${draft.id}/${where}${anchor}`;
    return { text: violationSentence(violation, { procedure: compiled.procedure, form: compiled.definition.form, language }), href };
  });
  const back = { text: language === "vi" ? "Chưa chọn cách nhận kết quả" : "Choose how to receive the result", href: `/nhap/${draft.id}/${AFTER_TOPICS.return}` };
  const all = lacksReturn ? [...found, back] : found;
  return all.filter((problem, index) => all.findIndex((other) => other.text === problem.text && other.href === problem.href) === index);
}

/** What the definition says about an act of this procedure. */
function actMeta({ compiled }: DraftForm, event: string): TransitionMeta | undefined {
  for (const state of compiled.states.values()) {
    const meta = state.on.get(event)?.[0]?.meta;
    if (meta !== undefined) return meta;
  }
  return undefined;
}

/** The rules changed since the draft was begun, and there are newer ones to take it over to. */
function canRenew({ code, params }: Violation): boolean {
  return code === "definition_not_in_force" && params?.["inForce"] !== undefined;
}

function isOfAct({ code }: Violation): boolean {
  return code === "act_data_invalid";
}
