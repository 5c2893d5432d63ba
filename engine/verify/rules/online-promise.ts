// What "toàn trình" promises and the definition does not keep, and the reverse (NĐ 224/2026, NĐ 42/2022: information, form,
// filing, processing, payment and return online).

import type { Definition } from "../../model/index.ts";
import type { Rule } from "../rule.ts";

interface Promise {
  readonly what: { readonly vi: string; readonly en: string };
  readonly path: string;
  isKept(definition: Definition): boolean;
}

const PROMISES: readonly Promise[] = [
  { what: { vi: "nhận hồ sơ trực tuyến (submitBy: online)", en: "dossiers filed online (submitBy: online)" }, path: "procedure.json#/submitBy", isKept: ({ procedure }) => procedure.submitBy.includes("online") },
  { what: { vi: "trả kết quả trực tuyến, qua bưu chính hoặc tại bộ phận một cửa", en: "results returned online, by post or at the counter" }, path: "procedure.json#/returnBy", isKept: ({ procedure }) => procedure.returnBy.length > 0 },
  { what: { vi: "có tờ khai điện tử (form.schema.json)", en: "an electronic form (form.schema.json)" }, path: "form.schema.json#", isKept: ({ form }) => Object.keys(form.properties ?? {}).length > 0 },
  { what: { vi: "nộp phí trực tuyến (invoke collectPayment)", en: "fees paid online (invoke collectPayment)" }, path: "workflow.json#", isKept: (definition) => definition.procedure.fees.length === 0 || JSON.stringify(definition.workflow).includes('"collectPayment"') },
  { what: { vi: "mọi giấy tờ phải nộp đều nộp được trực tuyến (sources)", en: "every document to be submitted can come online (sources)" }, path: "procedure.json#/components", isKept: ({ procedure }) => procedure.components.every(({ manner, optional, sources }) => manner === "present" || optional === true || sources.length > 0) },
  { what: { vi: "thông tin thủ tục đầy đủ: trình tự, đối tượng, căn cứ", en: "full information: sequence, applicants, legal basis" }, path: "procedure.json#/sequence", isKept: ({ procedure }) => procedure.sequence.length > 0 && procedure.legalBasis.length > 0 },
];

export const onlinePromise: Rule = {
  id: "online-promise",
  severity: "error",
  sentence: { vi: "Thủ tục công bố là toàn trình hoặc mức độ 4 nhưng thiếu: {vi}", en: "The procedure is declared fully online or level 4 but lacks: {en}" },
  basis: { document: "Nghị định 42/2022/NĐ-CP", article: "Điều 11" },
  *check({ definition }) {
    const { onlineMode, legacyLevel } = definition.procedure;
    if (onlineMode !== "full" && legacyLevel !== 4) return;
    for (const { what, path, isKept } of PROMISES) if (!isKept(definition)) yield { path, params: what };
  },
};
