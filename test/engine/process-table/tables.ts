// Internal-process tables as they come: the four rows published for copies from the register, a commune's six rows, one with
// steps at the same time.

export const FOUR_ROWS = [
  ["TT", "Nội dung công việc", "Trách nhiệm thực hiện", "Thời gian", "Kết quả"],
  ["1", "Tiếp nhận hồ sơ", "Cán bộ TTPVHCC", "2 giờ", "Giấy tiếp nhận"],
  ["2", "Thẩm định hồ sơ", "Công chức chuyên môn", "3 giờ", "Dự thảo"],
  ["3", "Ký kết quả", "Lãnh đạo UBND xã", "2 giờ", ""],
  ["4", "Phát hành", "Văn thư", "1 giờ", ""],
] as const;

export const COMMUNE_ROWS = [
  ["QUY TRÌNH NỘI BỘ CẤP XÃ", "", "", ""],
  ["Tổng thời gian: 03 ngày làm việc", "", "", ""],
  ["Bước", "Nội dung công việc", "Đơn vị, người thực hiện", "Thời gian (ngày làm việc)"],
  ["(1)", "(2)", "(3)", "(4)"],
  ["Bước 1", "Hướng dẫn, tiếp nhận, quét và chuyển hồ sơ", "TTPVHCC", "0,25"],
  ["Bước 2", "Kiểm tra hồ sơ", "Công chức chuyên môn", "0,25"],
  ["Bước 3", "Thẩm định, trình lãnh đạo UBND xã phê duyệt", "Trưởng phòng chuyên môn", "1"],
  ["Bước 4", "Phê duyệt kết quả", "Lãnh đạo UBND xã", "1"],
  ["Bước 5", "Đóng dấu, phát hành văn bản", "Văn thư", "0,25"],
  ["Bước 6", "Tiếp nhận, lưu kho dữ liệu, trả kết quả", "TTPVHCC", "0,25"],
  ["", "Tổng cộng", "", "3"],
] as const;

export const SIDE_BY_SIDE_ROWS = [
  ["TT", "Trình tự thực hiện", "Người thực hiện", "Thời gian", "Biểu mẫu"],
  ["1", "Tiếp nhận hồ sơ", "Bộ phận Một cửa", "0,5 ngày", "Mẫu 01"],
  ["2", "Thẩm tra hồ sơ", "Chuyên viên", "4 giờ", ""],
  ["3", "Lấy ý kiến phòng chuyên môn", "Lãnh đạo phòng", "4 giờ", ""],
  ["4", "Đồng thời xác minh thực tế", "Công chức chuyên môn", "1 ngày", "Biên bản"],
  ["5", "Tổng hợp, trình ký", "Chuyên viên", "2 giờ", ""],
  ["6", "Ký", "Chủ tịch UBND", "2 giờ", ""],
  ["7", "Trả kết quả", "Bộ phận Một cửa", "Giờ hành chính", ""],
] as const;
