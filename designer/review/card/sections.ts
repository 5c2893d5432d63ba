// The parts of the card in the order they are read: what a citizen asks first, then how the dossier is worked on.

import { useStaff } from "../../../portal/parts/staff/staff-context.ts";

/** Heading and address of each part. */
export function useSections() {
  const { s } = useStaff();
  return {
    law: { id: "quy-dinh", title: s("1. Quy định của thủ tục", "1. What the law says") },
    papers: { id: "giay-to", title: s("2. Thành phần hồ sơ theo từng trường hợp", "2. Papers, case by case") },
    fees: { id: "phi", title: s("3. Phí, lệ phí", "3. Fees") },
    time: { id: "thoi-han", title: s("4. Thời hạn", "4. Time limits") },
    steps: { id: "cac-buoc", title: s("5. Các bước giải quyết", "5. Steps"), about: s("Mỗi bước: ai phụ trách, được làm gì, dẫn đến đâu, phát hành giấy tờ và thông báo nào.", "For each step: whose task it is, what can be done, where it leads, which slips and notices it makes.") },
    form: { id: "to-khai", title: s("6. Tờ khai", "6. The form") },
    rules: { id: "quy-tac", title: s("7. Quy tắc kiểm tra và điều kiện", "7. Rules and conditions") },
    outcomes: { id: "ket-qua", title: s("8. Kết quả và thông báo", "8. Results and notices") },
    open: { id: "chua-xac-nhan", title: s("9. Điều chưa ai xác nhận", "9. What nobody has confirmed yet"), about: s("Người soạn ghi lại những chỗ phải suy đoán hoặc chưa đối chiếu được văn bản.", "Where the author had to guess or could not check the text.") },
  } as const;
}
