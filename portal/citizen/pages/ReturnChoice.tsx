// How the result shall come back, and what is to be paid.

import type { ReturnChannel } from "../../../engine/model/index.ts";
import { RETURN_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { type BillRow, BillTable } from "../BillTable.tsx";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { Steps, type StepLink } from "../Steps.tsx";

/** Props of the return page. */
export interface ReturnChoiceProps {
  readonly draft: string;
  readonly steps: readonly StepLink[];
  readonly channels: readonly ReturnChannel[];
  readonly chosen?: ReturnChannel;
  readonly bill: readonly BillRow[];
  readonly error?: string;
}

export function ReturnChoice({ frame, draft, steps, channels, chosen, bill, error }: ReturnChoiceProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  const selected = chosen ?? (channels.length === 1 ? channels[0] : undefined);
  return (
    <Layout frame={frame} title={s("Nhận kết quả và lệ phí", "Result and fees")}>
      <Steps frame={frame} steps={steps} />
      <h1>{s("Nhận kết quả và lệ phí", "Result and fees")}</h1>
      <form method="post" action={`/nhap/${draft}/nhan-ket-qua`} className="panel">
        <Csrf token={frame.csrf} />
        <fieldset aria-describedby={error === undefined ? undefined : "return-error"}>
          <legend>{s("Bạn muốn nhận kết quả bằng cách nào?", "How would you like to receive the result?")}</legend>
          {error === undefined ? null : (
            <p className="field-error" role="alert" id="return-error">
              {error}
            </p>
          )}
          {channels.map((channel) => (
            <label key={channel} className="choice">
              <input type="radio" name="returnBy" value={channel} defaultChecked={selected === channel} required />
              <span>{read(RETURN_LABEL[channel], frame.language)}</span>
            </label>
          ))}
        </fieldset>
        <h2>{s("Phí, lệ phí", "Fees")}</h2>
        <BillTable frame={frame} rows={bill} />
        <button type="submit" className="button button-primary button-wide">
          {s("Tiếp tục", "Continue")}
        </button>
      </form>
    </Layout>
  );
}
