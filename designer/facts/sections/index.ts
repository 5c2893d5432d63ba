// The sections in the order in which a procedure is described; each says which places it shows.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { ComponentsSection } from "./ComponentsSection.tsx";
import { PredicatesSection, RulesSection } from "./ConditionsSection.tsx";
import { DeriveSection } from "./DeriveSection.tsx";
import { FeesSection } from "./FeesSection.tsx";
import { NamesSection } from "./NamesSection.tsx";
import { NotesSection } from "./NotesSection.tsx";
import { NoticesSection } from "./NoticesSection.tsx";
import { PeopleSection } from "./PeopleSection.tsx";
import { ResultsSection } from "./ResultsSection.tsx";
import { LimitsSection, TimeSection } from "./TimeSection.tsx";
import { ValiditySection } from "./ValiditySection.tsx";
import { WaysSection } from "./WaysSection.tsx";

/** One section. */
export interface FactsSection {
  readonly id: string;
  readonly title: LocalizedText;
  /** Members of `procedure.json` it shows. */
  readonly members: readonly string[];
  readonly Fields: () => React.JSX.Element | null;
}

export const SECTIONS: readonly FactsSection[] = [
  { id: "ten", title: { vi: "Tên và mã", en: "Name and code" }, members: ["code", "name", "summary", "keywords", "sector", "executingLevel", "kind", "onlineMode", "partialReason", "legacyLevel"], Fields: NamesSection },
  { id: "hieu-luc", title: { vi: "Hiệu lực và căn cứ", en: "Validity and legal basis" }, members: ["effectiveFrom", "effectiveTo", "publicationDecision", "legalBasis"], Fields: ValiditySection },
  { id: "ai", title: { vi: "Ai nộp, ai giải quyết", en: "Who applies, who decides" }, members: ["applicants", "receivedBy", "filedBy", "competentAuthority", "participants"], Fields: PeopleSection },
  { id: "cach-thuc", title: { vi: "Cách thực hiện, yêu cầu, trình tự", en: "Ways, requirements, sequence" }, members: ["submitBy", "returnBy", "requirements", "sequence"], Fields: WaysSection },
  { id: "giay-to", title: { vi: "Giấy tờ", en: "Papers" }, members: ["components"], Fields: ComponentsSection },
  { id: "thoi-han", title: { vi: "Thời hạn giải quyết", en: "Time limit" }, members: ["timeLimit"], Fields: TimeSection },
  { id: "thoi-han-cho", title: { vi: "Thời hạn chờ", en: "Waiting times" }, members: ["limits"], Fields: LimitsSection },
  { id: "le-phi", title: { vi: "Phí, lệ phí", en: "Fees" }, members: ["fees"], Fields: FeesSection },
  { id: "ket-qua", title: { vi: "Kết quả", en: "Results" }, members: ["results"], Fields: ResultsSection },
  { id: "thong-bao", title: { vi: "Thông báo", en: "Notices" }, members: ["notices"], Fields: NoticesSection },
  { id: "dieu-kien", title: { vi: "Điều kiện đã đặt tên", en: "Named conditions" }, members: ["predicates"], Fields: PredicatesSection },
  { id: "du-kien", title: { vi: "Dữ kiện suy ra", en: "Derived facts" }, members: ["derive"], Fields: DeriveSection },
  { id: "quy-tac", title: { vi: "Quy tắc kiểm tra", en: "Rules" }, members: ["rules"], Fields: RulesSection },
  { id: "ghi-chu", title: { vi: "Ghi chú chưa xác minh", en: "Not confirmed yet" }, members: ["reviewNotes"], Fields: NotesSection },
];
