export { ProcessTableExport } from "./ProcessTableExport.tsx";
export { ProcessTableImport } from "./ProcessTableImport.tsx";
export { ProcessTableStart } from "./ProcessTableStart.tsx";
