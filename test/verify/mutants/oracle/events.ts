// Makes an event of a choice: the data of an act from a journey or at random, the papers, the money.

import type { ActForm, Dossier, DossierEvent, JsonObject, OpenEvent, Procedure, SuppliedComponents } from "../../../../engine/model/index.ts";
import { fill } from "./fill.ts";
import type { Habit } from "./habits.ts";
import type { Choice } from "./position.ts";
import type { Chance } from "./random.ts";
import { daysBetween, shiftDates } from "./shift-dates.ts";
import { APPLICANT, participantsAt, patched, type Filing, type ToldData, type World } from "./world.ts";

/** The filing as an event. */
export function openingOf(world: World, filing: Filing, chance: Chance): OpenEvent {
  const { procedure } = world.compiled;
  const { at, agency } = filing;
  return {
    kind: "open",
    id: "00000000-0000-4000-8000-000000000001",
    code: `${agency.code}-${at.slice(2, 10).replaceAll("-", "")}-0001`,
    definitionHash: "0".repeat(64),
    agency,
    participants: participantsAt(world, agency),
    channel: filing.channel,
    returnBy: filing.returnBy,
    owner: { id: APPLICANT.id, name: APPLICANT.name, ...(APPLICANT.personalId === undefined ? {} : { personalId: APPLICANT.personalId }) },
    answers: filing.answers,
    components: papers(procedure, chance),
  };
}

/** One file for every paper; the engine keeps those that are asked for. */
export function papers({ components }: Procedure, chance: Chance): SuppliedComponents {
  const supplied = components.filter(({ optional }) => optional !== true || chance.often(0.5));
  return Object.fromEntries(
    supplied.map(({ id, sources }) => {
      const source = sources.includes("upload") ? "upload" : "vault";
      return [id, { source, files: [{ id: `file-${id}`, name: `${id}.jpg`, type: "image/jpeg", size: 1024, sha256: "0".repeat(64) }] }] as const;
    }),
  );
}

/** The event of a choice. */
export function eventOf(world: World, dossier: Dossier, choice: Choice, { at, chance, habit, filing }: { readonly at: string; readonly chance: Chance; readonly habit: Habit; readonly filing: Filing }): DossierEvent {
  switch (choice.kind) {
    case "timer":
      return { kind: "timer", id: choice.timer.id };
    case "pay":
      return payment(dossier, choice.awaited, habit, chance);
    case "act": {
      const { event, form, revises } = choice.offer;
      const told = world.told.get(event) ?? [];
      const own = told.filter(({ journey }) => journey === filing.journey);
      const story = told.length > 0 && chance.often(0.8) ? chance.pick(own.length > 0 && chance.often(habit.followsStory) ? own : told) : undefined;
      const data = story === undefined ? invented(world, form as ActForm | undefined, chance, at) : retold(story, at);
      const isRevised = revises && chance.often(0.8);
      return {
        kind: "act",
        name: event,
        ...(data === undefined ? {} : { data }),
        ...(isRevised ? { answers: patched(dossier.answers.data, story?.answersPatch), components: papers(world.compiled.procedure, chance) } : {}),
      };
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What a journey entered, its dates moved to now. */
function retold({ data, at: then }: ToldData, at: string): JsonObject | undefined {
  return data === undefined ? undefined : (shiftDates(data, daysBetween(then, at)) as JsonObject);
}

function invented(world: World, form: ActForm | undefined, chance: Chance, at: string): JsonObject | undefined {
  if (form === undefined) return undefined;
  const words = world.compiled.procedure.components.map(({ id }) => id);
  return fill(form, { chance, today: at.slice(0, 10), words }) as JsonObject;
}

function payment(dossier: Dossier, awaited: Dossier["awaiting"][number], habit: Habit, chance: Chance): DossierEvent {
  const paid = dossier.payments.reduce((sum, { amount, applied }) => sum + (applied ? amount : 0), 0);
  const owed = (dossier.bill?.total ?? 0) - paid;
  const transaction = `GD-${dossier.revision}`;
  const reply = { kind: "reply", effect: awaited.effect, actor: awaited.actor } as const;
  if (habit.money === "erratic" && chance.often(0.25)) return { ...reply, outcome: "error", output: { reason: "expired" } };
  if (habit.money === "erratic" && chance.often(0.15)) return { ...reply, outcome: "done", output: { transaction, amount: owed + 1_000 } };
  return { ...reply, outcome: "done", output: { transaction, amount: owed } };
}
