// The way of a dossier in words: who does what at each step, under which condition, and where that leads.

import { child } from "../facts/index.ts";
import type { PlacedState, PlacedTransition } from "../machine/check/state-index.ts";
import { DOSSIER_STATUS, type LocalizedText, type NamedCall, type Party, type Role, type StateMeta } from "../model/index.ts";
import { ACTORS, own } from "../vocabulary/index.ts";
import type { CardAct, CardEffect, CardStep, CardTurn, CardWay } from "./card.ts";
import { guardSentence } from "./condition-sentence.ts";
import { effectSentence } from "./effect-sentence.ts";
import type { Names } from "./names.ts";
import { actQuestions } from "./questions.ts";
import { join, plain, say } from "./say.ts";
import { type Walk, walk } from "./walk.ts";
import { CLOCK, durationText, STATUS, word } from "./words.ts";

/** The steps, outermost first. `roles` gives roles their names; without it they are called by their ids. */
export function stepsOf(names: Names, roles: readonly Role[]): readonly CardStep[] {
  const telling: Telling = { names, roles, walk: walk(names.index) };
  return telling.walk.inner(names.index.root).map((state) => step(state, {}, telling));
}

/** Whose task it is, or who may act: `Công chức tư pháp – hộ tịch (Công an cấp xã)`. */
export function partyText({ role, at }: Party, names: Names, roles: readonly Role[]): LocalizedText {
  const name = roles.find(({ id }) => id === role)?.name ?? plain(role);
  return say({ vi: "{role}[ ({at})]", en: "{role}[ ({at})]" }, { role: name, at: at === undefined ? "" : names.participant(at) });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Telling {
  readonly names: Names;
  readonly roles: readonly Role[];
  readonly walk: Walk;
}

/** What a state takes over from the states around it. */
type Inherited = Pick<StateMeta, "status" | "clock">;

const KIND = { atomic: "step", compound: "phase", parallel: "fork", history: "return", final: "end" } as const;

function step(state: PlacedState, around: Inherited, telling: Telling): CardStep {
  const { names, roles, walk } = telling;
  const { owner, status = around.status, clock = around.clock, budget, citizenText } = state.state.meta ?? {};
  const inherited: Inherited = { ...(status === undefined ? {} : { status }), ...(clock === undefined ? {} : { clock }) };
  const isLeaf = state.inner.length === 0;
  return {
    path: state.place,
    number: walk.numberOf(state),
    state: state.path,
    label: labelOf(state),
    kind: KIND[state.type],
    isReachable: walk.isReachable(state),
    ...(owner === undefined ? {} : { owner: partyText(owner, names, roles) }),
    ...(status === undefined || !isLeaf ? {} : { status: { name: status, code: DOSSIER_STATUS[status], label: word(STATUS, status) } }),
    ...(clock === undefined || !isLeaf ? {} : { clock: word(CLOCK, clock) }),
    ...(budget === undefined ? {} : { budgetHours: budget.workingHours }),
    ...(citizenText === undefined ? {} : { citizenText }),
    onEntry: effects(state.state.entry, names),
    onExit: effects(state.state.exit, names),
    acts: actsAt(state, telling),
    turns: turnsAt(state, telling),
    steps: walk.inner(state).map((inner) => step(inner, inherited, telling)),
  };
}

function labelOf(state: PlacedState): LocalizedText {
  return state.state.meta?.label ?? (state.type === "history" ? { vi: "Quay lại bước đã rời", en: "Back to the step that was left" } : plain(state.name));
}

function effects(calls: readonly NamedCall[] | undefined, names: Names, event?: string): readonly CardEffect[] {
  return (calls ?? []).map((call) => ({ kind: call.type, sentence: effectSentence(call, names, event) }));
}

function actsAt(state: PlacedState, telling: Telling): readonly CardAct[] {
  const { names, roles } = telling;
  return grouped(leaving(state, telling).filter(({ cause }) => cause === "on")).flatMap(([first, ...others]) => {
    const { meta } = first.transition;
    if (meta === undefined) return [];
    return {
      path: first.place,
      event: first.name,
      label: meta.label,
      by: meta.by.map((party) => partyText(party, names, roles)),
      endsDossier: [first, ...others].every((transition) => isEnd(transition, names)),
      ...(meta.effect === undefined ? {} : { effect: meta.effect }),
      ...(meta.note === undefined ? {} : { note: meta.note }),
      revises: meta.revises === true,
      enters: actQuestions(meta.form, names.definition, child(child(first.place, "meta"), "form")),
      ways: [first, ...others].map((transition) => way(transition, telling)),
    };
  });
}

/** Whether the workflow as a whole is over there. */
function isEnd({ transition, from }: PlacedTransition, { index }: Names): boolean {
  const target = transition.target === undefined ? undefined : index.resolve(from, transition.target);
  return target?.type === "final" && target.parent === index.root;
}

function turnsAt(state: PlacedState, telling: Telling): readonly CardTurn[] {
  const turning = grouped(leaving(state, telling)).filter(([{ cause, transition }]) => cause !== "on" || transition.meta === undefined);
  const waiting = (state.state.invoke ?? []).map(
    (invocation, at): CardTurn => ({
      path: child(child(state.place, "invoke"), at),
      cause: "answer",
      label: own(ACTORS, invocation.src)?.label ?? plain(invocation.src),
      ways: turning.flatMap((ways) => (ways[0].cause === "invocation" && ways[0].name === invocation.id && !isFailure(ways[0].place, state) ? ways.map((one) => way(one, telling)) : [])),
    }),
  );
  const others = turning.flatMap((ways): readonly CardTurn[] => {
    const [first] = ways;
    if (first.cause === "invocation" && !isFailure(first.place, state)) return [];
    return [{ path: first.place, ...causeOf(first, state, telling), ways: ways.map((one) => way(one, telling)) }];
  });
  return [...waiting, ...others];
}

function isFailure(place: string, state: PlacedState): boolean {
  return /^\/invoke\/\d+\/onError/.test(place.slice(state.place.length));
}

function causeOf({ cause, name }: PlacedTransition, state: PlacedState, { names }: Telling): Pick<CardTurn, "cause" | "label"> {
  switch (cause) {
    case "after": {
      const limit = own(names.definition.procedure.limits, name);
      return { cause: "limit", label: limit === undefined ? plain(name) : say({ vi: "Hết {limit} ({duration})", en: "{limit} runs out ({duration})" }, { limit: quoted(limit.label), duration: durationText(limit) }) };
    }
    case "always":
      return { cause: "atOnce", label: { vi: "Ngay khi vào bước này", en: "As soon as this step is entered" } };
    case "onDone":
      return { cause: "done", label: state.type === "parallel" ? { vi: "Khi mọi nhánh đã xong", en: "When every branch has ended" } : { vi: "Khi giai đoạn này đã xong", en: "When this phase has ended" } };
    case "invocation":
      return { cause: "failure", label: { vi: "Hệ thống ngoài báo lỗi", en: "The outside system reports a failure" } };
    case "on": // a branch that only listens: who may act is said where the act is offered
      return { cause: "act", label: say({ vi: "Khi có việc “{act}” ở nhánh khác", en: "When “{act}” is done in another branch" }, { act: names.act(name) }) };
  }
}

function quoted(text: LocalizedText): LocalizedText {
  return join([plain("“"), text, plain("”")], { vi: "", en: "" });
}

function way({ transition, position, place, from, name, cause }: PlacedTransition, { names, walk }: Telling): CardWay {
  const event = cause === "on" ? name : undefined;
  const target = transition.target === undefined ? undefined : names.index.resolve(from, transition.target);
  const entered = target === undefined ? undefined : walk.entered(target);
  return {
    path: place,
    ...(transition.guard === undefined ? {} : { when: guardSentence(transition.guard, names.definition, event) }),
    isOtherwise: position > 0,
    ...(transition.target === undefined ? {} : { leadsTo: entered === undefined ? { number: "?", label: plain(transition.target) } : { number: walk.numberOf(entered), label: labelOf(entered) } }),
    makes: effects(transition.actions, names, event),
  };
}

/** Transitions out of a state itself. */
function leaving(state: PlacedState, { names }: Telling): readonly PlacedTransition[] {
  return names.index.transitions.filter(({ from }) => from === state);
}

/** Candidates of one cause together, in order. */
function grouped(transitions: readonly PlacedTransition[]): readonly (readonly [PlacedTransition, ...PlacedTransition[]])[] {
  const groups: [PlacedTransition, ...PlacedTransition[]][] = [];
  for (const transition of transitions) {
    if (transition.position === 0) groups.push([transition]);
    else groups.at(-1)?.push(transition);
  }
  return groups;
}
