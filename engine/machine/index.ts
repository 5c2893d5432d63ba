export { checkAgencies, checkCalendar, checkDefinition, checkJourney, checkRoles, type CheckOptions } from "./check/index.ts";
export { compile, statesOf, transitionsOf, type CompiledProcedure } from "./compile.ts";
export { decide } from "./decide.ts";
export { apply, fold } from "./fold.ts";
export { offers } from "./offers.ts";
export { isApplicant } from "./permission.ts";
export { canonical } from "./canonical.ts";
export { replay, type Divergence } from "./replay.ts";
export { activeLeaves } from "./select.ts";
