// What each fault of a definition is, as a sentence for its author: what was found, what is expected, what to do.
// `{name}` is filled in; a part in `[…]` is left out when one of its names has no value.

import type { FindingCode, Language } from "../../engine/model/index.ts";

/** Sentences by code. */
export const FINDING_SENTENCES: Readonly<Record<FindingCode, Readonly<Record<Language, string>>>> = {
  "missing-file": { vi: "thiếu tệp", en: "the file is missing" },
  "not-json": { vi: "không phải JSON hợp lệ[: {message}][: gặp {found}]", en: "this is no valid JSON[: {message}][: found {found}]" },
  "limit-exceeded": { vi: "quá lớn: nhiều nhất {limit} ({what})[, hiện có {found}]", en: "too large: at most {limit} ({what})[, found {found}]" },
  "prototype-key": { vi: "không được dùng tên '{key}' làm khóa", en: "the name '{key}' may not be used as a key" },
  "foreign-ref": { vi: "chỉ được dẫn chiếu {expected}, không phải '{ref}'", en: "a reference must be {expected}, not '{ref}'" },
  "unknown-ref": { vi: "không có nhóm trường dùng chung '{name}'[. Hiện có: {known}]", en: "there is no shared group '{name}'[. Known groups: {known}]" },
  "ref-cycle": { vi: "các nhóm trường dẫn chiếu vòng quanh: {name}", en: "shared groups refer to each other in a circle: {name}" },
  "reference-siblings": { vi: "cạnh $ref không được có khóa khác: {siblings}", en: "nothing may stand beside $ref: {siblings}" },

  "unknown-key": { vi: "không có khóa '{found}'[; có phải ý bạn là '{nearest}'?][ Các khóa được dùng: {expected}.]", en: "there is no key '{found}'[; did you mean '{nearest}'?][ Known keys: {expected}.]" },
  "missing-key": { vi: "thiếu khóa '{key}'", en: "the key '{key}' is missing" },
  "format": { vi: "giá trị {found} không đúng[; cần: {expected}]", en: "{found} is not what belongs here[; expected: {expected}]" },
  "duplicate-id": { vi: "'{found}' đã được dùng; mỗi mã chỉ dùng một lần", en: "'{found}' is used already; every id may be used once" },
  "check-failed": { vi: "không kiểm tra được định nghĩa: {message}", en: "the definition could not be checked: {message}" },
  "unreadable": { vi: "giá trị không đọc được ({kind})", en: "the value cannot be read ({kind})" },

  "event-name": { vi: "tên hành động '{found}' phải viết hoa, dạng {expected}", en: "the act '{found}' must be in upper case: {expected}" },
  "reserved-event": { vi: "tên '{found}' dành cho hệ thống; hãy đặt tên khác ngoài {reserved}", en: "the name '{found}' is the engine's own; choose one other than {reserved}" },
  "missing-initial": { vi: "cần nêu trạng thái bắt đầu (initial), một trong: {expected}", en: "say in which state to begin (initial), one of: {expected}" },
  "unknown-initial": { vi: "không có trạng thái bắt đầu '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "there is no state '{found}' to begin in[; did you mean '{nearest}'?][ Known states: {expected}.]" },
  "unknown-target": { vi: "không có trạng thái đích '{found}'[; có phải ý bạn là '{nearest}'?][ Có thể dùng: {expected}.]", en: "the target '{found}' does not exist[; did you mean '{nearest}'?][ Possible targets: {expected}.]" },
  "misplaced-key": { vi: "'{found}' không có nghĩa ở trạng thái loại {type}; hãy bỏ đi", en: "'{found}' means nothing in a state of type {type}; take it out" },
  "final-leads-on": { vi: "trạng thái kết thúc không được có '{found}'", en: "a final state may not have '{found}'" },
  "eventless-cycle": { vi: "chuyển tiếp tức thì đi vòng quanh không dừng: {states}", en: "transitions taken at once lead round in a circle: {states}" },
  "act-in-two-regions": { vi: "hành động '{event}' có ở hai nhánh song song ({first}, {second}); chỉ một nhánh được khai báo meta", en: "two parallel regions offer '{event}' ({first}, {second}); only one of them may have its meta" },
  "act-not-offered": { vi: "không ai làm được hành động '{event}': thiếu meta với nhãn và vai trò (by)", en: "nobody can do '{event}': give it a meta with a label and who may do it (by)" },
  "meta-on-later-candidate": { vi: "meta của '{event}' phải nằm ở chuyển tiếp đầu tiên", en: "the meta of '{event}' belongs on its first transition" },

  "unknown-guard": { vi: "không có điều kiện '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "guard '{found}' is unknown[; did you mean '{nearest}'?][ Known guards: {expected}.]" },
  "unknown-action": { vi: "không có tác vụ '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "action '{found}' is unknown[; did you mean '{nearest}'?][ Known actions: {expected}.]" },
  "unknown-actor": { vi: "không có hệ thống ngoài '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "actor '{found}' is unknown[; did you mean '{nearest}'?][ Known actors: {expected}.]" },
  "unknown-limit": { vi: "không có thời hạn '{found}' trong procedure.json[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "procedure.json has no limit '{found}'[; did you mean '{nearest}'?][ Known limits: {expected}.]" },
  "unknown-event": { vi: "không trạng thái nào có hành động '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "no state offers the act '{found}'[; did you mean '{nearest}'?][ Known acts: {expected}.]" },
  "unknown-notice": { vi: "không có thông báo '{found}' trong procedure.json[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "procedure.json has no notice '{found}'[; did you mean '{nearest}'?][ Known notices: {expected}.]" },
  "unknown-result": { vi: "không có kết quả '{found}' trong procedure.json[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "procedure.json has no result '{found}'[; did you mean '{nearest}'?][ Known results: {expected}.]" },
  "unknown-predicate": { vi: "không có điều kiện đặt tên '{name}'[. Hiện có: {known}]", en: "there is no named condition '{name}'[. Known conditions: {known}]" },
  "unknown-role": { vi: "không có vai trò '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "role '{found}' is unknown[; did you mean '{nearest}'?][ Known roles: {expected}.]" },
  "unknown-participant": { vi: "không có cơ quan tham gia '{found}'[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "participant '{found}' is unknown[; did you mean '{nearest}'?][ Known participants: {expected}.]" },
  "unknown-template": { vi: "không có mẫu '{found}' trong documents/[; có phải ý bạn là '{nearest}'?][ Hiện có: {expected}.]", en: "there is no template '{found}' in documents/[; did you mean '{nearest}'?][ Known templates: {expected}.]" },
  "unknown-fact": { vi: "không có dữ kiện '{found}'[; có phải ý bạn là '{nearest}'?][ Ở đây có: {expected}.]", en: "there is no fact '{found}'[; did you mean '{nearest}'?][ Here there are: {expected}.]" },

  "predicate-not-a-schema": { vi: "điều kiện phải là một tên hoặc một JSON Schema", en: "a condition must be a name or a JSON Schema" },
  "predicate-too-deep": { vi: "điều kiện lồng quá sâu; nhiều nhất {limit} tầng", en: "the condition is nested too deep; at most {limit} levels" },
  "predicate-holds-for-absent": { vi: "điều kiện cũng đúng khi '{property}' không có; hãy thêm '{property}' vào required", en: "the condition also holds when '{property}' is absent; add '{property}' to required" },
  "vacuous-predicate": { vi: "điều kiện luôn đúng: '{keyword}' không xét gì ở giá trị loại {kind}", en: "the condition always holds: '{keyword}' judges nothing of a value that is {kind}" },
  "impossible-value": { vi: "giá trị {found} không bao giờ xảy ra[; có phải ý bạn là '{nearest}'?][ Có thể là: {expected}.]", en: "the value can never be {found}[; did you mean '{nearest}'?][ It may be: {expected}.]" },
  "unknown-keyword": { vi: "không dùng được từ khóa '{keyword}'. Các từ khóa được dùng: {allowed}", en: "the keyword '{keyword}' cannot be used here. Known keywords: {allowed}" },
  "malformed-keyword": { vi: "giá trị không đúng; cần: {expected}", en: "this is not what belongs here; expected: {expected}" },
  "unsafe-pattern": { vi: "biểu thức '{pattern}' không an toàn ({fault})", en: "the pattern '{pattern}' is not safe ({fault})" },

  "bad-property-name": { vi: "tên trường '{name}' không hợp lệ; cần dạng {pattern}", en: "the field name '{name}' must look like {pattern}" },
  "field-without-type": { vi: "trường chưa có type, một trong: {allowed}", en: "the field has no type; it is one of: {allowed}" },
  "field-without-title": { vi: "trường '{field}' chưa có tiêu đề (title)", en: "the field '{field}' has no title" },
  "keyword-not-for-type": { vi: "từ khóa '{keyword}' không dùng cho loại {type}, chỉ cho: {allowed}", en: "the keyword '{keyword}' is not for {type}, only for: {allowed}" },
  "ambiguous-choices": { vi: "lựa chọn bị lặp: {twice}", en: "choices occur twice: {twice}" },
  "unknown-required": { vi: "required nêu trường không có: '{name}'[. Hiện có: {known}]", en: "required names a field that is not there: '{name}'[. Known fields: {known}]" },
  "misplaced-condition": { vi: "không được đặt {keyword} ở đây", en: "{keyword} may not stand here" },
  "relevance-cycle": { vi: "các câu hỏi chờ nhau vòng quanh: {circle}", en: "questions wait for each other in a circle: {circle}" },
  "topic-not-a-group": { vi: "chủ đề '{topic}' phải là một nhóm trường (object)", en: "the topic '{topic}' must be a group of fields (object)" },
  "invalid-default": { vi: "giá trị mặc định của '{field}' không hợp lệ", en: "the default of '{field}' is not valid" },
  "unknown-field": { vi: "biểu mẫu không có trường '{field}'[. Hiện có: {known}]", en: "the form has no field '{field}'[. Known fields: {known}]" },
  "unknown-widget": { vi: "không có kiểu nhập '{widget}'[. Hiện có: {known}]", en: "there is no widget '{widget}'[. Known widgets: {known}]" },
  "widget-not-for-field": { vi: "kiểu nhập '{widget}' không dùng cho loại {type}", en: "the widget '{widget}' is not for {type}" },

  "unknown-derived-function": { vi: "không có hàm '{fn}'. Hiện có: {known}", en: "there is no function '{fn}'. Known functions: {known}" },
  "derived-twice": { vi: "dữ kiện '{name}' được suy ra hai lần", en: "the fact '{name}' is derived twice" },
  "derived-too-late": { vi: "'{fact}' chưa được suy ra ở bước này[; trước đó có: {known}]", en: "'{fact}' is not derived yet at this point[; before it: {known}]" },
  "wrong-argument-count": { vi: "có {given} đối số; cần: {expected}", en: "{given} arguments given; expected: {expected}" },
  "wrong-argument-kind": { vi: "đối số phải thuộc loại {expected}", en: "the argument must be of kind {expected}" },
  "bad-pointer": { vi: "'{pointer}' không phải JSON Pointer", en: "'{pointer}' is no JSON Pointer" },
  "time-limit-default": { vi: "trường hợp '{case}': chỉ và đúng trường hợp cuối của thời hạn không có điều kiện when", en: "case '{case}': the last case of the time limit, and only the last, has no `when`" },
  "empty-period": { vi: "hiệu lực kết thúc ({to}) trước khi bắt đầu ({from})", en: "it ends ({to}) before it begins ({from})" },
  "missing-partial-reason": { vi: "dịch vụ trực tuyến một phần phải nêu lý do (partialReason)", en: "a partial online service must say why (partialReason)" },

  "missing-translation": { vi: "chưa có bản tiếng Anh: “{text}”", en: "there is no English yet: “{text}”" },
};

/** What a value of the format must be, by the rule it breaks; in place of the sentence of `format`. */
export const FORMAT_SENTENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  type: { vi: "{found} không đúng loại; cần: {expected}", en: "{found} is of the wrong type; expected: {expected}" },
  enum: { vi: "{found} không thuộc danh mục: {expected}", en: "{found} is none of: {expected}" },
  pattern: { vi: "{found} không đúng dạng {expected}", en: "{found} does not look like {expected}" },
  name: { vi: "tên {found} không đúng dạng {expected}", en: "the name {found} does not look like {expected}" },
  minLength: { vi: "không được để trống", en: "must not be empty" },
  minimum: { vi: "{found} nhỏ hơn {expected}", en: "{found} is less than {expected}" },
  maximum: { vi: "{found} lớn hơn {expected}", en: "{found} is more than {expected}" },
  minItems: { vi: "có {found}, cần ít nhất {expected}", en: "{found} given, at least {expected} needed" },
  maxItems: { vi: "có {found}, nhiều nhất {expected}", en: "{found} given, at most {expected} allowed" },
  minProperties: { vi: "cần một trong: {expected}", en: "one of these is needed: {expected}" },
  maxProperties: { vi: "chỉ được một trong: {expected}", en: "only one of these is allowed: {expected}" },
  fact: { vi: "dữ kiện thuộc loại {found}; cần: {expected}", en: "the fact is {found}; expected: {expected}" },
};
