// What an officer asked the applicant to supplement, as lines to be read: from the last supplement slip.

import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Dossier, JsonObject } from "../../engine/model/index.ts";

/** The lines of the request the dossier waits for; none when it waits for no supplement. */
export function presentSupplementRequest({ procedure }: CompiledProcedure, dossier: Dossier): readonly string[] {
  const data = dossier.status === "supplementRequired" ? dossier.slips.findLast((slip) => slip.kind === "supplementSlip")?.data : undefined;
  if (data === undefined) return [];
  const items = Array.isArray(data["items"]) ? (data["items"] as readonly JsonObject[]) : [];
  const lines = items.map((item) => {
    const name = procedure.components.find((component) => component.id === item["component"])?.name.vi;
    return [name, typeof item["reason"] === "string" ? item["reason"] : undefined].filter((part) => part !== undefined).join(": ");
  });
  return typeof data["reason"] === "string" ? [...lines, data["reason"]] : lines;
}
