// How a question comes across: what stands there beforehand, how it looks, and how sensitive its answer is.

import { choicesOf } from "../../../engine/forms/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundNumber } from "../../parts/BoundNumber.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { BoundSwitch } from "../../parts/BoundSwitch.tsx";
import { BoundText } from "../../parts/BoundText.tsx";
import { type FormNode, isObject, uiPointer, widgetOf } from "../form-tree.ts";
import type { PropertiesOf } from "./Properties.tsx";

export function Asking({ node }: PropertiesOf) {
  const { s } = useStaff();
  const widget = widgetOf(node);
  const ui = uiPointer(node.pointer);
  if (node.kind === "page") return null;
  return (
    <details className="form-more">
      <summary>{s("Trình bày, dữ liệu cá nhân", "Looks and personal data")}</summary>
      {widget === "radio" || widget === "checkboxes" ? <BoundSwitch at={`${ui}/ui:options/inline`} label={s("Xếp các lựa chọn trên một hàng", "Choices side by side")} optional /> : null}
      {widget === "textarea" ? <BoundNumber at={`${ui}/ui:options/rows`} label={s("Số dòng hiện sẵn", "Lines shown")} optional min={2} max={20} /> : null}
      {widget === "text" ? <BoundSwitch at={`${ui}/ui:options/uppercase`} label={s("Đổi thành chữ in hoa khi gõ", "Turn into capitals while typing")} optional /> : null}
      {WITH_PLACEHOLDER.includes(widget ?? "") ? <BoundText at={`${ui}/ui:placeholder`} label={s("Gợi ý trong ô", "Hint in the box")} optional /> : null}
      {widget === "text" || widget === "phone" || widget === "email" || widget === "date" ? <Autofill at={`${ui}/ui:autocomplete`} /> : null}
      <Default node={node} />
      <BoundSelect
        at={`${node.pointer}/x-pii`}
        label={s("Dữ liệu cá nhân", "Personal data")}
        help={s("Theo Nghị định 356/2025/NĐ-CP; quyết định ai được xem và giữ bao lâu.", "By decree 356/2025/NĐ-CP; says who may see it and how long it is kept.")}
        optional
        none={s("Cơ bản", "Basic")}
        options={[
          { value: "none", label: s("Không phải dữ liệu cá nhân", "Not personal") },
          { value: "basic", label: s("Cơ bản (ghi rõ)", "Basic (said expressly)") },
          { value: "sensitive", label: s("Nhạy cảm", "Sensitive") },
        ]}
      />
    </details>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const WITH_PLACEHOLDER: readonly string[] = ["text", "textarea", "phone", "email", "number", "money", "personalId"];

function Autofill({ at }: { readonly at: string }) {
  const { s } = useStaff();
  return (
    <BoundSelect
      at={at}
      label={s("Trình duyệt tự điền", "Filled in by the browser")}
      help={s("Chỉ dùng cho thông tin của chính người nộp.", "Only for what is about the applicant.")}
      optional
      none={s("Để trình duyệt tự quyết", "As the browser sees fit")}
      options={[
        { value: "off", label: s("Không tự điền", "Never") },
        { value: "name", label: s("Họ tên", "Name") },
        { value: "bday", label: s("Ngày sinh", "Date of birth") },
        { value: "tel", label: s("Số điện thoại", "Phone number") },
        { value: "email", label: s("Thư điện tử", "E-mail") },
        { value: "street-address", label: s("Địa chỉ", "Address") },
        { value: "organization", label: s("Cơ quan, tổ chức", "Organisation") },
      ]}
    />
  );
}

/** Commitments are never given beforehand; lists and groups have nothing to give. */
function Default({ node }: { readonly node: FormNode }) {
  const { s, language } = useStaff();
  const { field, kind, pointer } = node;
  if (kind !== "question" || field.const !== undefined || field.type === "array") return null;
  const at = `${pointer}/default`;
  const label = s("Điền sẵn", "Filled in beforehand");
  const choices = isReadable(field.oneOf) && (field.enum === undefined || Array.isArray(field.enum)) ? choicesOf(field, language) : [];
  if (choices.length > 0) {
    const options = choices.map((choice) => ({ value: typeof choice.value === "string" ? choice.value : JSON.stringify(choice.value), label: choice.label }));
    return <BoundSelect at={at} label={label} optional none={s("Để trống", "Nothing")} options={options} read={(chosen) => choices.find(({ value }) => value === chosen || JSON.stringify(value) === chosen)?.value ?? chosen} />;
  }
  if (field.type === "integer") return <BoundNumber at={at} label={label} optional />;
  return field.type === "string" && field.format === undefined ? <BoundText at={at} label={label} optional /> : null;
}

/** Choices of a draft may be anything. */
function isReadable(oneOf: unknown): boolean {
  return oneOf === undefined || (Array.isArray(oneOf) && oneOf.every((choice) => isObject(choice) && typeof choice["title"] === "string"));
}
