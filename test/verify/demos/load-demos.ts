// The procedures of other systems, told again in our format: a lawful definition with another way through it. Facts only.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Definition, LocalizedText } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";

/** A procedure with a fault that another system's samples have. */
export interface Demo {
  readonly name: string;
  readonly about: LocalizedText;
  readonly definition: Definition;
  /** Where the verifier must object, and with which code. */
  readonly findings: readonly { readonly at: string; readonly code: string }[];
}

/** All of them. */
export function demos(): readonly Demo[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const { about, changes, findings } = JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Pick<Demo, "about" | "findings"> & { readonly changes: Record<string, unknown> };
      return { name: file.replace(/\.json$/, ""), about, findings, definition: aDefinition(changes) };
    });
}
