// The workflow's file is plain XState 5: the library's own `createMachine` takes it as it was saved, and runs it as the engine does.
// XState 5 ships no JSON schema of its configurations, so the keys it knows are held against its own types.

import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createMachine, type StateNodeConfig, type TransitionConfig } from "xstate";
import { machineCode } from "../../../designer/exchange/machine-code.ts";
import { printJson } from "../../../designer/exchange/print-json.ts";
import { play } from "../../../engine/journeys/index.ts";
import { decide, statesOf, transitionsOf } from "../../../engine/machine/index.ts";
import type { Dossier, Json, LogEntry, Workflow, WorkflowState } from "../../../engine/model/index.ts";
import { ACTIONS, ACTORS, GUARDS } from "../../../engine/vocabulary/index.ts";
import { AGENCIES, CALENDAR } from "../../journeys/load-journeys.ts";
import { type PlainActor, startPlainly } from "./plain-actor.ts";
import { overheard, WHOLE_FOLDERS, type WholeFolder } from "./whole-folders.ts";

type StateKey = keyof StateNodeConfig<never, never, never, never, never, never, never, never, never, never>;
type TransitionKey = keyof TransitionConfig<never, never, never, never, never, never, never, never, never>;
const STATE_KEYS: readonly string[] = ["id", "type", "history", "target", "initial", "states", "entry", "exit", "on", "after", "always", "onDone", "invoke", "meta"] satisfies StateKey[];
const TRANSITION_KEYS: readonly string[] = ["target", "guard", "actions", "reenter", "meta"] satisfies TransitionKey[];

/** What the button saves. */
const savedText = ({ folder }: WholeFolder): string => printJson(folder.workflow);
const saved = (whole: WholeFolder): Workflow => JSON.parse(savedText(whole)) as Workflow;

describe.each(WHOLE_FOLDERS)("the workflow of $name", (whole) => {
  it("says nothing XState has no key for, and every name in it is text", () => {
    for (const [path, state] of statesOf(saved(whole))) {
      expect(Object.keys(state).filter((key) => !STATE_KEYS.includes(key)), path).toEqual([]);
      for (const { meta: _, guard, actions = [], ...transition } of waysOut(state)) {
        expect(Object.keys(transition).filter((key) => !TRANSITION_KEYS.includes(key)), path).toEqual([]);
        for (const call of [...actions, ...(guard === undefined ? [] : [guard])]) expect(Object.keys(call).filter((key) => key !== "type" && key !== "params"), path).toEqual([]);
      }
    }
  });

  it("is taken by createMachine as it was saved: every state is there, every target leads somewhere", () => {
    const machine = createMachine(saved(whole) as never);
    const paths = [...statesOf(saved(whole))].map(([path]) => path).sort();
    const known = (node: typeof machine.root): readonly string[] => [node.path.join("."), ...Object.values(node.states).flatMap(known)];
    expect([...known(machine.root)].sort()).toEqual(paths);
    expect(JSON.parse(JSON.stringify(machine.config))).toEqual(whole.folder.workflow);
  });

  it("is the same machine in the text for Stately's import", () => {
    const text = machineCode(whole.folder.workflow).replace('import { createMachine } from "xstate";', "").replace("export const machine =", "");
    const { config } = runInNewContext(text, { createMachine }) as ReturnType<typeof createMachine>;
    expect(JSON.parse(JSON.stringify(config))).toEqual(whole.folder.workflow);
  });

  it.each(whole.journeys)("goes the engine's way through $name in a plain actor", async ({ journey, answers }) => {
    const heard = new Map<string, boolean>();
    const compiled = overheard(whole.definition, (guard, holds) => heard.set(guard, holds));
    const { log, mismatches } = play(journey, { compiled, definitionHash: "x", agencies: AGENCIES, calendar: CALENDAR, answers });
    expect(mismatches).toEqual([]);
    let actor: PlainActor | undefined;
    let dossier: Dossier | undefined;
    for (const { event, actor: who, at } of log) {
      heard.clear();
      const before = dossier;
      const decision = decide(compiled, { ...(before === undefined ? {} : { dossier: before }), event, actor: who, at, calendar: CALENDAR });
      if (!decision.accepted) throw new Error(JSON.stringify(decision));
      actor ??= startPlainly(saved(whole), { ...names(whole), holds: (type, params) => answerTo(heard, type, params) });
      await tell(actor, decision.entry, before);
      dossier = decision.dossier;
      expect(actor.value()).toEqual(dossier.machine.value);
      expect(actor.isDone()).toBe(dossier.machine.status === "done");
    }
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** Everything that leads out of a state, whatever sets it off. */
function waysOut({ on = {}, after = {}, always, onDone, invoke = [] }: WorkflowState) {
  return [...Object.values(on), ...Object.values(after), always, onDone, ...invoke.flatMap((work) => [work.onDone, work.onError])].flatMap(transitionsOf);
}

function names({ definition }: WholeFolder) {
  return { guards: Object.keys(GUARDS), actions: Object.keys(ACTIONS), actors: Object.keys(ACTORS), delays: Object.keys(definition.procedure.limits) };
}

/** A guard the engine was not asked in the same step is one it did not need. */
function answerTo(heard: ReadonlyMap<string, boolean>, type: string, params: unknown): boolean {
  const answer = heard.get(JSON.stringify(params === undefined ? { type } : { type, params: params as Json }));
  if (answer === undefined) throw new Error(`XState asks '${type}', the engine did not`);
  return answer;
}

/** Tells the plain actor what the dossier was told. */
async function tell(actor: PlainActor, { event, changes }: LogEntry, before: Dossier | undefined): Promise<void> {
  switch (event.kind) {
    case "act":
      return actor.send(event.name);
    case "timer":
      return actor.timeUp(before?.timers.find(({ id }) => id === event.id)?.limit ?? "");
    case "reply":
      // Money that does not yet make the sum is booked, and the work goes on.
      if (changes.some(({ type }) => type === "awaitDropped")) await actor.settle(event.actor, event.outcome);
      return;
    case "open":
    case "claim":
    case "release":
    case "rate":
      return;
  }
}
