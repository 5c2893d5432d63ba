// What a form in another tool does not do, in sentences: beside the button that saves it, and in the file itself.

import type { LocalizedText } from "../../../engine/model/index.ts";
import type { Loss } from "./plain-form.ts";

/** The sentences; `rules` is how many rules between answers the procedure has. */
export function lossSentences(losses: readonly Loss[], rules: number): readonly Required<LocalizedText>[] {
  const titles = (what: Loss["what"]) => [...new Set(losses.flatMap((loss) => (loss.what === what ? [`“${loss.title}”`] : [])))].join(", ");
  const [always, oftener, optional] = [titles("always"), titles("oftener"), titles("optional")];
  return [
    ...(always === "" ? [] : [{ vi: `Luôn hỏi và không bắt buộc, vì điều kiện xét nội dung ngoài tờ khai: ${always}.`, en: `Always asked and never demanded, since the condition looks beyond the answers: ${always}.` }]),
    ...(oftener === "" ? [] : [{ vi: `Hỏi nhiều hơn mức cần và không bắt buộc, vì một phần điều kiện xét nội dung ngoài tờ khai: ${oftener}.`, en: `Asked oftener than needed and never demanded, since part of the condition looks beyond the answers: ${oftener}.` }]),
    ...(optional === "" ? [] : [{ vi: `Không bắt buộc cả khi phải trả lời: ${optional}.`, en: `Not demanded even when it must be answered: ${optional}.` }]),
    ...(rules === 0 ? [] : [{ vi: `${rules} quy tắc kiểm tra giữa các câu trả lời không có trong tệp.`, en: `${rules} rules between answers are not in the file.` }]),
    { vi: "Các trang thành một trang. Câu trả lời của câu hỏi đã ẩn vẫn được giữ, trừ khi bật omitExtraData và liveOmit của RJSF.", en: "The pages become one. Answers to questions no longer shown are kept, unless RJSF's omitExtraData and liveOmit are on." },
  ];
}
