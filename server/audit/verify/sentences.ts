// The words of every complaint, in Vietnamese and English. `{name}` is a parameter.

import type { Complaint, ComplaintCode } from "./complaint.ts";

/** Languages of a report. */
export type Language = "vi" | "en";

/** A complaint in a sentence. */
export function sentenceOf({ code, params }: Complaint, language: Language): string {
  return SENTENCES[code][language === "vi" ? 0 : 1].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
}

/** What this program does not look at, whatever the outcome. */
export const NOT_JUDGED: readonly (readonly [vi: string, en: string])[] = [
  ["lời văn của thông báo và giấy tờ in ra", "the words of notices and printed papers"],
  ["câu hỏi nào phải trả lời trong trường hợp này (chỉ xét từng câu trả lời có đúng dạng không)", "which questions had to be answered in this case (only whether each answer is of the right form)"],
  ["nội dung các tệp đính kèm", "the content of attached files"],
  ["phiên bản quy trình có được phê duyệt và có hiệu lực vào ngày nộp không (mã băm ghi ở trên)", "whether the version of the procedure was approved and in force on the day of filing (its hash is given above)"],
  ["tài khoản có thật sự giữ vai trò đã ghi không", "whether the account really held the roles that were noted"],
];

// ---------------------------------------------------------------------------------------------------------------------

const SENTENCES: Readonly<Record<ComplaintCode, readonly [vi: string, en: string]>> = {
  "file-altered": ["Tệp đã bị sửa sau khi xuất.", "The file was changed after it was exported."],
  "file-not-canonical": ["Tệp không còn nguyên cách viết khi xuất.", "The file is not written as it was exported."],
  "not-in-manifest": ["Hồ sơ {dossier} không có trong danh mục.", "Dossier {dossier} is not in the manifest."],
  "missing-from-manifest": ["Thiếu hồ sơ {dossier} có trong danh mục.", "Dossier {dossier} is in the manifest but not there."],
  "manifest-altered": ["Danh mục đã bị sửa.", "The manifest was changed."],
  "manifest-differs": ["Hồ sơ {dossier} không kết thúc như danh mục ghi.", "Dossier {dossier} does not end as the manifest says."],
  "receipt-differs": ["Biên nhận ghi {noted} mục, kết thúc ở {head}; lịch sử có {found} mục và không khớp.", "The receipt notes {noted} entries ending in {head}; the history has {found} and does not fit."],

  "no-entries": ["Không có mục nào.", "There are no entries."],
  gap: ["Đứt đoạn: ở vị trí này phải là mục {expected}.", "A gap: entry {expected} belongs here."],
  "other-dossier": ["Mục này của hồ sơ khác ({found}).", "The entry is another dossier's ({found})."],
  "hash-differs": ["Dòng này không khớp mã băm của nó.", "The line does not fit its hash."],
  "link-broken": ["Không nối với mục trước.", "It does not link to the entry before."],
  "digest-differs": ["Nội dung ({part}) không phải nội dung đã ghi lúc đầu.", "What it says ({part}) is not what was written at the time."],
  "head-differs": ["Dòng nối và nội dung nói khác nhau ({part}).", "The chained line and the content disagree ({part})."],
  "time-backwards": ["Thời gian lùi: {at} sau {before}.", "Time runs backwards: {at} after {before}."],
  "words-missing": ["Mất nội dung trong khi các mục khác còn.", "Its content is gone while that of other entries is there."],

  "definition-missing": ["Thiếu quy trình {hash} mà mục này dẫn.", "The definition {hash} it names is missing."],
  "definition-altered": ["Quy trình không khớp mã băm {hash}.", "The definition does not fit its hash {hash}."],
  "definition-changed": ["Nộp theo quy trình {filed} nhưng bước này theo {found}.", "Filed under definition {filed}, but decided by {found}."],
  "calendar-missing": ["Thiếu lịch làm việc {hash} mà mục này dẫn.", "The calendar {hash} it names is missing."],
  "calendar-altered": ["Lịch làm việc không khớp mã băm {hash}.", "The calendar does not fit its hash {hash}."],
  "unknown-rules": ["Không xét được: quy tắc phiên bản {rules}, chương trình này biết phiên bản {known}.", "Not judged: rules of version {rules}, this program knows version {known}."],
  "cannot-judge": ["Không xét được: {reason}.", "Not judged: {reason}."],

  "not-first": ["Mục đầu tiên, và chỉ mục đầu tiên, là việc nộp hồ sơ ({kind}).", "The first entry, and only the first, is the filing ({kind})."],
  "not-offered": ["Bước {act} không được quy trình cho phép ở giai đoạn này.", "The procedure does not offer {act} at this stage."],
  "not-permitted": ["Người thực hiện {act} không có quyền; chỉ: {roles}.", "Whoever did {act} may not; only: {roles}."],
  "own-matter": ["{act} trên hồ sơ của chính mình.", "{act} on one's own dossier."],
  "task-taken": ["{act} trong khi {by} đang giữ việc.", "{act} while {by} holds the task."],
  "guard-failed": ["Chưa đủ điều kiện để {act}: {guards}.", "The conditions of {act} do not hold: {guards}."],
  "data-invalid": ["Thiếu hoặc sai thông tin phải nhập: {at}.", "What had to be supplied is missing or wrong: {at}."],
  "answers-invalid": ["Câu trả lời không đúng biểu mẫu: {at}.", "An answer is not what the form asks for: {at}."],
  "answers-not-accepted": ["{act} không được sửa nội dung hồ sơ.", "{act} may not change answers or papers."],
  "rule-broken": ["Trái quy tắc {rule} của tờ khai.", "Rule {rule} of the form is broken."],
  "paper-missing": ["Thiếu giấy tờ bắt buộc: {component}.", "A required paper is missing: {component}."],
  "paper-not-accepted": ["Giấy tờ {component} không được nhận như vậy ({source}).", "Paper {component} cannot be taken like that ({source})."],
  "channel-not-allowed": ["Không nhận hoặc trả qua kênh {channel}.", "Channel {channel} is not open."],
  "participant-missing": ["Thiếu cơ quan tham gia {participant}.", "Participant {participant} is missing."],
  closed: ["{act} sau khi hồ sơ đã kết thúc.", "{act} after the dossier was closed."],
  "not-by-system": ["Việc tự động nhưng do {actor} ghi.", "Happened by itself, but entered by {actor}."],
  "timer-unknown": ["Không có hẹn giờ {timer} đang chạy.", "No timer {timer} is running."],
  "timer-early": ["Hết hạn sớm: {timer} đến hạn {dueAt}, ghi lúc {at}.", "Ran out early: {timer} is due at {dueAt}, entered at {at}."],
  "not-awaited": ["Trả lời {effect} không được chờ.", "Nobody waits for the answer {effect}."],
  "task-unknown": ["Không có việc {task} để nhận hoặc trả.", "There is no task {task} to take or give back."],
  "released-unpaid": ["Trả kết quả khi còn nợ {outstanding} đồng.", "A result was returned while {outstanding} đồng were owed."],
  "released-unsigned": ["Trả kết quả {result} chưa ký.", "Result {result} was returned unsigned."],
  "signer-not-permitted": ["Kết quả {result} phải do {signer} ký, không phải {role}.", "Result {result} is signed by {signer}, not by {role}."],
  "slip-number": ["Phiếu phát hành không đúng: phải là {expected}, ghi {found}.", "Slips are not right: expected {expected}, found {found}."],
  "moved-elsewhere": ["Chuyển sang trạng thái {found}; theo quy trình phải là {expected}.", "Moved to {found}; by the procedure it is {expected}."],
  "change-differs": ["Ghi khác quy trình ({what}): phải là {expected}, ghi {found}.", "Entered otherwise than the procedure says ({what}): expected {expected}, found {found}."],
  "effect-differs": ["Việc gửi ra ngoài khác quy trình: phải là [{expected}], ghi [{found}].", "Set off otherwise than the procedure says: expected [{expected}], found [{found}]."],
  "due-differs": ["Hạn tính lại là {expected}, ghi {found}.", "Counted again it is due {expected}, entered {found}."],
};
