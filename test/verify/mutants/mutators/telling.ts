// Faults of slips and notices.

import { SLIP_SERIES } from "../../../../engine/model/index.ts";
import { changed, type Mutator } from "../edit.ts";
import { actionsIn } from "../walk.ts";

const dropNotice: Mutator = {
  kind: "drop-notice",
  mutate: (definition) => actionsIn(definition, "notify").map(({ keys, call, where }) => changed(definition, { at: keys, value: undefined, what: `${String(call.params?.["notice"])} is not sent by ${where}` })),
};

const dropSlip: Mutator = {
  kind: "drop-slip",
  mutate: (definition) => actionsIn(definition, "issueSlip").map(({ keys, call, where }) => changed(definition, { at: keys, value: undefined, what: `${String(call.params?.["slip"])} is not issued by ${where}` })),
};

const wrongSlip: Mutator = {
  kind: "wrong-slip",
  mutate: (definition) =>
    actionsIn(definition, "issueSlip").map(({ keys, call, where }, index) => {
      const others = Object.keys(SLIP_SERIES).filter((slip) => slip !== call.params?.["slip"]);
      const slip = others[index % others.length] as string;
      return changed(definition, { at: [...keys, "params", "slip"], value: slip, what: `${where} issues ${slip} instead of ${String(call.params?.["slip"])}` });
    }),
};

const wrongNotice: Mutator = {
  kind: "wrong-notice",
  mutate: (definition) =>
    actionsIn(definition, "notify").flatMap(({ keys, call, where }, index) => {
      const others = Object.keys(definition.procedure.notices).filter((notice) => notice !== call.params?.["notice"]);
      const notice = others[index % Math.max(1, others.length)];
      return notice === undefined ? [] : [changed(definition, { at: [...keys, "params", "notice"], value: notice, what: `${where} sends ${notice} instead of ${String(call.params?.["notice"])}` })];
    }),
};

export const TELLING_MUTATORS: readonly Mutator[] = [dropNotice, dropSlip, wrongSlip, wrongNotice];
