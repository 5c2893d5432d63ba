// A sealed history of three steps, as the server keeps and shows it.

import type { LogEntry } from "../../../engine/model/index.ts";
import { CHAIN_START, seal } from "../../../server/commands/hash.ts";
import type { EntryView, HistoryView } from "../../../designer/history/views.ts";

/** The dossier all of it is about. */
export const DOSSIER = "00000000-0000-4000-8000-000000000001";

/** The history; with `detail` as an officer taking part sees it, or an auditor. */
export function aHistory(detail: HistoryView["detail"] = "full"): HistoryView {
  let previous = CHAIN_START;
  const entries = [entry(1, "lan"), entry(2, "hoa"), entry(3, "minh")].map((kept): EntryView => {
    const sealed = seal(DOSSIER, previous, kept, `${kept.seq}`.repeat(64));
    previous = sealed.hash;
    return { head: sealed.head, hash: sealed.hash, parts: WHOLE, ...(detail === "full" ? { body: { entry: kept, nonce: sealed.nonce } } : {}) };
  });
  return { id: DOSSIER, detail, isErased: false, code: "H56.120-261121-0007", tail: { revision: entries.length, hash: previous }, entries };
}

/** The server found nothing wrong. */
export const WHOLE = { event: "whole", changes: "whole", effects: "whole", line: "whole" } as const;

// ---------------------------------------------------------------------------------------------------------------------

function entry(seq: number, actor: string): LogEntry {
  return {
    seq,
    at: `2026-12-01T0${seq}:00:00.000Z`,
    actor: { id: actor, name: "Lê Thị Hoa", kind: "officer", roles: [{ role: "intakeOfficer", agency: "xa-nhu-thanh" }] },
    event: { kind: "act", name: "ACCEPT", data: { reason: "Đủ giấy tờ" } },
    changes: [{ type: "status", status: "accepted" }],
    effects: [{ id: `${DOSSIER}:${seq}:0`, type: "notify", params: { notice: "accepted" } }],
    definition: "d".repeat(64),
    calendar: "c".repeat(64),
    rules: 1,
  };
}
