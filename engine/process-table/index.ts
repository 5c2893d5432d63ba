export { importTable, type ImportTask, type TableImport } from "./import-table.ts";
export { payloadRows, parsePayload, readPayload, type Payload } from "./payload.ts";
export type { TableAnswers, TableChoice, TableQuestion } from "./question.ts";
export { readTable } from "./read-table.ts";
export { isUnusable, TABLE_BOUNDS, TABLE_PROBLEMS, type ColumnKind, type ProcessRow, type ReadTable, type TableProblem } from "./table.ts";
export { totalHours } from "./total-hours.ts";
export { workflowFromTable, type OutlinedStep, type TableTask, type TableWork } from "./workflow-from-table.ts";
export { cellsOf, tableOf, type ProcessTable, type TableColumn, type TableRow } from "./table-of.ts";
export { HOURS_OF, hoursText } from "./working-hours.ts";
