// A death registration ready to be filed over the API.

import type { JsonObject } from "../../engine/model/index.ts";
import { answersOf } from "../e2e/citizen.ts";
import type { Client, Reply } from "./client.ts";
import { smallJpeg } from "./papers.ts";

/** What `POST /api/dossiers` answers. */
export interface Receipt {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
}

/** The body of a filing by this client, its paper uploaded. `copies` makes it cost 8,000 đ each. */
export async function aFiling(client: Client, { copies = 0 }: { readonly copies?: number } = {}): Promise<object> {
  return filingOf(client, copies > 0 ? { request: { copies: { requested: true, count: copies } } } : {});
}

/** A filing of a death of yesterday, for a server that keeps the real time, or one whose clock stands at `now` (ms). */
export async function aFilingOfToday(client: Client, { now = Date.now(), copies = 0 }: { readonly now?: number; readonly copies?: number } = {}): Promise<object> {
  const yesterday = new Date(now + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
  const death = { death: { time: `${yesterday}T03:20:00+07:00`, notice: { issuedOn: yesterday } } };
  return filingOf(client, { ...death, ...(copies > 0 ? { request: { copies: { requested: true, count: copies } } } : {}) });
}

async function filingOf(client: Client, patch: JsonObject): Promise<object> {
  const photo = await client.upload(smallJpeg(), "giấy báo tử.jpg");
  return {
    procedureCode: "1.000656",
    agency: "xa-nhu-thanh",
    channel: "online",
    returnBy: "counter",
    answers: answersOf("ho-tich/dang-ky-khai-tu", "le-van-hung", patch),
    components: { deathNotice: { files: [photo.body.id] } },
  };
}

/** Files one. */
export async function file(client: Client, options: { readonly copies?: number } = {}): Promise<Reply<Receipt>> {
  return client.api<Receipt>("POST", "/api/dossiers", await aFiling(client, options));
}

/** Acts on a dossier at its present revision. */
export async function act(client: Client, dossier: string, event: object, headers: { readonly [name: string]: string | undefined } = {}): Promise<Reply<Receipt & { readonly violations?: readonly { readonly code: string }[] }>> {
  const seen = await client.api<Receipt>("GET", `/api/dossiers/${dossier}`);
  return client.api("POST", `/api/dossiers/${dossier}/events`, event, { "if-match": `"${seen.body.revision}"`, ...headers });
}
