// Faults inside conditions: of guards, papers, fees, time limits and rules.

import type { Json, JsonObject } from "../../../../engine/model/index.ts";
import { changed, everywhere, type Mutator } from "../edit.ts";

const flipConst: Mutator = {
  kind: "flip-const",
  mutate: (definition) =>
    conditions(definition, "const").map(({ keys, value }) => changed(definition, { at: [...keys, "const"], value: other(value["const"] as Json), what: `${JSON.stringify(value["const"])} becomes ${JSON.stringify(other(value["const"] as Json))}` })),
};

const wrongEnum: Mutator = {
  kind: "wrong-enum",
  mutate: (definition) =>
    conditions(definition, "enum").flatMap(({ keys, value }) => {
      const values = value["enum"] as readonly Json[];
      return [
        changed(definition, { at: [...keys, "enum"], value: values.slice(1).length === 0 ? ["khac"] : values.slice(1), what: `${JSON.stringify(values[0])} no longer counts` }),
        changed(definition, { at: [...keys, "enum"], value: ["khac"], what: "only a value that nobody can give counts" }),
      ];
    }),
};

const missingAnswer: Mutator = {
  kind: "missing-answer",
  mutate: (definition) =>
    everywhere(definition, (value, keys) => inCondition(keys) && isLeafProperties(value), PROCEDURE).flatMap(({ keys, value }) =>
      Object.entries(value["properties"] as JsonObject).map(([name, inner]) =>
        changed(definition, { at: keys, value: { ...value, required: [`${name}X`], properties: { [`${name}X`]: inner } }, what: `looks at ${name}X, which nobody is asked` }),
      ),
    ),
};

const shiftBound: Mutator = {
  kind: "shift-bound",
  mutate: (definition) =>
    ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].flatMap((keyword) =>
      conditions(definition, keyword).flatMap(({ keys, value }) => [-1_000, 1_000].map((by) => changed(definition, { at: [...keys, keyword], value: Number(value[keyword]) + by, what: `${keyword} ${String(value[keyword])} moved by ${by}` }))),
    ),
};

const alwaysTrue: Mutator = {
  kind: "always-true",
  mutate: (definition) => Object.keys(definition.procedure.predicates).map((name) => changed(definition, { at: ["procedure", "predicates", name, "schema"], value: { required: ["answers"], properties: { answers: { type: "object" } } }, what: `${name} always holds` })),
};

const neverTrue: Mutator = {
  kind: "never-true",
  mutate: (definition) =>
    Object.keys(definition.procedure.predicates).map((name) => changed(definition, { at: ["procedure", "predicates", name, "schema"], value: { required: ["answers"], properties: { answers: { type: "array" } } }, what: `${name} never holds` })),
};

const negatePredicate: Mutator = {
  kind: "negate-predicate",
  mutate: (definition) =>
    Object.entries(definition.procedure.predicates).map(([name, { schema }]) => changed(definition, { at: ["procedure", "predicates", name, "schema"], value: { not: schema }, what: `${name} means its opposite` })),
};

export const PREDICATE_MUTATORS: readonly Mutator[] = [flipConst, wrongEnum, missingAnswer, shiftBound, alwaysTrue, neverTrue, negatePredicate];

// ---------------------------------------------------------------------------------------------------------------------

const PROCEDURE = ["procedure"];

/** Keys under which the procedure holds conditions. */
const HOLDERS = new Set(["predicates", "when", "requiredWhen", "require"]);

function inCondition(keys: readonly (string | number)[]): boolean {
  return keys.some((key) => HOLDERS.has(String(key)));
}

function conditions(definition: Parameters<Mutator["mutate"]>[0], keyword: string) {
  return everywhere(definition, (value, keys) => keyword in value && inCondition(keys) && keys.at(-1) !== "properties", PROCEDURE);
}

function isLeafProperties(value: JsonObject): boolean {
  const properties = value["properties"];
  return typeof properties === "object" && properties !== null && Object.values(properties).every((inner) => typeof inner === "object" && inner !== null && !("properties" in inner));
}

function other(value: Json): Json {
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 1 : "khac";
}
