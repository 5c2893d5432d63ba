// What is doubtful about a table, in words, with the line and the column where it stands.

import { fillSentence, type LocalizedText } from "../../../engine/model/index.ts";
import { TABLE_PROBLEMS, type TableProblem } from "../../../engine/process-table/index.ts";

const SENTENCES: { readonly [code in keyof typeof TABLE_PROBLEMS]: Required<LocalizedText> } = {
  no_header: {
    vi: "Không tìm thấy dòng tiêu đề. Bảng cần có cột nội dung công việc và ít nhất một trong các cột: người thực hiện, đơn vị, thời gian, kết quả.",
    en: "No header line. The table needs a column with the work to be done and at least one with who does it, the unit, the time or the outcome.",
  },
  no_steps: { vi: "Dưới dòng tiêu đề không có bước nào.", en: "There is no step below the header." },
  too_many_rows: { vi: "Bảng có {found} dòng, nhiều hơn {limit}. Hãy chỉ lấy bảng của một thủ tục.", en: "The table has {found} lines, more than {limit}. Take the table of one procedure only." },
  too_many_columns: { vi: "Bảng có {found} cột, nhiều hơn {limit}.", en: "The table has {found} columns, more than {limit}." },
  cell_too_long: { vi: "Ô dài hơn {limit} ký tự; phần sau bị bỏ.", en: "The cell is longer than {limit} characters; the rest is left out." },
  control_characters: { vi: "Ô có ký tự điều khiển không nhìn thấy; đã bỏ.", en: "The cell has invisible control characters; they were taken out." },
  no_label: { vi: "Bước chưa có nội dung.", en: "The step does not say what is done." },
  time_unclear: { vi: "Không hiểu thời gian “{found}”; chọn thời gian ở phần “Bảng chưa nói rõ”, hoặc ghi như “2 giờ”, “0,5 ngày”.", en: "The time “{found}” is not understood; choose one below, where the table does not say, or write “2 giờ”, “0,5 ngày”." },
  time_too_long: { vi: "Thời gian “{found}” quá dài (hơn {limit} giờ làm việc); không lấy.", en: "The time “{found}” is too long (over {limit} working hours) and is not taken." },
  total_differs: { vi: "Dòng tổng ghi {found} giờ, các bước cộng lại {sum} giờ.", en: "The total says {found} hours, the steps add up to {sum}." },
  heading_differs: { vi: "Bước này ghi {found} giờ, các bước con cộng lại {sum} giờ. Số giờ lấy theo các bước con.", en: "The step says {found} hours, its sub-steps add up to {sum}. The hours of the sub-steps are taken." },
  heading_time: { vi: "Thời gian “{found}” ghi chung cho các bước con. Chọn thời gian cho từng bước con ở phần “Bảng chưa nói rõ”.", en: "The time “{found}” is for all sub-steps. Choose the time of each below, where the table does not say." },
  duplicate_label: { vi: "Trùng tên với bước ở dòng {first}; vẫn là hai bước khác nhau.", en: "Called like the step in line {first}; they stay two steps." },
  not_side_by_side: { vi: "Bước làm đồng thời nhưng không đứng cạnh bước cán bộ khác trước khi ký; được xếp nối tiếp.", en: "Done at the same time, but not beside another officer's step before the signature; it follows in line." },
  participant_added: { vi: "Bước này do cơ quan khác làm; thêm cơ quan phối hợp “{agency}” vào thủ tục.", en: "Another agency does this step; “{agency}” is added to the agencies taking part." },
  unknown_code: { vi: "Không có bước nào mang mã này; dòng này không được lấy.", en: "No step has this code; the line is not taken." },
  duplicate_code: { vi: "Mã bước đã có ở dòng trên; dòng này không được lấy.", en: "The code stands further up already; the line is not taken." },
  step_removed: { vi: "Bước “{step}” không còn trong bảng. Bước vẫn được giữ; muốn xóa, hãy xóa ở phần Quy trình.", en: "The step “{step}” is no longer in the table. It is kept; remove it in the workflow part." },
  step_added: { vi: "Dòng mới, chưa có mã bước. Hãy thêm bước này ở phần Quy trình, vì bảng không nói hồ sơ đi từ đâu tới.", en: "A new line without a code. Add the step in the workflow part: the table does not say how dossiers get there." },
  role_unknown: { vi: "Không rõ “{found}” là vai trò nào; người thực hiện chưa đổi.", en: "Which role “{found}” is cannot be told; the step stays whose it was." },
  cell_not_taken: { vi: "“{found}”: sửa ở ô này không đổi được quy trình; hãy sửa ở phần Quy trình.", en: "“{found}”: this cell cannot change the workflow; change it in the workflow part." },
  payload_unreadable: { vi: "Phần quy trình gửi kèm trong tệp đã hỏng; chỉ dùng được các dòng của bảng.", en: "The workflow carried in the file is damaged; only the lines of the table are used." },
};

/** The sentence, with the place in front of it. */
export function tableSentence({ code, row, column, params = {} }: TableProblem): Required<LocalizedText> {
  const { vi, en } = SENTENCES[code];
  const place = row === undefined ? undefined : { vi: `Dòng ${row + 1}${column === undefined ? "" : `, cột ${column + 1}`}: `, en: `Line ${row + 1}${column === undefined ? "" : `, column ${column + 1}`}: ` };
  return { vi: `${place?.vi ?? ""}${fillSentence(vi, params)}`, en: `${place?.en ?? ""}${fillSentence(en, params)}` };
}
