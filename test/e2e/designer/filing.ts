// Dossiers under what the designer made, filed and acted on over the API, for tests that are about the procedure.

import type { Page } from "playwright-core";
import { officer } from "../officers.ts";
import type { ServerUnderTest } from "../server.ts";
import { call } from "./api.ts";
import { savedFolder } from "./working-copies.ts";

/** A filing for oneself with the answers a working copy keeps, as the citizen's page would send it. */
export async function filingFrom(author: Page, { copy, code }: { readonly copy: string; readonly code: string }): Promise<object> {
  const { answers } = await savedFolder(author, copy);
  return { procedureCode: code, agency: "xa-nhu-thanh", channel: "online", returnBy: "counter", answers: answers["le-van-hung"], components: {} };
}

/** Files it; answers the dossier's id. */
export async function file(citizen: Page, filing: object): Promise<string> {
  const { status, body } = await call<{ readonly id: string }>(citizen, "POST", "/api/dossiers", { body: filing });
  if (status !== 201) throw new Error(`Not filed: ${status} ${JSON.stringify(body)}`);
  return body.id;
}

/** What the officer whose it is does with it: accepted at the counter, the rest by civil status. */
export async function officerDoes(url: string, dossier: string, name: string): Promise<void> {
  await (await officer(url, name === "ACCEPT" ? "motcua" : "hotich")).act(dossier, name);
}

/** By its hash, the version a dossier stays on. */
export async function versionOf({ running }: ServerUnderTest, dossier: string): Promise<string> {
  return (await running.services.stores.dossiers.load(dossier))?.dossier.definitionHash ?? "";
}
