// A template filled in: facts by pointer, a few named values, conditions as predicates. Nothing is computed here and
// nothing in a template is ever executed.

import { compilePredicate, localDate } from "../facts/index.ts";
import { dateTimeText } from "../forms/index.ts";
import type { Definition, DocumentBlock, DocumentRow, DocumentTemplate, DocumentTree, Facts, FilledBlock, Instant, Language, Predicate, Role } from "../model/index.ts";
import { fillLine } from "./braces.ts";
import { factText } from "./fact-text.ts";
import { dayOfIssue, type Issuer } from "./issuer.ts";
import { wording, type PlaceholderName, type Placeholders } from "./placeholders.ts";

/** What a document is filled in with. */
export interface FillInput {
  readonly definition: Definition;
  /** As of the step the document tells about. */
  readonly facts: Facts;
  readonly placeholders: Placeholders;
  readonly issuer: Issuer;
  /** Number of the document, e.g. `…/KQ-1`. */
  readonly number?: string;
  /** When it is issued; its day is printed. */
  readonly at: Instant;
  /** Absent while nobody signed, and on what the system issues by itself. */
  readonly signature?: Signature;
  /** Names of the roles that sign. */
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** Who signed. */
export interface Signature {
  readonly name: string;
  readonly agency: string;
  readonly at: Instant;
  /** The signatory's position, printed instead of the role, e.g. `Chủ tịch`. */
  readonly position?: string;
}

/** Fills a template in. Blocks and rows whose condition does not hold are left out, and lines and rows of which nothing is known. */
export function fill(template: DocumentTemplate, input: FillInput): DocumentTree {
  return {
    title: wording(template.title, input.language),
    paper: template.paper,
    blocks: template.blocks.filter(({ when }) => holds(when, input)).flatMap((block) => fillBlock(block, input)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function fillBlock(block: DocumentBlock, input: FillInput): readonly FilledBlock[] {
  const { issuer, number } = input;
  switch (block.type) {
    case "nationalHeader": {
      const { name, parent, place } = issuer;
      const head = { type: "nationalHeader", agency: name, place, date: dayOfIssue(localDate(input.at)) } as const;
      return [{ ...head, ...(parent === undefined ? {} : { parent }), ...(number === undefined ? {} : { number }) }];
    }
    case "heading":
      return fillContent(block.text, input).map((text) => ({ type: "heading", text }));
    case "paragraph":
      return fillContent(block.text, input).map((text) => ({ type: "paragraph", text, align: block.align ?? "left" }));
    case "fields": {
      const rows = block.rows.flatMap((row) => fillRow(row, input));
      return rows.length === 0 ? [] : [{ type: "fields", rows }];
    }
    case "signature":
      return [fillSignature(block.role, input)];
  }
}

/** The applicant files and does not sign here: signing in has identified them (NQ 66.7/2025/NQ-CP). */
function fillSignature(role: string, { placeholders, roles, signature, language }: FillInput): FilledBlock {
  if (role === "applicant") {
    const name = placeholders.submitterName ?? placeholders.applicantName;
    return { type: "signature", role: "Người nộp hồ sơ", ...(name === undefined ? {} : { name }) };
  }
  const named = roles.find(({ id }) => id === role)?.name;
  const printed = signature?.position ?? (named === undefined ? role : wording(named, language));
  if (signature === undefined) return { type: "signature", role: printed };
  return { type: "signature", role: printed, name: signature.name, agency: signature.agency, signedAt: dateTimeText(signature.at, language) };
}

function fillRow(row: DocumentRow, input: FillInput): readonly { readonly label: string; readonly value: string }[] {
  const value = holds(row.when, input) ? factText(row.fact, input) : undefined;
  return value === undefined ? [] : [{ label: row.label, value }];
}

function fillContent(text: string, input: FillInput): readonly string[] {
  const filled = fillLine(text, (name) => {
    if (name.startsWith("/")) return factText(name, input);
    return Object.hasOwn(input.placeholders, name) ? input.placeholders[name as PlaceholderName] : undefined;
  });
  return filled === undefined ? [] : [filled];
}

function holds(when: Predicate | undefined, { definition, facts }: FillInput): boolean {
  return when === undefined || compilePredicate(when, definition.procedure.predicates)(facts);
}
