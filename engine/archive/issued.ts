// A dossier's documents as trees: the result as it was signed, a slip as it was issued. Both are filled in from the dossier as
// of their log entry, so that printing again years later gives the same document. No I/O, no bytes.

import { agencyAsIssuer, factText, fill, oneStopUnitAsIssuer, placeholdersOf, type FillInput, type Issuer, type Signature } from "../documents/index.ts";
import { gatherFacts } from "../facts/index.ts";
import { fold, type CompiledProcedure } from "../machine/index.ts";
import type { Agency, Dossier, DocumentTemplate, DocumentTree, Facts, LogEntry, Role, SlipKind } from "../model/index.ts";

/** All a document is made from. */
export interface Archive {
  readonly compiled: Pick<CompiledProcedure, "definition" | "procedure">;
  /** The dossier's whole history. */
  readonly log: readonly LogEntry[];
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
  /** Templates of the one-stop forms. */
  readonly slips: { readonly [kind in SlipKind]: DocumentTemplate };
}

/** A result as it was signed, or its draft without a signature; undefined while there is neither. */
export function resultTree(archive: Archive, result: string): DocumentTree | undefined {
  const { definition, procedure } = archive.compiled;
  const { results } = fold(archive.log);
  const state = Object.hasOwn(results, result) ? results[result] : undefined;
  const kind = procedure.results.find(({ id }) => id === result);
  const template = kind === undefined || !Object.hasOwn(definition.documents, kind.template) ? undefined : definition.documents[kind.template];
  if (state === undefined || kind === undefined || template === undefined) return undefined;
  const moment = momentOf(archive, state.seq);
  const { at } = kind.signedBy;
  const agency = agencyOf(archive, (at === undefined ? undefined : moment.dossier.participants[at]) ?? moment.dossier.agency);
  const position = factText("/event/data/position", { definition, facts: moment.facts, language: "vi" });
  const { signedBy } = state;
  const signature = signedBy === undefined ? undefined : { name: signedBy.name, agency: agency.name.vi, at: signedBy.at, ...(position === undefined ? {} : { position }) };
  return filled(archive, moment, template, {
    issuer: agencyAsIssuer(agency, parentOf(archive, agency)),
    ...(signature === undefined ? {} : { signature }),
    ...(state.number === undefined ? {} : { number: state.number }),
  });
}

/** A slip as it was issued; undefined when that step issued no such slip. */
export function slipTree(archive: Archive, { seq, kind }: { readonly seq: number; readonly kind: string }): DocumentTree | undefined {
  const slip = fold(archive.log).slips.find((candidate) => candidate.seq === seq && candidate.kind === kind);
  if (slip === undefined) return undefined;
  const moment = momentOf(archive, seq);
  const agency = agencyOf(archive, moment.dossier.agency);
  const makeIssuer = ISSUED_AT_COUNTER.includes(slip.kind) ? oneStopUnitAsIssuer : agencyAsIssuer;
  const signature = slipSignature(archive, moment.entry, { kind: slip.kind, agency });
  return filled(archive, moment, archive.slips[slip.kind], { issuer: makeIssuer(agency, parentOf(archive, agency)), number: slip.number, ...(signature === undefined ? {} : { signature }) });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Slips of the one-stop unit itself; the others come from the agency that resolves the dossier. */
const ISSUED_AT_COUNTER: readonly SlipKind[] = ["receiptSlip", "supplementSlip", "refusalSlip"];

/** The office a form is signed in by its wording. Who acted in another role signs under the name of that role. */
const SIGNED_AS: { readonly [kind in SlipKind]?: string } = { receiptSlip: "intakeOfficer", refusalSlip: "intakeOfficer", apologyNote: "approver" };

/** The dossier when a step had been taken. */
interface Moment {
  readonly dossier: Dossier;
  readonly entry: LogEntry;
  readonly facts: Facts;
}

function momentOf({ compiled: { procedure }, log }: Archive, seq: number): Moment {
  const entries = log.filter((entry) => entry.seq <= seq);
  const entry = entries.at(-1);
  if (entry?.seq !== seq) throw new Error(`A document of step ${seq}, which the history does not have`);
  const dossier = fold(entries);
  return { dossier, entry, facts: gatherFacts({ procedure, dossier, event: entry.event, actor: entry.actor, at: entry.at }) };
}

/** What the applicant's act or a timer sets off is issued by the system: nobody's signature is claimed. */
function slipSignature({ roles }: Archive, { actor, at, changes }: LogEntry, { kind, agency }: { readonly kind: SlipKind; readonly agency: Agency }): Signature | undefined {
  if (actor.kind !== "officer") return undefined;
  const acted = changes.find((change) => change.type === "acted")?.role;
  const office = SIGNED_AS[kind];
  const position = office === undefined || acted === office ? undefined : roles.find(({ id }) => id === acted)?.name.vi;
  return { name: actor.name, agency: agency.name.vi, at, ...(position === undefined ? {} : { position }) };
}

interface Printed {
  readonly issuer: Issuer;
  readonly signature?: Signature;
  readonly number?: string;
}

function filled({ compiled, roles }: Archive, { dossier, entry, facts }: Moment, template: DocumentTemplate, printed: Printed): DocumentTree {
  const { number } = printed;
  const placeholders = placeholdersOf({
    procedure: compiled.procedure,
    dossier,
    entry,
    language: "vi",
    ...(number === undefined ? {} : { slipNumber: number }),
  });
  const input: FillInput = { definition: compiled.definition, facts, placeholders, at: entry.at, roles, language: "vi", ...printed };
  return fill(template, input);
}

function agencyOf({ agencies }: Archive, id: string): Agency {
  const agency = agencies.find((candidate) => candidate.id === id);
  if (agency === undefined) throw new Error(`A dossier names the unknown agency '${id}'`);
  return agency;
}

function parentOf({ agencies }: Archive, { parent }: Agency): Agency | undefined {
  return agencies.find(({ id }) => id === parent);
}
