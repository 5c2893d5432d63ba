// The parts of the editor: what each is called, its address, and which places it shows. Each comes when it is opened.

import { lazy, type LazyExoticComponent } from "react";
import type { LocalizedText } from "../../engine/model/index.ts";

/** One part. */
export interface Part {
  readonly slug: string;
  readonly label: Required<LocalizedText>;
  /** Beginnings of the pointers it shows. */
  readonly shows: readonly string[];
  readonly Screen: LazyExoticComponent<() => React.JSX.Element | null>;
}

/** In the order of the work. */
export const PARTS: readonly Part[] = [
  { slug: "", label: { vi: "Thông tin", en: "Facts" }, shows: ["/procedure"], Screen: lazy(async () => ({ default: (await import("../facts/FactsPart.tsx")).FactsPart })) },
  { slug: "bieu-mau", label: { vi: "Biểu mẫu", en: "Form" }, shows: ["/form", "/formUi"], Screen: lazy(async () => ({ default: (await import("../form/FormPart.tsx")).FormPart })) },
  { slug: "quy-trinh", label: { vi: "Quy trình", en: "Workflow" }, shows: ["/workflow"], Screen: lazy(async () => ({ default: (await import("../workflow/WorkflowPart.tsx")).WorkflowPart })) },
  { slug: "mau-ket-qua", label: { vi: "Mẫu kết quả", en: "Result documents" }, shows: ["/documents"], Screen: lazy(async () => ({ default: (await import("../documents/DocumentsPart.tsx")).DocumentsPart })) },
  { slug: "kiem-tra", label: { vi: "Kiểm tra", en: "Check" }, shows: [], Screen: lazy(async () => ({ default: (await import("./findings/FindingsPart.tsx")).FindingsPart })) },
  { slug: "chay-thu", label: { vi: "Chạy thử", en: "Try it" }, shows: ["/journeys", "/answers"], Screen: lazy(async () => ({ default: (await import("../simulator/SimulatorPart.tsx")).SimulatorPart })) },
  { slug: "du-lieu", label: { vi: "Dữ liệu", en: "Data" }, shows: [], Screen: lazy(async () => ({ default: (await import("../exchange/ExchangePart.tsx")).ExchangePart })) },
  { slug: "nop-duyet", label: { vi: "Nộp duyệt", en: "Submit" }, shows: [], Screen: lazy(async () => ({ default: (await import("./life/LifePart.tsx")).LifePart })) },
];

/** The part an address names. */
export function partAt(slug = ""): Part | undefined {
  return PARTS.find((part) => part.slug === slug);
}

/** The part that shows a place; the data part shows any. */
export function partOf(pointer: string): Part | undefined {
  return PARTS.find(({ shows }) => shows.some((start) => pointer === start || pointer.startsWith(`${start}/`))) ?? JSON_PART;
}

/** The part that shows any place, as JSON. */
export const JSON_PART: Part | undefined = partAt("du-lieu");

/** Where a part of a working copy is. */
export function addressOf(id: string, { slug }: Pick<Part, "slug">): string {
  return `/ban-soan/${id}${slug === "" ? "" : `/${slug}`}`;
}
