// What a line of the outline is called, for those who see it and those who hear it.

import type { LocalizedText } from "../../engine/model/index.ts";
import type { FormNode } from "./form-tree.ts";
import { kindOfQuestion } from "./question-kinds.ts";

/** What kind of thing stands there. */
export function kindWords(node: FormNode): Required<LocalizedText> {
  if (node.shared !== undefined) return { vi: "Dùng chung", en: "Shared" };
  switch (node.kind) {
    case "page":
      return { vi: "Trang", en: "Page" };
    case "group":
      return { vi: "Nhóm", en: "Group" };
    case "matrix":
      return { vi: "Bảng", en: "Table" };
    case "list":
      return { vi: "Danh sách", en: "List" };
    case "unreadable":
      return { vi: "Không đọc được", en: "Unreadable" };
    case "shared":
    case "question": {
      const kind = kindOfQuestion(node)?.title ?? { vi: "Câu hỏi", en: "Question" };
      return { vi: kind.vi, en: kind.en ?? kind.vi };
    }
  }
}

/** Whether it is only asked, or only demanded, in some cases. */
export function isConditional({ field }: FormNode): boolean {
  return field["x-relevant"] !== undefined || field["x-required"] !== undefined;
}
