// Lives of definitions over real HTTP, for tests: content to submit, and its steps up to any state.

import { createHash } from "node:crypto";
import type { Definition } from "../../engine/model/index.ts";
import type { DefinitionEntry, DefinitionVersion, ReviewRemark } from "../../server/stores/store.ts";
import type { Client, HeaderChanges, Reply } from "./client.ts";
import type { TestServer } from "./harness.ts";

/** A version as the API shows it, or the problem in its place. */
export interface VersionAnswer extends DefinitionVersion {
  readonly inForce: boolean;
  readonly code?: string;
  readonly detail?: string;
  readonly findings?: readonly { readonly code: string; readonly path: string; readonly text: { readonly vi: string; readonly en: string } }[];
}

/** A version with everything a reviewer decides by. */
export interface LifeAnswer {
  readonly version: VersionAnswer;
  readonly may: readonly DefinitionEntry["step"][];
  readonly definition: Definition;
  readonly findings: readonly object[];
  readonly history: readonly (DefinitionEntry & { readonly hash: string })[];
  readonly isIntact: boolean;
}

export const DECISION = { number: "1234/QĐ-UBND", text: "Công bố thủ tục hành chính sửa đổi" } as const;

/** The author and the reviewer of the demonstration. */
export async function authorAndReviewer(server: TestServer): Promise<{ readonly author: Client; readonly reviewer: Client }> {
  return { author: await server.as("soanthutuc"), reviewer: await server.as("kstthc") };
}

/** The shipped death registration, changed so that it is other content. */
export async function anotherVersion(server: TestServer, summary: string, change: (definition: Definition) => Definition = (same) => same): Promise<Definition> {
  const shipped = server.services().catalogue.versions("1.000656")[0];
  const stored = await server.services().stores.definitions.byHash(shipped?.hash ?? "");
  const definition = JSON.parse(stored?.body ?? "{}") as Definition;
  return change({ ...definition, procedure: { ...definition.procedure, summary: { vi: summary, en: summary } } });
}

/** The content hash, as anybody can compute it. */
export function hashOf(definition: Definition): string {
  return createHash("sha256").update(JSON.stringify(definition)).digest("hex");
}

/** Submits. */
export function submit(author: Client, definition: unknown, headers?: HeaderChanges): Promise<Reply<VersionAnswer>> {
  return author.api<VersionAnswer>("POST", "/api/definitions", definition, headers);
}

/** A step and the revision its taker saw. */
export type Step = readonly [name: "return" | "approve" | "publish" | "retire", revision: number];

/** Takes a step. */
export function step(who: Client, hash: string, [name, revision]: Step, body: object = {}, headers: HeaderChanges = {}): Promise<Reply<VersionAnswer>> {
  return who.api<VersionAnswer>("POST", `/api/definitions/${hash}/${name}`, body, { "if-match": `"${revision}"`, ...headers });
}

/** Reads a version's life. */
export async function lifeOf(who: Client, hash: string): Promise<LifeAnswer> {
  return (await who.api<LifeAnswer>("GET", `/api/definitions/${hash}/life`)).body;
}

/** Submits, approves and publishes; throws where anything is refused. Returns the hash. */
export async function publishNew(people: { readonly author: Client; readonly reviewer: Client }, definition: Definition, effectiveFrom: string): Promise<string> {
  const hash = hashOf(definition);
  const replies = [await submit(people.author, definition), await step(people.reviewer, hash, ["approve", 1]), await step(people.reviewer, hash, ["publish", 2], { effectiveFrom, decision: DECISION })];
  for (const { status, text } of replies) if (status >= 300) throw new Error(`${status} ${text}`);
  return hash;
}

/** A remark on the whole and one on a place. */
export const REMARKS: readonly ReviewRemark[] = [{ text: "Chưa nêu căn cứ pháp lý" }, { at: "/procedure/summary", text: "Viết lại cho dễ hiểu" }];
