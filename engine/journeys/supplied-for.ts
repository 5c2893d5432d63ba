// Stand-in papers of a journey: so many files, or shown at the counter.

import type { JourneyComponents, SuppliedComponents } from "../model/index.ts";

/** The papers as the engine takes them. File ids are made from the component's name. */
export function suppliedFor(components: JourneyComponents): SuppliedComponents {
  return Object.fromEntries(
    Object.entries(components).map(([component, given]) => [
      component,
      given === "shown"
        ? { source: "shown", files: [] }
        : {
            source: "upload",
            files: Array.from({ length: given }, (_, index) => ({
              id: `file-${component}-${index + 1}`,
              name: `${component}-${index + 1}.jpg`,
              type: "image/jpeg",
              size: 1024,
              sha256: "0".repeat(64),
            })),
          },
    ]),
  );
}
