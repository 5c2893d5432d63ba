// Plays a journey through a real server: people sign in, upload, file and act over HTTP, time passes by the server's clock
// and its own worker, money comes by the gateway's signed callback. What comes out is compared with the same expectations.

import { differences, mergePatch, openingAnswers, type Mismatch } from "../../engine/journeys/index.ts";
import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Expectation, Journey, JourneyComponents, JourneyOpen, JourneyStep, JsonObject, LogEntry } from "../../engine/model/index.ts";
import type { Client, Reply } from "../server/client.ts";
import { falsifyAmount, pressPay } from "../server/gateway.ts";
import type { TestServer } from "../server/harness.ts";
import { smallJpeg } from "../server/papers.ts";
import { castOf, type Cast } from "./http-people.ts";
import { history, look, observed, type SeenDossier } from "./http-observe.ts";
import { undelivered } from "./http-notices.ts";

/** A journey with what it needs to be played. */
export interface Story {
  readonly compiled: CompiledProcedure;
  readonly journey: Journey;
  readonly answers: JsonObject;
}

/** What came of a step: nothing said against it, or the codes of the refusal. */
type StepOutcome = { readonly refused?: readonly string[] };

/** Plays it; empty when everything came out as told. */
export async function playOverHttp(server: TestServer, story: Story): Promise<readonly Mismatch[]> {
  const { journey, compiled } = story;
  const cast = castOf(server, journey, compiled);
  server.clock.now = journey.open.at;
  const filed = await file(cast, story);
  if (filed.status !== 201) return judgeRefusal(0, journey.open, refusalOf(filed));
  await server.work();
  const run: Run = { server, cast, dossier: filed.body.id, journey, mismatches: [], entries: [] };
  await note(run, 0, journey.open, {});
  for (const [index, step] of journey.steps.entries()) {
    server.clock.now = step.at;
    if (step.due === undefined) await server.work();
    const before = await look(await cast.onlooker(), run.dossier);
    run.entries = await history(await cast.onlooker(), run.dossier);
    const outcome = await perform(run, step, before);
    await server.work();
    await note(run, index + 1, step, outcome);
  }
  run.mismatches.push(...undelivered(server, run.entries).map((what) => ({ step: journey.steps.length, what, expected: "delivered once", actual: "not so" })));
  return run.mismatches;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Run {
  readonly server: TestServer;
  readonly cast: Cast;
  readonly dossier: string;
  readonly journey: Journey;
  readonly mismatches: Mismatch[];
  /** The log before the step in hand. */
  entries: readonly LogEntry[];
  /** The gateway's page, opened while there was something to pay and kept open. */
  payPage?: string | undefined;
}

/** Looks at the dossier after a step and keeps what is not as told. A refused step must have changed nothing. */
async function note(run: Run, index: number, told: JourneyOpen | JourneyStep, outcome: StepOutcome): Promise<void> {
  const seen = await look(await run.cast.onlooker(), run.dossier);
  const entries = await history(await run.cast.onlooker(), run.dossier);
  const added = entries.slice(run.entries.length);
  run.entries = entries;
  if (outcome.refused !== undefined || told.refused !== undefined) {
    run.mismatches.push(...judgeRefusal(index, told, outcome));
    if (added.length > 0) run.mismatches.push({ step: index, what: "refused", expected: "nothing changed", actual: added.map(({ event }) => event.kind) });
  } else if (told.expect !== undefined) {
    run.mismatches.push(...differences(index, told.expect, observed(seen, added[0])));
  }
  if (seen.awaitsPayment && run.payPage === undefined) run.payPage = (await (await payer(run)).api<{ url: string }>("POST", `/api/dossiers/${run.dossier}/payments`)).body.url;
}

function judgeRefusal(index: number, told: { readonly refused?: readonly string[]; readonly expect?: Expectation }, { refused }: StepOutcome): readonly Mismatch[] {
  const expected = [...(told.refused ?? [])].sort();
  const actual = [...new Set(refused ?? [])].sort();
  return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ step: index, what: "refused", expected: told.refused ?? "accepted", actual: refused ?? "accepted" }];
}

async function file(cast: Cast, { journey: { open, ...journey }, answers, compiled }: Story): Promise<Reply> {
  const client = await cast.as(open.by);
  const { name, personalId } = cast.applicant;
  return client.api("POST", "/api/dossiers", {
    procedureCode: compiled.procedure.code,
    agency: open.agency,
    channel: open.channel,
    returnBy: open.returnBy,
    ...(open.by === "applicant" ? {} : { owner: { name, personalId } }),
    answers: openingAnswers({ open, ...journey }, answers),
    components: await handIn(client, open.components ?? {}),
  });
}

async function perform(run: Run, step: JourneyStep, before: SeenDossier): Promise<StepOutcome> {
  if (step.due !== undefined) return letTimePass(run, step.due);
  if (step.pay !== undefined) return pay(run, step.pay);
  const client = await run.cast.as(step.by ?? "applicant");
  const body = await eventBody(client, step, before);
  if (body === undefined) return {};
  const reply = await client.api("POST", `/api/dossiers/${run.dossier}/events`, body, { "if-match": `"${before.revision}"` });
  return reply.status === 200 ? {} : refusalOf(reply);
}

async function eventBody(client: Client, step: JourneyStep, before: SeenDossier): Promise<object | undefined> {
  if (step.claim !== undefined) return { kind: "claim", task: step.claim };
  if (step.release !== undefined) return { kind: "release", task: step.release };
  if (step.rate !== undefined) return { kind: "rate", score: step.rate };
  if (step.act === undefined) return undefined;
  return {
    kind: "act",
    name: step.act,
    ...(step.data === undefined ? {} : { data: step.data }),
    ...(step.answersPatch === undefined ? {} : { answers: mergePatch(before.answers, step.answersPatch) }),
    ...(step.components === undefined ? {} : { components: await handIn(client, step.components) }),
  };
}

async function handIn(client: Client, components: JourneyComponents): Promise<object> {
  const entries = Object.entries(components).map(async ([component, given]) => {
    if (given === "shown") return [component, { source: "shown", files: [] }];
    const uploads = Array.from({ length: given }, (_, index) => client.upload(smallJpeg(), `${component}-${index + 1}.jpg`));
    return [component, { files: (await Promise.all(uploads)).map(({ body }) => body.id) }];
  });
  return Object.fromEntries(await Promise.all(entries)) as object;
}

/** The timer of a limit, fired by the worker because its time has come, or not. */
async function letTimePass(run: Run, limit: string): Promise<StepOutcome> {
  await run.server.work();
  const added = (await history(await run.cast.onlooker(), run.dossier)).slice(run.entries.length);
  const hasFired = added.some(({ event }) => event.kind === "timer" && event.id.split(":")[1] === limit);
  return hasFired ? {} : { refused: ["timer_not_due"] };
}

/** Through the gateway's page. Another amount than asked for is kept by the gateway as if the payer had paid that. */
async function pay(run: Run, told: NonNullable<JourneyStep["pay"]>): Promise<StepOutcome> {
  const { payPage } = run;
  if (payPage === undefined) return { refused: ["effect_not_awaited"] };
  run.payPage = undefined;
  if (told !== true) falsifyAmount(run.server, payPage, told.amount);
  await pressPay(await payer(run), payPage, "success");
  return {};
}

function payer({ cast, journey }: Run): Promise<Client> {
  return cast.as(journey.open.channel === "online" ? "applicant" : journey.open.by);
}

/** To somebody it does not concern a dossier does not exist; the engine calls that a role that is not permitted. */
function refusalOf({ status, body }: Reply): StepOutcome {
  if (status === 404) return { refused: ["role_not_permitted"] };
  return { refused: body.violations?.map(({ code }) => code) ?? [`${status} ${body.code} ${body.detail ?? ""}`] };
}
