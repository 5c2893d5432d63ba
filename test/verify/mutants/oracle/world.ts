// The people and things a definition is tried out with: every role there is in two persons, one person who holds them
// all, a citizen; and from the journeys what has been filed and entered before. Does not look into the workflow.

import { mergePatch, openingAnswers, participantAgency } from "../../../../engine/journeys/index.ts";
import { compile, type CompiledProcedure } from "../../../../engine/machine/index.ts";
import type { Actor, Agency, Channel, Definition, Journey, Json, JsonObject, PinnedCalendar, ReturnChannel } from "../../../../engine/model/index.ts";

/** A definition with its stories. */
export interface Subject {
  readonly name: string;
  readonly definition: Definition;
  readonly journeys: readonly ToldJourney[];
}

/** A journey and the answers its file refers to. */
export interface ToldJourney {
  readonly name: string;
  readonly journey: Journey;
  readonly answers: JsonObject;
}

/** Where the stories happen. */
export interface Country {
  readonly agencies: readonly Agency[];
  readonly roles: readonly string[];
  readonly calendar: PinnedCalendar;
}

/** Somebody who may try things. */
export interface Person {
  readonly actor: Actor;
  readonly kind: "applicant" | "officer" | "polymath";
  /** The second holder of a role: for what the first may no longer do. */
  readonly isSecond: boolean;
}

/** A filing that a journey tells. */
export interface Filing {
  /** The journey, and which variation of it. */
  readonly key: string;
  readonly journey: string;
  readonly kind: Journey["kind"];
  readonly at: string;
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  readonly agency: Agency;
  readonly answers: JsonObject;
  /** The acts the journey goes on with, in order. */
  readonly script: readonly string[];
}

/** Data a journey supplies with an act, and when. */
export interface ToldData {
  readonly journey: string;
  readonly at: string;
  readonly data: JsonObject | undefined;
  readonly answersPatch: JsonObject | undefined;
}

/** A definition ready to be tried out. */
export interface World {
  readonly compiled: CompiledProcedure;
  readonly country: Country;
  readonly filings: readonly Filing[];
  readonly told: ReadonlyMap<string, readonly ToldData[]>;
  /** Memory of `position.ts`: whom anything is shown at a place. */
  readonly seated: Map<string, ReadonlySet<string>>;
  /** Memory of `peopleAround`. */
  readonly people: Map<string, readonly Person[]>;
}

/** A definition, perhaps a mutant of the subject's, with what the subject's journeys know. */
export function worldOf(subject: Subject, definition: Definition, country: Country): World {
  return { compiled: compile(definition), country, filings: filingsOf(subject, country), told: toldData(subject), seated: new Map(), people: new Map() };
}

/** Everybody who may act on a dossier filed here. */
export function peopleAround(world: World, agency: string): readonly Person[] {
  const known = world.people.get(agency) ?? invite(world, agency);
  world.people.set(agency, known);
  return known;
}

function invite(world: World, receiving: string): readonly Person[] {
  const { agencies, roles } = world.country;
  const agency = agencies.find(({ id }) => id === receiving) as Agency;
  const places = [agency, ...world.compiled.procedure.participants.map(({ agencyKind }) => participantAgency(agencies, agency, agencyKind) ?? agency)];
  const seats = [...new Set(places.map(({ id }) => id))].flatMap((place) => roles.map((role) => ({ role, agency: place })));
  const officers = seats.flatMap((seat) => ["", "-2"].map((suffix): Person => ({ kind: "officer", isSecond: suffix !== "", actor: { id: `${seat.role}@${seat.agency}${suffix}`, name: `${seat.role}${suffix}`, kind: "officer", roles: [seat] } })));
  return [{ kind: "applicant", isSecond: false, actor: APPLICANT }, { kind: "polymath", isSecond: false, actor: { id: "polymath", name: "polymath", kind: "officer", roles: seats } }, ...officers];
}

/** The citizen whose matter it is. */
export const APPLICANT: Actor = { id: "citizen", name: "Nguyễn Văn Dân", kind: "citizen", roles: [], identityLevel: 2, personalId: "038123456789" };

/** Whoever the procedure lets enter what was handed in on paper. */
export function filerOf(world: World, { agency }: Filing): Actor {
  const roles = world.compiled.procedure.filedBy.map(({ role }) => role);
  const people = peopleAround(world, agency.id);
  const found = people.find(({ kind, actor }) => kind === "officer" && actor.roles.some((held) => held.agency === agency.id && roles.includes(held.role)));
  return (found ?? (people[0] as Person)).actor;
}

/** The participants of a dossier filed here: participant → agency. */
export function participantsAt({ compiled, country }: World, agency: Agency): { readonly [participant: string]: string } {
  return Object.fromEntries(compiled.procedure.participants.map(({ id, agencyKind }) => [id, participantAgency(country.agencies, agency, agencyKind)?.id ?? agency.id]));
}

// ---------------------------------------------------------------------------------------------------------------------

function filingsOf(subject: Subject, { agencies }: Country): readonly Filing[] {
  return subject.journeys.flatMap(({ name, journey, answers }) => {
    const agency = agencies.find(({ id }) => id === journey.open.agency);
    if (journey.open.refused !== undefined || agency === undefined) return [];
    const { at, channel, returnBy } = journey.open;
    const script = journey.steps.flatMap((step) => (step.act === undefined || step.refused !== undefined ? [] : [step.act]));
    return [{ key: name, journey: name, kind: journey.kind, at, channel, returnBy, agency, answers: openingAnswers(journey, answers), script }];
  });
}

function toldData({ journeys }: Subject): ReadonlyMap<string, readonly ToldData[]> {
  const told = new Map<string, ToldData[]>();
  for (const { name, journey } of journeys) {
    for (const { act, at, data, answersPatch, refused } of journey.steps) {
      if (act === undefined || refused !== undefined) continue;
      told.set(act, [...(told.get(act) ?? []), { journey: name, at, data, answersPatch }]);
    }
  }
  return told;
}

/** Answers with a patch of a journey put on them. */
export function patched(answers: JsonObject, patch: Json | undefined): JsonObject {
  return patch === undefined ? answers : mergePatch(answers, patch as JsonObject);
}
