// Definitions made to break the server are refused before anything that could break sees them, with the limit named, and
// with little work: what is read of a definition is counted, because a clock on a shared machine measures the neighbours.

import { afterAll, describe, expect, it, vi } from "vitest";
import { BOUNDS } from "../../../../engine/model/index.ts";
import { checkDefinition } from "../../../../engine/machine/check/index.ts";
import { aDefinition } from "../../../builders/definition.ts";
import { hostileDefinitions, type HostileDefinition } from "./hostile-definitions.ts";

vi.mock("xstate", () => {
  throw new Error("The checks must not touch the statechart library");
});
vi.mock("ajv", () => {
  throw new Error("The checks must not touch a compiler of schemas");
});

/** Reads of keys and members for one definition. The largest lawful definition takes a twentieth. */
const MOST_READS = 20 * BOUNDS.values;
/** Generous, for a machine that does ten other things at once. Alone, each takes less than 50 ms. */
const MOST_MILLISECONDS = 5_000;

checkDefinition(aDefinition()); // so that the first case does not pay for the start

const measured: { readonly name: string; readonly milliseconds: number; readonly reads: number }[] = [];
afterAll(() => {
  const slowest = [...measured].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 10);
  console.log(slowest.map(({ name, milliseconds, reads }) => `${milliseconds.toFixed(1).padStart(8)} ms ${String(reads).padStart(8)} reads  ${name}`).join("\n"));
});

describe("a hostile definition is refused", () => {
  it.each(hostileDefinitions().map((hostile) => [`${hostile.fault}: ${hostile.name}: ${hostile.limit ?? hostile.code}`, hostile] as const))("%s", (name, { make, code, limit }: HostileDefinition) => {
    const definition = make();
    const start = performance.now();
    const findings = checkDefinition(definition, { roles: ["intakeOfficer", "chairman"] });
    const milliseconds = performance.now() - start;
    const counted = counting(definition);
    checkDefinition(counted.value, { roles: ["intakeOfficer", "chairman"] });
    measured.push({ name, milliseconds, reads: counted.reads() });

    expect(findings).toContainEqual(expect.objectContaining({ code, severity: "error", ...(limit === undefined ? {} : { params: expect.objectContaining({ what: limit, limit: expect.any(Number) as number }) as object }) }));
    expect(counted.reads()).toBeLessThan(MOST_READS);
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(JSON.stringify(findings).length).toBeLessThan(BOUNDS.bytes);
  });

  it("though it contains itself", () => {
    const list: unknown[] = [];
    list.push(list);
    expect(checkDefinition({ ...aDefinition(), documents: list })).toMatchObject([{ code: "limit-exceeded", params: { what: "jsonDepth" } }]);
  });

  it("and leaves nothing behind", () => {
    for (const { make } of hostileDefinitions().filter(({ fault }) => fault === "S06" || fault === "E05" || fault === "E03")) checkDefinition(make());
    expect([({} as Record<string, unknown>)["polluted"], (globalThis as Record<string, unknown>)["canary"]]).toEqual([undefined, undefined]);
  });
});

it("a definition just within the limits is borne", () => {
  const regions = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`s${at}`, {}]));
  const codes = checkDefinition(aDefinition({ "/workflow/states/signing": { type: "parallel", states: regions }, "/procedure/summary/vi": "ă".repeat(BOUNDS.textLength) })).map(({ code }) => code);
  expect(codes).not.toContain("limit-exceeded");
});

// ---------------------------------------------------------------------------------------------------------------------

/** The same value, counting how many keys are listed and members read. */
function counting(value: unknown): { readonly value: unknown; reads(): number } {
  let reads = 0;
  const known = new WeakMap<object, object>();
  const wrap = (inner: unknown): unknown => {
    if (typeof inner !== "object" || inner === null) return inner;
    const wrapped = known.get(inner) ?? new Proxy(inner, handler);
    known.set(inner, wrapped);
    return wrapped;
  };
  const handler: ProxyHandler<object> = {
    get(target, key, receiver) {
      reads += 1;
      return wrap(Reflect.get(target, key, receiver));
    },
    ownKeys(target) {
      const keys = Reflect.ownKeys(target);
      reads += keys.length;
      return keys;
    },
  };
  return { value: wrap(value), reads: () => reads };
}
