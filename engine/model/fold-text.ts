// Text as it is searched: people leave out diacritics, and Unicode does not count đ as a d with a mark.

/** Lower case without diacritics (`Đặng Thị Ưỡng` → `dang thi uong`). Folding twice changes nothing. */
export function foldText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}+/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
}
