// A citation as people write it → the document and the article: “Điều 4 khoản 2, Nghị định 123/2015/NĐ-CP”, either part first.

/** The parts of a citation; what is no document of a known kind is kept whole. */
export function readBasis(text: string): { readonly document: string; readonly article?: string } {
  const from = text.search(DOCUMENT);
  if (from === -1) return { document: text.trim() };
  const rest = text.slice(from);
  const to = rest.search(/[,;]\s*(?=(?:Điều|Phụ lục|khoản|điểm|Mục)\b)/iu);
  const document = trimmed(to === -1 ? rest : rest.slice(0, to));
  const article = trimmed([text.slice(0, from), to === -1 ? "" : rest.slice(to)].map(trimmed).filter((part) => part !== "").join(", "));
  return { document, ...(article === "" ? {} : { article }) };
}

// ---------------------------------------------------------------------------------------------------------------------

const DOCUMENT = /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Công văn)(?=\s)/u;

function trimmed(text: string): string {
  return text.replaceAll(/^[\s,;]+|[\s,;]+$/g, "");
}
