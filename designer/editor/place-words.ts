// A place in words: the nearest thing around it that has a name, with the part it is in.

import { useCallback, useMemo } from "react";
import { cardOf } from "../../engine/card/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { nearestPlace, pathFrom, placeNames, type PlaceNames } from "../review/places.ts";
import { useEditor } from "./editor-context.ts";
import { namedIn } from "./named-in.ts";
import { chartOf } from "../workflow/reading/chart.ts";
import { readable } from "../workflow/reading/readable.ts";
import { partOf } from "./parts.tsx";
import { stepWords } from "./step-words.ts";

/** Words for JSON Pointers into the folder. */
export function usePlaceWords(): (pointer: string) => string {
  const { t, language } = useStaff();
  const { folder, truth, surroundings } = useEditor();
  const { definition, isSound } = truth;
  const names = useMemo<PlaceNames>(() => (definition === undefined || !isSound ? new Map() : placeNames(cardOf(definition, { roles: surroundings.roles }))), [definition, isSound, surroundings.roles]);
  const { workflow } = folder;
  const chart = useMemo(() => chartOf(readable(workflow)), [workflow]);
  return useCallback(
    (pointer) => {
      const part = partOf(pointer);
      const step = stepWords(pointer, { chart, folder, language });
      if (step !== undefined && part !== undefined) return `${t(part.label)} › ${step}`;
      const place = nearestPlace(names, pathFrom(pointer));
      const where = part === undefined ? "" : t(part.label);
      if (place !== undefined) return `${where} › ${t(place.name)}`;
      const member = /^\/procedure\/(\w+)/.exec(pointer)?.[1] ?? "";
      const name = Object.hasOwn(MEMBERS, member) ? t(MEMBERS[member as keyof typeof MEMBERS]) : namedIn(folder, pointer);
      return name === undefined ? where : `${where} › ${name}`;
    },
    [names, chart, folder, t, language],
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** What of `procedure.json` is not on the card under a name of its own, or was taken away. */
const MEMBERS = {
  timeLimit: { vi: "Thời hạn giải quyết", en: "Time limit" },
  legalBasis: { vi: "Căn cứ pháp lý", en: "Legal basis" },
  publicationDecision: { vi: "Quyết định công bố", en: "Decision of publication" },
  competentAuthority: { vi: "Cơ quan có thẩm quyền", en: "Competent authority" },
  code: { vi: "Mã thủ tục", en: "Code" },
  keywords: { vi: "Từ khóa tìm kiếm", en: "Keywords" },
  sector: { vi: "Lĩnh vực", en: "Sector" },
  kind: { vi: "Loại thủ tục", en: "Kind" },
  legacyLevel: { vi: "Mức độ theo quy định cũ", en: "Level of the former decree" },
  components: { vi: "Giấy tờ", en: "Papers" },
  limits: { vi: "Thời hạn chờ", en: "Waiting times" },
  fees: { vi: "Phí, lệ phí", en: "Fees" },
  results: { vi: "Kết quả", en: "Results" },
  notices: { vi: "Thông báo", en: "Notices" },
  predicates: { vi: "Điều kiện đã đặt tên", en: "Named conditions" },
  derive: { vi: "Dữ kiện suy ra", en: "Derived facts" },
  rules: { vi: "Quy tắc kiểm tra", en: "Rules" },
  reviewNotes: { vi: "Ghi chú chưa xác minh", en: "Not confirmed yet" },
} as const satisfies { readonly [member: string]: LocalizedText };
