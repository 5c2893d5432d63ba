// What procedures are written with: the data they share, templates, the folders of those that came with the software. Read once,
// at the start; a folder is read again when somebody begins with it.

import { join } from "node:path";
import { canonical } from "../../engine/machine/index.ts";
import { type Agency, bundle, type CommonGroups, type Definition, type DocumentTemplate, type PinnedCalendar, type ProcedureFolder, type Role, type SlipKind, unbundle } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import { SLIP_TEMPLATES } from "../documents/slip-templates.ts";
import { definitionHash, readCommon } from "./load.ts";
import { type CatalogueEntry, readNationalCatalogue } from "./national-catalogue.ts";
import { readProcedureFolder } from "./procedure-folder.ts";
import { type LoadedTemplate, loadTemplates } from "./templates.ts";

/** What definitions share, as the editor works with it. */
export interface AuthoringData {
  readonly common: CommonGroups;
  readonly roles: readonly Role[];
  readonly agencies: readonly Agency[];
  /** The calendar dossiers are tried out with: that of the first agency. */
  readonly calendar: PinnedCalendar;
  readonly slips: { readonly [kind in SlipKind]: DocumentTemplate };
}

/** What procedures are written with. */
export interface Authoring {
  readonly data: AuthoringData;
  /** SHA-256 of the data: while it is the same, so is everything in it. */
  readonly hash: string;
  readonly templates: readonly LoadedTemplate[];
  readonly nationalCatalogue: readonly CatalogueEntry[];
  /** A definition as a folder: as its authors left it when it came with the software, taken apart otherwise. */
  folderOf(hash: string, definition: Definition): ProcedureFolder;
}

/** What it is opened with. */
export interface AuthoringSources extends Pick<AuthoringData, "roles" | "agencies"> {
  /** Folder of the shared data. */
  readonly shared: string;
  readonly calendars: readonly PinnedCalendar[];
  /** Folders of what came with the software, by content hash. */
  readonly shipped: ReadonlyMap<string, string>;
  /** Told of a template that is left out. */
  readonly onBroken: (broken: ReturnType<typeof loadTemplates>["broken"]) => void;
}

/** Opens it. Throws an error of one line when shared data cannot be used. */
export function openAuthoring({ shared, roles, agencies, calendars, shipped, onBroken }: AuthoringSources): Authoring {
  const { common } = readCommon(shared);
  const calendar = calendars.find(({ id }) => id === agencies[0]?.calendar) ?? calendars[0];
  if (calendar === undefined) throw new Error("calendars/: there is none");
  const data: AuthoringData = { common, roles, agencies, calendar, slips: SLIP_TEMPLATES };
  const { templates, broken } = loadTemplates(shared);
  onBroken(broken);
  return {
    data,
    hash: sha256(canonical(data)),
    templates,
    nationalCatalogue: readNationalCatalogue(shared),
    folderOf(hash, definition) {
      const path = shipped.get(hash);
      return (path === undefined ? undefined : authored(path, hash, common)) ?? unbundle(definition, common);
    },
  };
}

/** Paths of folders of definitions by hash. */
export function pathsByHash(root: string, definitions: readonly { readonly hash: string; readonly folder: string }[]): ReadonlyMap<string, string> {
  return new Map(definitions.map(({ hash, folder }) => [hash, join(root, folder)]));
}

// ---------------------------------------------------------------------------------------------------------------------

/** The folder as it lies there, unless it has become something else since the start. */
function authored(path: string, hash: string, common: CommonGroups): ProcedureFolder | undefined {
  const read = readProcedureFolder(path);
  if ("findings" in read) return undefined;
  const bundled = bundle({ files: read.folder, common });
  return "definition" in bundled && definitionHash(bundled.definition) === hash ? read.folder : undefined;
}
