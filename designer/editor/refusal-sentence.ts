// Why an edit was not made, as a sentence that says what to do.

import type { EditRefusal } from "../../engine/edit/index.ts";
import type { Say } from "../../portal/parts/say.ts";

/** The sentence of a refusal's code. */
export function refusalSentence(code: string, s: Say): string {
  switch (code as EditRefusal["code"]) {
    case "place_missing":
      return s("Chỗ này vừa bị xóa hoặc đổi; thay đổi chưa được ghi.", "This place has just been removed or changed; nothing was done.");
    case "place_taken":
    case "name_taken":
      return s("Tên này đã có. Chọn tên khác.", "This name is taken. Choose another.");
    case "reserved_name":
      return s("Không dùng được tên này. Chọn tên gồm chữ không dấu, không bắt đầu bằng số.", "This name cannot be used. Use letters without accents, not beginning with a digit.");
    case "in_use":
      return s("Đang có chỗ khác dùng đến. Xem các chỗ đó trước.", "It is in use elsewhere. Look at those places first.");
    case "too_large":
      return s("Đã quá số mục tối đa.", "There are too many entries already.");
    case "would_strand":
      return s("Làm vậy thì hồ sơ không còn lối đi.", "Dossiers would have no way on.");
    case "begins_here":
      return s("Hồ sơ đang bắt đầu từ bước này. Đặt bước khác làm bước đầu trước.", "Dossiers begin here. Make another step the first one before.");
    case "not_a_group":
      return s("Không làm được ở chỗ này.", "This cannot be done here.");
  }
  return s("Không làm được thay đổi này.", "This change cannot be made.");
}
