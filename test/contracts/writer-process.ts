// A process that writes until it is killed. Sixteen clients file dossiers and move them on; what was acknowledged is
// told on standard output, `<dossier> <seq> <hash>` a line, after the commit and not before.

import { writeSync } from "node:fs";
import { openStores, type StoreOptions } from "../../server/stores/open.ts";
import type { Commit } from "../../server/stores/store.ts";
import { aCommit, aTimer } from "../builders/dossier.ts";
import { aReply } from "./store/commits.ts";

const [, , options = "", run = ""] = process.argv;
const CLIENTS = 16;
const STEPS = 5;

const stores = await openStores(JSON.parse(options) as StoreOptions);
await Promise.all(Array.from({ length: CLIENTS }, (_, client) => writeForEver(client)));

async function writeForEver(client: number): Promise<void> {
  for (let filing = 0; ; filing += 1) {
    const id = `${run}-${client}-${filing}`;
    let before: Commit | undefined;
    for (let seq = 1; seq <= STEPS; seq += 1) {
      const step = stepOf(id, seq, before);
      const { outcome } = await stores.dossiers.commit(step);
      if (outcome !== "committed") throw new Error(`${id} ${seq}: ${outcome}`);
      writeSync(1, `${id} ${seq} ${step.seal.hash}\n`);
      before = step;
    }
  }
}

/** Each step leaves a log entry, a timer, an effect and a kept answer, so that a torn one would show. */
function stepOf(id: string, seq: number, after: Commit | undefined): Commit {
  return aCommit({
    ...(after === undefined ? { opened: { id, code: id } } : { after }),
    changes: [{ type: "timerSet", timer: aTimer({ id: `${seq}:wait` }) }],
    effects: [{ type: "notify", params: {} }],
    reply: aReply({ actor: id, key: String(seq) }),
  });
}
