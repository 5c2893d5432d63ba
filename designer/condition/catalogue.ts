// What a condition may look at, by the names people know it by, with the values it can have. Only facts that have a name are
// offered; one that stands in a condition already is shown whatever it is.

import { factName, type FactName, namesOf, type Names, type Standpoint } from "../../engine/card/index.ts";
import { child, DERIVED_FUNCTIONS, segments } from "../../engine/facts/index.ts";
import { choicesOf } from "../../engine/forms/index.ts";
import { factShape, memberOf, type Shape, shapeAt } from "../../engine/machine/index.ts";
import type { Definition, FieldSchema, Json, LocalizedText } from "../../engine/model/index.ts";
import { HEADINGS, OWN_ROOTS, TECHNICAL } from "./catalogue-words.ts";

/** From where a condition looks. */
export type FactScope =
  /** A question of the form: what is answered and known before filing. */
  | { readonly kind: "form" }
  /** Papers, fees, time limits, rules, named conditions: everything that is known of a dossier. */
  | { readonly kind: "procedure" }
  /** A guard: also what is entered by the act itself. */
  | { readonly kind: "guard"; readonly event?: string | undefined }
  /** The object at a pointer into the facts, e.g. `/answers/person`, `/answers/children/*`, `/event/data`. */
  | { readonly kind: "group"; readonly pointer: string; readonly event?: string | undefined };

/** What kind of value a fact has, which says how it can be compared. */
export type FactKind = "text" | "date" | "number" | "boolean" | "list" | "group" | "any";

/** A fact that can be chosen. */
export interface Fact {
  /** As the condition says it: from the facts document, or from the object the condition looks at. */
  readonly pointer: string;
  readonly title: LocalizedText;
  /** Heading it is offered under. */
  readonly heading: LocalizedText;
  readonly kind: FactKind;
  /** Of texts that are written in one way only: `date`, `date-time`. */
  readonly format?: string | undefined;
  /** The only values there can be, with their names. */
  readonly choices: readonly { readonly value: Json; readonly label: LocalizedText }[];
  readonly there: FactName["there"];
}

/** The facts of one scope. */
export interface FactCatalogue {
  readonly definition: Definition;
  readonly event?: string | undefined;
  /** Pointer of the object looked at; `""` is the whole facts document. */
  readonly base: string;
  readonly facts: readonly Fact[];
  /** A fact, offered or not. */
  find(pointer: string): Fact;
  /** What rows of a list may be asked. */
  rowsOf(list: string): FactCatalogue;
}

/** The catalogue of a definition, however unfinished. The same for the same definition and scope. */
export function factCatalogue(definition: Definition, scope: FactScope): FactCatalogue {
  const key = JSON.stringify(scope);
  const known = made.get(definition)?.get(key);
  if (known !== undefined) return known;
  const catalogue = make(definition, scope);
  made.set(definition, (made.get(definition) ?? new Map<string, FactCatalogue>()).set(key, catalogue));
  return catalogue;
}

/** From where sentences about these facts are said. */
export function standpointOf({ base, event }: Pick<FactCatalogue, "base" | "event">): Standpoint {
  return { base, ...(event === undefined ? {} : { event }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<Definition, Map<string, FactCatalogue>>();

function make(definition: Definition, scope: FactScope): FactCatalogue {
  const event = "event" in scope ? scope.event : undefined;
  const base = scope.kind === "group" ? scope.pointer : "";
  const look: Look = { names: namesOf(definition), shape: shapeOf(definition), base, event };
  let facts: readonly Fact[] | undefined;
  const known = new Map<string, Fact>();
  return {
    definition,
    event,
    base,
    get facts() {
      facts ??= listFacts(look, scope);
      return facts;
    },
    find(pointer) {
      const fact = known.get(pointer) ?? factAt(look, pointer);
      known.set(pointer, fact);
      return fact;
    },
    rowsOf: (list) => factCatalogue(definition, { kind: "group", pointer: `${base}${list}/*`, event }),
  };
}

interface Look {
  readonly names: Names;
  readonly shape: Shape;
  readonly base: string;
  readonly event: string | undefined;
}

/** The shapes are worked out as deep as somebody looks; of what cannot be read nothing is known. */
function shapeOf(definition: Definition): Shape {
  return readable(() => factShape(definition, namesOf(definition).index, true), UNKNOWN);
}

const UNKNOWN: Shape = { kind: "any" };

/** A draft may hold anything where a shape is looked for. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function listFacts(look: Look, scope: FactScope): readonly Fact[] {
  const start = readable(() => shapeAt(look.shape, look.base), undefined);
  if (start === undefined || !("shape" in start)) return [];
  if (start.shape.kind !== "object") return look.base.endsWith("/*") ? [factAt(look, "")] : []; // a row that is a value itself
  const roots = OWN_ROOTS[scope.kind];
  return [...below(start.shape, "", look, 0)].filter(({ pointer }) => {
    const [root = ""] = segments(pointer);
    return (roots === undefined || roots.includes(root)) && (look.base !== "" || !TECHNICAL.test(pointer));
  });
}

const DEEPEST = 12;

/** Everything below a place that has a name; an object itself only where being there means something. */
function* below(shape: Shape, pointer: string, look: Look, depth: number): Generator<Fact> {
  for (const key of Object.keys(shape.members ?? {})) {
    const inner = readable(() => memberOf(shape, key), undefined);
    const here = child(pointer, key);
    if (inner === undefined || depth > DEEPEST) continue;
    const fact = factAt(look, here);
    const isNamed = fact.title.vi !== "" && fact.title.vi !== `${look.base}${here}`;
    if (isNamed && (inner.kind !== "object" || isTold(look, fact))) yield fact;
    if (inner.kind === "object") yield* below(inner, here, look, depth + 1);
  }
}

/** Papers handed in, acts done, groups of questions that are not always asked. */
function isTold({ base, names, event }: Look, { pointer, there }: Fact): boolean {
  if (there === "handedIn" || there === "done") return true;
  return readable(() => factName(`${base}${pointer}`, names, event).field["x-relevant"] !== undefined, false);
}

/** What is known of answers hangs on the form alone: while other files are worked on it is not worked out again. */
const answered = new WeakMap<FieldSchema, Map<string, Fact>>();

function factAt(look: Look, pointer: string): Fact {
  if (!`${look.base}${pointer}`.startsWith("/answers/")) return lookUp(look, pointer);
  const facts = answered.get(look.names.form) ?? new Map<string, Fact>();
  answered.set(look.names.form, facts);
  const key = `${look.base} ${pointer}`;
  const fact = facts.get(key) ?? lookUp(look, pointer);
  facts.set(key, fact);
  return fact;
}

function lookUp({ names, shape, base, event }: Look, pointer: string): Fact {
  const place = `${base}${pointer}`;
  const { title, field, there } = readable(() => factName(place, names, event), { title: { vi: place }, field: {}, there: "given" } as const);
  const found = readable(() => shapeAt(shape, place), undefined);
  const known: Shape = found !== undefined && "shape" in found ? found.shape : UNKNOWN;
  return { pointer, title, heading: headingOf(place, base, names), kind: derivedKind(place, names) ?? kindOf(known, field.format), format: field.format, choices: readable(() => choicesFor(field, known), []), there };
}

function choicesFor(field: FieldSchema, { choices = [] }: Shape): Fact["choices"] {
  const english = choicesOf(field, "en");
  const named = choicesOf(field, "vi").map(({ value, label }, at) => ({ value, label: { vi: label, en: english[at]?.label ?? label } }));
  return named.length > 0 ? named : choices.map((value) => ({ value, label: { vi: String(value) } }));
}

function kindOf({ kind }: Shape, format: string | undefined): FactKind {
  if (kind === "object") return "group";
  return kind === "text" && format === "date" ? "date" : kind;
}

/** What the function of a derived fact yields; `same` says yes or no. */
function derivedKind(place: string, { definition }: Names): FactKind | undefined {
  const [root, name, ...rest] = segments(place);
  if (root !== "derived" || rest.length > 0 || !Array.isArray(definition.procedure?.derive)) return undefined;
  const fn = definition.procedure.derive.find((derivation) => derivation?.name === name)?.fn ?? "";
  if (fn === "same") return "boolean";
  const returns = Object.hasOwn(DERIVED_FUNCTIONS, fn) ? DERIVED_FUNCTIONS[fn as keyof typeof DERIVED_FUNCTIONS].returns : "any";
  return returns === "any" ? undefined : returns;
}

/** Answers by their page, everything else by what it is part of. */
function headingOf(place: string, base: string, { form }: Names): LocalizedText {
  const [root = "", topic = ""] = segments(place);
  if (base !== "") return HEADINGS.group;
  if (root !== "answers") return Object.hasOwn(HEADINGS, root) ? HEADINGS[root as keyof typeof HEADINGS] : HEADINGS.other;
  const page = form.properties !== undefined && Object.hasOwn(form.properties, topic) ? form.properties[topic] : undefined;
  const title = page?.title ?? topic;
  return { vi: `Trang: ${title}`, en: `Page: ${page?.["x-en"]?.title ?? title}` };
}
