// A decision's table is the same table whether it comes from the clipboard, a document or a workbook.

import { describe, expect, it } from "vitest";
import { readPasted, readTableFile, type FileReading } from "../../../../designer/exchange/table/read-table-file.ts";
import { readTable } from "../../../../engine/process-table/index.ts";
import { CERTIFICATE_DECISION, cellsOfDecision, type DecisionRow, PERMIT_DECISION, SAME_DAY_DECISION } from "../../../engine/process-table/decisions.ts";
import { decisionDocx, decisionHtml, decisionXlsx } from "./decision-files.ts";

const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
const tabbed = (rows: readonly DecisionRow[]): string => cellsOfDecision(rows).map((line) => line.join("\t")).join("\r\n");

const WAYS: readonly (readonly [string, (rows: readonly DecisionRow[]) => Promise<FileReading>])[] = [
  ["the clipboard of Excel", (rows) => readPasted(tabbed(rows))],
  ["the clipboard of Word", (rows) => readPasted("", decisionHtml(rows))],
  ["a document", async (rows) => readTableFile(bytes(await decisionDocx(rows)))],
  ["a workbook", async (rows) => readTableFile(bytes(await decisionXlsx(rows)))],
];

describe.each([
  ["a certificate's table", CERTIFICATE_DECISION],
  ["a same-day table", SAME_DAY_DECISION],
  ["a permit's table", PERMIT_DECISION],
])("%s", (_name, rows) => {
  it.each(WAYS)("is read from %s", async (_way, bring) => {
    const reading = await bring(rows);
    if ("refusal" in reading) throw new Error(reading.refusal);
    expect(readTable(reading.tables[reading.best]?.cells ?? [])).toEqual(readTable(cellsOfDecision(rows)));
  });
});
