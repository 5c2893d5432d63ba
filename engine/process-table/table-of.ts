// A procedure → its internal-process table, laid out as the annex of the decision that approves it. Takes drafts as they are.

import { AGENCY_KIND, durationText, word } from "../card/words.ts";
import type { Duration, Json, LocalizedText, ProcedureFolder, Role } from "../model/index.ts";
import { cleanText } from "./clean-text.ts";
import { outcomesOf, papersOf, type Naming } from "./outcomes.ts";
import { type Payload, payloadOf } from "./payload.ts";
import { type Group, groupAt, isGroup, listAt, memberOf, statesOf, textAt } from "./plain.ts";
import type { ColumnKind } from "./table.ts";
import { totalHours } from "./total-hours.ts";
import { hoursText } from "./working-hours.ts";

/** A table to be written to a file. All texts are plain text. */
export interface ProcessTable {
  /** The annex's heading, one line each. */
  readonly title: readonly string[];
  /** What the table is about: name and text. */
  readonly meta: readonly (readonly [string, string])[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The workflow itself, so that import of the file gives it back. */
  readonly payload: Payload;
}

export interface TableColumn {
  readonly kind: ColumnKind;
  readonly header: string;
  /** Share of the page's width. */
  readonly share: number;
}

export interface TableRow {
  readonly kind: "heading" | "step" | "total";
  /** One text a column. */
  readonly cells: readonly string[];
  readonly hours?: number;
}

const COLUMNS: readonly TableColumn[] = [
  { kind: "number", header: "TT", share: 5 },
  { kind: "label", header: "Nội dung công việc", share: 18 },
  { kind: "unit", header: "Đơn vị", share: 13 },
  { kind: "person", header: "Người thực hiện", share: 13 },
  { kind: "time", header: "Thời gian (giờ làm việc)", share: 8 },
  { kind: "outcome", header: "Kết quả, chuyển tới", share: 24 },
  { kind: "forms", header: "Biểu mẫu, phiếu", share: 12 },
  { kind: "code", header: "Mã bước", share: 7 },
];

/** The table of a procedure. */
export function tableOf(folder: ProcedureFolder, roles: readonly Role[]): ProcessTable {
  const { procedure, workflow } = folder;
  const clean = (text: string): string => cleanText(text).text;
  const steps = [...rowsOf(procedure, workflow, roles)].map((row) => ({ ...row, cells: row.cells.map(clean) }));
  const total = totalHours(steps.map(({ hours, kind }) => ({ ...(hours === undefined ? {} : { workingHours: hours }), isParallel: false, isHeading: kind === "heading" })));
  const rows = total === 0 ? steps : [...steps, totalRow(total)];
  const payload = payloadOf(folder, [COLUMNS.map(({ header }) => header), ...rows.map(({ cells }) => cells)]);
  return { title: titleOf(procedure).map(clean), meta: metaOf(procedure).map(([name, text]) => [name, clean(text)]), columns: COLUMNS, rows, payload };
}

/** The cells of a table as they stand in a file: heading, what it is about, header, steps. */
export function cellsOf({ title, meta, columns, rows }: ProcessTable): readonly (readonly string[])[] {
  return [...title.map((line) => [line]), [], ...meta.map((pair) => [...pair]), [], columns.map(({ header }) => header), ...rows.map(({ cells }) => cells)];
}

// ---------------------------------------------------------------------------------------------------------------------

/** What stands where nothing is to be said: an empty cell would mean "as above". */
const NOTHING = "–";

function* rowsOf(procedure: Json, workflow: Json, roles: readonly Role[]): Generator<TableRow> {
  const naming: Naming = { procedure, target: (from, target) => targetName(workflow, from, target) };
  const counts = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const { path, state } of statesOf(workflow)) {
    const isHeading = Object.keys(groupAt(state, "states")).length > 0;
    if (!isHeading && !isStep(state)) continue;
    const above = path.slice(0, -1).join(".");
    const count = (counts.get(above) ?? 0) + 1;
    const number = above === "" ? String(count) : `${numbers.get(above) ?? "0"}.${count}`;
    counts.set(above, count);
    numbers.set(path.join("."), number);
    const hours = memberOf(state, "meta", "budget", "workingHours");
    const isTimed = typeof hours === "number" && Number.isFinite(hours) && hours > 0;
    yield {
      kind: isHeading ? "heading" : "step",
      cells: [number, labelOf(state, path), unitOf(state, procedure), personOf(state, roles), isTimed ? hoursText(hours) : "", outcomesOf(state, path, naming), papersOf(state, naming), path.join(".")],
      ...(isTimed ? { hours } : {}),
    };
  }
}

/** What only leads on by itself, remembers or ends is nobody's step. */
function isStep(state: Group): boolean {
  const type = textAt(state, "type");
  return type !== "final" && type !== "history" && (isGroup(memberOf(state, "meta", "owner")) || Object.keys(groupAt(state, "on")).length > 0);
}

function labelOf(state: Group, path: readonly string[]): string {
  return textAt(state, "meta", "label", "vi") || (path.at(-1) ?? "");
}

function personOf(state: Group, roles: readonly Role[]): string {
  const role = textAt(state, "meta", "owner", "role");
  return (roles.find(({ id }) => id === role)?.name.vi ?? role) || NOTHING;
}

function unitOf(state: Group, procedure: Json): string {
  const owner = groupAt(state, "meta", "owner");
  const [role, at] = [textAt(owner, "role"), textAt(owner, "at")];
  if (at !== "") return textAt(listAt(procedure, "participants").find((entry) => isGroup(entry) && entry["id"] === at), "label", "vi") || at;
  if (role === "" || role === "applicant") return NOTHING;
  if (role === "intakeOfficer") return "Trung tâm Phục vụ hành chính công";
  const agency = textAt(procedure, "receivedBy");
  return agency === "" ? NOTHING : word(AGENCY_KIND as { readonly [kind: string]: LocalizedText }, agency).vi;
}

/** The label of where a way leads: `sibling`, `.child` or `#id` with names behind it. */
function targetName(workflow: Json, from: readonly string[], target: string): string {
  const states = [...statesOf(workflow)];
  const byPath = (path: readonly string[]) => states.find((one) => one.path.join(".") === path.join("."));
  const [head = "", ...rest] = target.replace(/^[#.]/, "").split(".");
  const withId = states.find(({ state }) => textAt(state, "id") === head);
  const found = target.startsWith("#") ? byPath(withId === undefined ? rest : [...withId.path, ...rest]) : byPath(target.startsWith(".") ? [...from, head, ...rest] : [...from.slice(0, -1), head, ...rest]);
  return found === undefined ? target : labelOf(found.state, found.path);
}

function totalRow(hours: number): TableRow {
  return { kind: "total", cells: COLUMNS.map(({ kind }) => (kind === "label" ? "Tổng cộng" : kind === "time" ? hoursText(hours) : "")), hours };
}

function titleOf(procedure: Json): readonly string[] {
  const decision = textAt(procedure, "publicationDecision", "document");
  return ["PHỤ LỤC", "QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", textAt(procedure, "name", "vi"), decision === "" ? "" : `(Thủ tục công bố theo ${decision})`].filter((line) => line !== "");
}

function metaOf(procedure: Json): readonly (readonly [string, string])[] {
  const limits = listAt(procedure, "timeLimit", "cases").map((limit) => textAt(limit, "label", "vi") || (isGroup(limit) && typeof limit["amount"] === "number" ? durationText(limit as unknown as Duration).vi : ""));
  const all: readonly (readonly [string, string])[] = [
    ["Mã số thủ tục", textAt(procedure, "code")],
    ["Lĩnh vực", textAt(procedure, "sector", "name", "vi")],
    ["Cơ quan giải quyết", textAt(procedure, "competentAuthority", "vi")],
    ["Thời hạn giải quyết", limits.filter((text) => text !== "").join("; ")],
  ];
  return all.filter(([, text]) => text !== "");
}
