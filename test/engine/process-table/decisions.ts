// Internal-process tables as annexes of decisions lay them out, in our own words: merged cells, sub-steps, several wordings of
// time, abbreviated roles, totals and notes. Written with their spans, so that each can be a paste, a workbook or a document.

/** A cell over several columns or rows. */
export interface Spanned {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

export type DecisionRow = readonly (string | Spanned)[];

const HEADER = ["TT", "Các bước", "Nội dung công việc", "Đơn vị, người thực hiện", "Thời gian (giờ/ngày)", "Kết quả, sản phẩm"] as const;

/** A certificate of a commune: the check in two sub-steps with one time for both, times in words. */
export const CERTIFICATE_DECISION: readonly DecisionRow[] = [
  [{ text: "PHỤ LỤC I", across: 6 }],
  [{ text: "QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC CẤP GIẤY XÁC NHẬN (thời hạn 03 ngày làm việc)", across: 6 }],
  HEADER,
  ["1", "Bước 1", "Tiếp nhận, kiểm tra thành phần hồ sơ; số hóa; in Giấy tiếp nhận hồ sơ và hẹn trả kết quả; chuyển hồ sơ đến phòng chuyên môn", "Bộ phận TN&TKQ – Trung tâm PVHCC xã", "04 giờ", "Giấy tiếp nhận hồ sơ (Mẫu số 01)"],
  ["2", "Bước 2", { text: "Giải quyết hồ sơ", across: 1 }, { text: "Phòng Văn hóa - Xã hội", down: 4 }, "", ""],
  ["2.1", "", "Lãnh đạo phòng phân công công chức xử lý", "½ ngày", "Ý kiến phân công"],
  ["2.2", "", "Chuyên viên thẩm định hồ sơ, xác minh, dự thảo giấy xác nhận", "01 ngày làm việc", "Dự thảo giấy xác nhận"],
  ["2.3", "", "Lãnh đạo phòng xem xét, ký nháy, trình lãnh đạo UBND xã", "2 giờ", "Hồ sơ trình ký"],
  ["3", "Bước 3", "Xem xét, ký phê duyệt kết quả", "LĐ UBND xã", "0,5 ngày", "Giấy xác nhận đã ký"],
  ["4", "Bước 4", "Vào sổ, đóng dấu, chuyển kết quả cho Bộ phận TN&TKQ", "VT – VP HĐND&UBND xã", "2 giờ", "Giấy xác nhận đóng dấu"],
  ["5", "Bước 5", "Trả kết quả cho tổ chức, cá nhân; thu phí, lệ phí (nếu có)", "Bộ phận TN&TKQ", "Trong ngày", "Sổ theo dõi"],
  [{ text: "Tổng thời gian giải quyết", across: 4 }, "03 ngày làm việc", ""],
  [{ text: "Ghi chú: Thời gian trên không tính thời gian công dân bổ sung hồ sơ.", across: 6 }],
];

/** Civil status on the same day: abbreviated roles, the unit merged over several steps. */
export const SAME_DAY_DECISION: readonly DecisionRow[] = [
  ["STT", "Trình tự các bước", "Trách nhiệm thực hiện", { text: "Thời gian thực hiện" }, "Kết quả/Sản phẩm"],
  ["1", "Tiếp nhận hồ sơ trực tiếp hoặc trên Cổng DVCQG, kiểm tra, chuyển CCTP-HT", "CC BPMC", "01 giờ", "Phiếu hẹn"],
  ["2", "Thẩm tra hồ sơ, ghi Sổ đăng ký, cập nhật phần mềm hộ tịch, in trích lục", { text: "CCTP-HT", down: 2 }, "04 giờ", "Trích lục dự thảo"],
  ["3", "Trình Chủ tịch UBND ký", "30 phút", "Tờ trình"],
  ["4", "Ký Trích lục", "CT/PCT UBND", "1,5 giờ", "Trích lục đã ký"],
  ["5", "Đóng dấu, lấy số", "VT", "½ giờ", "Trích lục có dấu"],
  ["6", "Trả kết quả cho người yêu cầu", "CC BPMC", "½ giờ", "Trích lục"],
  ["", "Tổng cộng:", "", "01 ngày (08 giờ)", ""],
  [{ text: "Trường hợp nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo.", across: 5 }],
];

/** A permit: two units give their opinions at the same time, and one cell names two units. */
export const PERMIT_DECISION: readonly DecisionRow[] = [
  [{ text: "2. Quy trình nội bộ cấp phép (10 ngày làm việc)", across: 6 }],
  HEADER,
  ["1", "Tiếp nhận", "Tiếp nhận hồ sơ, chuyển phòng chuyên môn", "TTPVHCC", "0,5 ngày", "Phiếu tiếp nhận"],
  ["2", "Thẩm định", { text: "Thẩm định hồ sơ", across: 1 }, "", "06 ngày", ""],
  ["2.1", "", "Kiểm tra hồ sơ, gửi lấy ý kiến", "CV Phòng Kinh tế", "01 ngày", "Văn bản lấy ý kiến"],
  ["2.2", "", "Cho ý kiến về an ninh trật tự", "Công an xã", { text: "04 ngày", down: 2 }, "Văn bản trả lời"],
  ["2.3", "", "Cho ý kiến về di tích (thực hiện đồng thời với 2.2)", "Phòng Văn hóa - Xã hội", "Văn bản trả lời"],
  ["2.4", "", "Tổng hợp, dự thảo giấy phép", "CV Phòng Kinh tế", "01 ngày", "Dự thảo giấy phép"],
  ["3", "Xác minh", "Kiểm tra thực địa", "Phòng Kinh tế phối hợp Công an xã", "1 ngày", "Biên bản"],
  ["4", "Trình ký", "Soát xét, trình ký", "LĐ Phòng Kinh tế", "01 ngày", "Hồ sơ trình"],
  ["5", "Phê duyệt", "Ký giấy phép", "LĐ UBND xã", "01 ngày", "Giấy phép"],
  ["6", "Trả kết quả", "Đóng dấu; trả kết quả", "VT; TTPVHCC", "0,5 ngày", "Giấy phép"],
  [{ text: "Cộng", across: 4 }, "10 ngày", ""],
];

/** The cells as a spreadsheet puts them on the clipboard: what a merged cell covers is empty. */
export function cellsOfDecision(rows: readonly DecisionRow[]): readonly (readonly string[])[] {
  const free: number[] = [];
  return rows.map((row, at) => {
    const line: string[] = [];
    let column = 0;
    const next = () => {
      while ((free[column] ?? 0) > at) line[column++] = "";
    };
    for (const cell of row) {
      const { text, across = 1, down = 1 } = typeof cell === "string" ? { text: cell } : cell;
      next();
      for (let more = 0; more < across; more += 1) {
        line[column] = more === 0 ? text : "";
        free[column] = at + down;
        column += 1;
      }
    }
    next();
    return line;
  });
}
