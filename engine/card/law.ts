// What the law says about a procedure, as labelled lines: the parts NĐ 63/2010 Đ8.2 demands, and what online service asks for.

import { dateText } from "../forms/index.ts";
import type { LegalBasis, LocalDate, LocalizedText, Procedure, Role } from "../model/index.ts";
import type { CardLine } from "./card.ts";
import type { Names } from "./names.ts";
import { join, plain, say, type Template } from "./say.ts";
import { partyText } from "./steps.ts";
import { AGENCY_KIND, basisText, CHANNEL, LEVEL, ONLINE_MODE, PROCEDURE_KIND, RETURN_CHANNEL, word } from "./words.ts";

/** The lines, those without a text left out. */
export function lawOf(names: Names, roles: readonly Role[]): readonly CardLine[] {
  const { procedure } = names.definition;
  const lines: readonly (readonly [keyof Procedure, Template, readonly LocalizedText[]])[] = [
    ["name", { vi: "Tên thủ tục", en: "Procedure" }, [procedure.name]],
    ["code", { vi: "Mã thủ tục", en: "Code" }, [plain(procedure.code)]],
    ["summary", { vi: "Tóm tắt", en: "Summary" }, [procedure.summary]],
    ["sector", { vi: "Lĩnh vực", en: "Field" }, [procedure.sector.name]],
    ["kind", { vi: "Loại thủ tục", en: "Kind" }, [word(PROCEDURE_KIND, procedure.kind)]],
    ["executingLevel", { vi: "Cấp thực hiện", en: "Level" }, [word(LEVEL, procedure.executingLevel)]],
    ["receivedBy", { vi: "Nơi tiếp nhận", en: "Received by" }, [word(AGENCY_KIND, procedure.receivedBy)]],
    ["filedBy", { vi: "Người nhập hồ sơ nộp trực tiếp, qua bưu chính", en: "Who enters what comes by counter or post" }, procedure.filedBy.map((party) => partyText(party, names, roles))],
    ["competentAuthority", { vi: "Cơ quan có thẩm quyền", en: "Competent authority" }, [procedure.competentAuthority]],
    ["participants", { vi: "Cơ quan phối hợp", en: "Other agencies" }, procedure.participants.map(({ label, agencyKind }) => join([label, word(AGENCY_KIND, agencyKind)], { vi: ": ", en: ": " }))],
    ["applicants", { vi: "Đối tượng thực hiện", en: "Applicants" }, [procedure.applicants]],
    ["requirements", { vi: "Yêu cầu, điều kiện", en: "Requirements" }, procedure.requirements],
    ["sequence", { vi: "Trình tự thực hiện", en: "How to proceed" }, procedure.sequence],
    ["submitBy", { vi: "Cách nộp hồ sơ", en: "Ways of filing" }, [list(procedure.submitBy.map((channel) => word(CHANNEL, channel)))]],
    ["returnBy", { vi: "Cách nhận kết quả", en: "Ways of receiving the result" }, [list(procedure.returnBy.map((channel) => word(RETURN_CHANNEL, channel)))]],
    ["onlineMode", { vi: "Mức độ trực tuyến", en: "Online service" }, [onlineText(procedure), ...(procedure.partialReason === undefined ? [] : [procedure.partialReason])]],
    ["publicationDecision", { vi: "Quyết định công bố", en: "Published by" }, [basisText(procedure.publicationDecision)]],
    ["effectiveFrom", { vi: "Hiệu lực", en: "In force" }, [periodText(procedure.effectiveFrom, procedure.effectiveTo)]],
    ["legalBasis", { vi: "Căn cứ pháp lý", en: "Legal basis" }, procedure.legalBasis.map(basisText)],
  ];
  return lines.flatMap(([key, label, texts]) => (texts.length === 0 ? [] : [{ path: `procedure.json#/${key}`, label, texts }]));
}

/** From–to dates, either of them open. */
export function periodText(from: LocalDate | undefined, to: LocalDate | undefined): LocalizedText {
  return say({ vi: "[từ {from}][ đến {to}]", en: "[from {from}][ to {to}]" }, { from: dateText(from ?? ""), to: dateText(to ?? "") });
}

/** Results with who signs them. */
export function resultsOf(names: Names, roles: readonly Role[]): readonly CardLine[] {
  return names.definition.procedure.results.map(({ name, nationalCode, signedBy, originals }, at) => ({
    path: `procedure.json#/results/${at}`,
    label: name,
    texts: [say({ vi: "{signer} ký; {originals} bản chính[; mã kết quả {code}]", en: "signed by {signer}; originals: {originals}[; result code {code}]" }, { signer: partyText(signedBy, names, roles), originals, code: nationalCode ?? "" })],
  }));
}

/** An optional legal basis as an optional property. */
export function basisPart(basis: LegalBasis | undefined): { readonly basis?: LocalizedText } {
  return basis === undefined ? {} : { basis: basisText(basis) };
}

// ---------------------------------------------------------------------------------------------------------------------

function list(texts: readonly LocalizedText[]): LocalizedText {
  return join(texts, { vi: "; ", en: "; " });
}

function onlineText({ onlineMode, legacyLevel }: Procedure): LocalizedText {
  return say({ vi: "{mode} (mức độ {level} theo NĐ 43/2011)", en: "{mode} (level {level} of Decree 43/2011)" }, { mode: word(ONLINE_MODE, onlineMode), level: legacyLevel });
}
