// A request body as an event. People can make four kinds; timers and replies are not among them (faults E04).

import { z } from "zod";
import type { ActEvent, JsonObject, RateEvent, TaskEvent } from "../../../engine/model/index.ts";
import type { Services } from "../../services.ts";
import { handedIn } from "./handed-in.ts";
import { jsonObject, suppliedFiles } from "./shapes.ts";

/** What people may send. */
export const eventBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("act"), name: z.string().max(200), data: jsonObject.optional(), answers: jsonObject.optional(), components: suppliedFiles.optional() }),
  z.strictObject({ kind: z.literal("claim"), task: z.string().max(300) }),
  z.strictObject({ kind: z.literal("release"), task: z.string().max(300) }),
  z.strictObject({ kind: z.literal("rate"), score: z.enum(["verySatisfied", "satisfied", "notSatisfied"]), comment: z.string().max(2000).optional() }),
]);

/** The event, with its files looked up. */
export async function eventFrom(services: Services, whose: { readonly holder: string; readonly dossier: string }, body: z.infer<typeof eventBody>): Promise<{ readonly event: ActEvent | TaskEvent | RateEvent } | { readonly unknownFile: string }> {
  switch (body.kind) {
    case "claim":
    case "release":
      return { event: { kind: body.kind, task: body.task } };
    case "rate":
      return { event: { kind: "rate", score: body.score, ...(body.comment === undefined ? {} : { comment: body.comment }) } };
    case "act": {
      const components = body.components === undefined ? undefined : await handedIn(services, whose, body.components);
      if (components !== undefined && "unknownFile" in components) return components;
      return {
        event: {
          kind: "act",
          name: body.name,
          ...(body.data === undefined ? {} : { data: body.data as JsonObject }),
          ...(body.answers === undefined ? {} : { answers: body.answers as JsonObject }),
          ...(components === undefined ? {} : { components: components.supplied }),
        },
      };
    }
  }
}
