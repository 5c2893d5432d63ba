// Journeys: what is answered, handed in, done, waited for and expected in them.

import type { Json } from "../model/index.ts";
import { answers } from "./answer-site.ts";
import { isTable, textAt } from "./plain.ts";
import { entry, group, type Here, keyed, list, name, overEntries, type Site } from "./sites.ts";

/** One story. States in it are followed with the workflow. */
export const journey: Site = (value, here) => JOURNEY(value, here);

// ---------------------------------------------------------------------------------------------------------------------

/** `role`, `role@participant`, `role#2`. */
const cast: Site = (value, here) => {
  const [, role = "", at, second = ""] = typeof value === "string" ? (/^([^@#]*)(?:@([^#]*))?(#.*)?$/.exec(value) ?? []) : [];
  const newRole = name(["roles"])(role, here);
  const newAt = at === undefined ? "" : name(["participants"])(at, here);
  if (newRole === role && newAt === (at ?? "")) return value;
  return newRole === undefined || newAt === undefined ? undefined : `${String(newRole)}${at === undefined ? "" : `@${String(newAt)}`}${second}`;
};

const expectation = group({ notices: list(name(["notices"])), results: keyed(["results"]) });
const done = { by: cast, answersPatch: answers(["answers"]), components: keyed(["components"]), expect: expectation };

/** What an act's form was filled in with; supplement requests name papers there. */
function actData(act: string): Site {
  return (value, here) => components(answers(["acts", act, "data"])(value, here) ?? {}, here);
}

const components: Site = (value, here) => {
  if (Array.isArray(value)) return list(components)(value, here);
  if (!isTable(value)) return value;
  return overEntries(value, here, (key, inner, place) => entry(key, key === "component" && typeof inner === "string" ? name(["components"])(inner, place) : components(inner, place)));
};

const step: Site = (value: Json, here: Here) =>
  group({ ...done, act: name(["acts"]), due: name(["limits"]), data: actData(textAt(value, "act") ?? "") }, { needed: ["act", "due", "by"] })(value, here);

const JOURNEY = group({ open: group({ ...done, answers: answers(["answers"]) }), steps: list(step) });
