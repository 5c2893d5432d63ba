// Handing in papers: one upload form per component, several phone photos each, the limit beside the button.
// Plain multipart posts; with script the same forms show progress.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { DOCUMENT_FORM_LABEL } from "../../parts/labels.ts";
import { read, say } from "../../parts/say.ts";
import { AskedFor } from "../AskedFor.tsx";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";
import { Steps, type StepLink } from "../Steps.tsx";

/** A component with what has been uploaded for it. */
export interface PaperSlot {
  readonly id: string;
  readonly name: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  readonly manner: "submit" | "present";
  readonly forms: readonly (keyof typeof DOCUMENT_FORM_LABEL)[];
  readonly maxFiles: number;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
  /** Why an officer sent it back. */
  readonly reason?: string;
  readonly error?: LocalizedText;
}

/** Props of the papers page. */
export interface PapersProps {
  readonly draft: string;
  readonly steps: readonly StepLink[];
  readonly slots: readonly PaperSlot[];
  readonly maxMegabytes: number;
  readonly next: string;
  /** What an officer asked for, when a filed dossier is supplemented. */
  readonly asked: readonly string[];
}

export function Papers({ frame, draft, steps, slots, maxMegabytes, next, asked }: PapersProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={s("Giấy tờ kèm theo", "Documents")}>
      <Steps frame={frame} steps={steps} />
      <h1>{s("Giấy tờ kèm theo", "Documents")}</h1>
      <AskedFor frame={frame} lines={asked} />
      {slots.length === 0 ? <p>{s("Trường hợp của bạn không cần nộp giấy tờ nào.", "No documents are needed in your case.")}</p> : <p>{s("Chụp ảnh rõ đủ bốn góc, hoặc tải tệp PDF. Mỗi giấy tờ có thể gồm nhiều ảnh.", "Photograph all four corners clearly, or upload a PDF. Each document may have several photos.")}</p>}
      {slots.map((slot) => (
        <Slot key={slot.id} frame={frame} draft={draft} slot={slot} maxMegabytes={maxMegabytes} />
      ))}
      <p>
        <a className="button button-primary button-wide" href={next}>
          {s("Tiếp tục", "Continue")}
        </a>
      </p>
    </Layout>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Slot({ frame, draft, slot, maxMegabytes }: { readonly frame: Frame; readonly draft: string; readonly slot: PaperSlot; readonly maxMegabytes: number }) {
  const s = say(frame.language);
  const input = `tep-${slot.id}`;
  const isFull = slot.files.length >= slot.maxFiles;
  return (
    <section className="panel" aria-labelledby={`${input}-name`} id={`giay-to-${slot.id}`}>
      <h2 id={`${input}-name`}>
        {read(slot.name, frame.language)} {slot.required && slot.manner === "submit" ? <span className="required">({s("bắt buộc", "required")})</span> : null}
      </h2>
      <p className="muted">
        {slot.forms.map((form) => read(DOCUMENT_FORM_LABEL[form], frame.language)).join(" / ")}
        {slot.manner === "present" ? s(" · chỉ cần xuất trình khi nhận kết quả; có thể tải ảnh trước", " · only to be shown when you collect the result; you may upload a photo now") : ""}
      </p>
      {slot.help === undefined ? null : <p>{read(slot.help, frame.language)}</p>}
      {slot.reason === undefined ? null : (
        <p className="flash flash-bad">
          {s("Cán bộ yêu cầu bổ sung: ", "The officer asks: ")}
          {slot.reason}
        </p>
      )}
      {slot.error === undefined ? null : (
        <p className="field-error" role="alert" id={`${input}-error`}>
          {read(slot.error, frame.language)}
        </p>
      )}
      <Files frame={frame} draft={draft} slot={slot} />
      {isFull ? (
        <p>{s(`Đã đủ ${slot.maxFiles} tệp. Xóa bớt nếu muốn thay.`, `All ${slot.maxFiles} files are there. Remove one to replace it.`)}</p>
      ) : (
        <form method="post" action={`/nhap/${draft}/giay-to/${slot.id}`} encType="multipart/form-data" className="upload-form" data-upload>
          <Csrf token={frame.csrf} />
          <label htmlFor={input}>{s("Chọn ảnh hoặc tệp", "Choose photos or a file")}</label>
          <input id={input} name="files" type="file" accept="application/pdf,image/jpeg,image/png" multiple={slot.maxFiles > 1} required aria-describedby={`${input}-limit${slot.error === undefined ? "" : ` ${input}-error`}`} />
          <p id={`${input}-limit`} className="muted">
            {s(`PDF, JPG hoặc PNG; mỗi tệp tối đa ${maxMegabytes} MB; nhiều nhất ${slot.maxFiles} tệp.`, `PDF, JPG or PNG; at most ${maxMegabytes} MB each; at most ${slot.maxFiles} file(s).`)}
          </p>
          <button type="submit" className="button">
            {s("Tải lên", "Upload")}
          </button>
        </form>
      )}
    </section>
  );
}

function Files({ frame, draft, slot }: { readonly frame: Frame; readonly draft: string; readonly slot: PaperSlot }) {
  const s = say(frame.language);
  if (slot.files.length === 0) return null;
  return (
    <ul className="file-list">
      {slot.files.map((file) => (
        <li key={file.id}>
          <a href={`/api/files/${file.id}`}>{file.name}</a> <span className="muted">({Math.max(1, Math.round(file.size / 1024))} KB)</span>
          <form method="post" action={`/nhap/${draft}/giay-to/${slot.id}/xoa`} className="inline-form">
            <Csrf token={frame.csrf} />
            <input type="hidden" name="file" value={file.id} />
            <button type="submit" className="link-button" aria-label={s(`Xóa tệp ${file.name}`, `Remove file ${file.name}`)}>
              {s("Xóa", "Remove")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
