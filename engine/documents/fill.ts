// A template filled in: facts by pointer, a few named values, conditions as predicates. Nothing is computed here and
// nothing in a template is ever executed.

import { at, localDate } from "../facts/index.ts";
import { dateText, dateTimeText, printAnswer, printValue } from "../forms/index.ts";
import type { Agency, Definition, DocumentBlock, DocumentRow, DocumentTemplate, DocumentTree, Facts, FilledBlock, Instant, Json, Language, Predicate } from "../model/index.ts";
import { fillText, type Placeholders } from "./placeholders.ts";

/** What a document is filled in with. */
export interface FillInput {
  readonly definition: Definition;
  readonly facts: Facts;
  readonly placeholders: Placeholders;
  readonly agency: Agency;
  readonly parentAgency?: Agency;
  /** Number of the document, e.g. `…/KQ-1`. */
  readonly number?: string;
  /** Date printed on it. */
  readonly at: Instant;
  readonly signature?: { readonly name: string; readonly at: Instant };
  readonly language: Language;
  readonly holds: (predicate: Predicate) => boolean;
}

/** Fills a template in. Rows and parts whose condition does not hold are left out, and rows without a fact. */
export function fill(template: DocumentTemplate, input: FillInput): DocumentTree {
  return {
    title: input.language === "en" ? (template.title.en ?? template.title.vi) : template.title.vi,
    paper: template.paper,
    blocks: template.blocks.filter((block) => block.when === undefined || input.holds(block.when)).map((block) => fillBlock(block, input)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function fillBlock(block: DocumentBlock, input: FillInput): FilledBlock {
  const { agency, parentAgency, number, signature, language } = input;
  switch (block.type) {
    case "nationalHeader":
      return {
        type: "nationalHeader",
        agency: agency.name.vi,
        place: agency.name.vi.replace(/^(Ủy ban nhân dân|UBND|Công an|Bảo hiểm xã hội)\s+(xã|phường|thị trấn|đặc khu|tỉnh|thành phố|cơ sở|huyện)?\s*/u, ""),
        date: localDate(input.at),
        ...(parentAgency === undefined ? {} : { parent: parentAgency.name.vi }),
        ...(number === undefined ? {} : { number }),
      };
    case "heading":
      return { type: "heading", text: fillText(block.text, valueOf(input)) };
    case "paragraph":
      return { type: "paragraph", text: fillText(block.text, valueOf(input)), align: block.align ?? "left" };
    case "fields":
      return { type: "fields", rows: block.rows.flatMap((row) => fillRow(row, input)) };
    case "signature":
      return {
        type: "signature",
        role: block.role,
        ...(signature === undefined ? {} : { name: signature.name, agency: agency.name.vi, signedAt: dateTimeText(signature.at, language) }),
      };
  }
}

function fillRow(row: DocumentRow, input: FillInput): readonly { readonly label: string; readonly value: string }[] {
  if (row.when !== undefined && !input.holds(row.when)) return [];
  const value = factText(row.fact, input);
  return value === undefined ? [] : [{ label: row.label, value }];
}

/** The text for a name in braces: a fact by pointer, or one of the named placeholders. */
function valueOf(input: FillInput): (name: string) => string | undefined {
  return (name) => (name.startsWith("/") ? factText(name, input) : Object.hasOwn(input.placeholders, name) ? input.placeholders[name as keyof Placeholders] : undefined);
}

/** A fact as text: answers by the question's widget, dates and times as people write them. */
function factText(pointer: string, { definition, facts, language }: FillInput): string | undefined {
  if (pointer.startsWith("/answers/")) return printAnswer({ form: definition.form, ui: definition.formUi, answers: facts.answers, language }, pointer.slice("/answers".length));
  const value = at(facts, pointer) as Json | undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return printValue({}, undefined, value, language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? dateTimeText(value, language) : value;
}
