// Every widget of `engine/forms/widgets` as it is drawn. A test holds both lists to the same names.

import type { WidgetName } from "../../../engine/forms/index.ts";
import { address } from "./Address.tsx";
import { checkbox } from "./Checkbox.tsx";
import { checkboxes } from "./Checkboxes.tsx";
import { date } from "./Date.tsx";
import { dateTime } from "./DateTime.tsx";
import { email } from "./Email.tsx";
import { idDocument } from "./IdDocument.tsx";
import { matrix } from "./Matrix.tsx";
import { money } from "./Money.tsx";
import { number } from "./Number.tsx";
import { partialDate } from "./PartialDate.tsx";
import { personalId } from "./PersonalId.tsx";
import { phone } from "./Phone.tsx";
import { radio } from "./Radio.tsx";
import { select } from "./Select.tsx";
import { text } from "./Text.tsx";
import { textarea } from "./Textarea.tsx";
import { time } from "./Time.tsx";
import type { WidgetView } from "./view.ts";

/** Name in `ui:widget` → how it is drawn. */
export const WIDGET_VIEWS = {
  address,
  idDocument,
  matrix,
  checkbox,
  checkboxes,
  radio,
  select,
  date,
  dateTime,
  time,
  partialDate,
  personalId,
  email,
  phone,
  money,
  number,
  text,
  textarea,
} as const satisfies { readonly [name in WidgetName]: WidgetView };

/** The view of the widget a field has. */
export function viewNamed(name: WidgetName): WidgetView {
  return WIDGET_VIEWS[name];
}

