// The JSON Schemas of a definition's files and of the shared data: what the loader checks by, and what the designer's raw
// JSON pane completes from.

export { AGENCIES_FORMAT, ROLES_FORMAT } from "./agency.ts";
export { CALENDAR_FORMAT } from "./calendar.ts";
export { DOCUMENT_FORMAT } from "./document.ts";
export { JOURNEY_FORMAT, JOURNEY_PARTY } from "./journey.ts";
export { type FormatSchema, NAME_PATTERN } from "./parts.ts";
export { PROCEDURE_FORMAT } from "./procedure.ts";
export { NAMED_CALL_FORMAT, WORKFLOW_FORMAT } from "./workflow.ts";
