// What script adds to citizens' pages other than the form: no double sending, upload progress, smaller photos, focus on what
// went wrong. Every page works without it.

import "../styles/base.css";
import "../styles/form.css";
import "./citizen.css";
import { shrinkPhoto } from "./shrink-photo.ts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-once]")) form.addEventListener("submit", once);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) form.addEventListener("submit", (event) => void upload(event, form));
document.querySelector<HTMLElement>(".error-summary, .flash-bad")?.focus();

/** A second press while the first is on its way does nothing. */
function once(event: SubmitEvent): void {
  const form = event.currentTarget as HTMLFormElement;
  if (form.dataset["sent"] === "1") return event.preventDefault();
  form.dataset["sent"] = "1";
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
}

/** Sends the same form by XMLHttpRequest, which can tell how far it is; the answer replaces the page. */
async function upload(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  if (input?.files === null || input?.files.length === 0 || input === null) return;
  event.preventDefault();
  const body = new FormData(form);
  body.delete(input.name);
  const bar = progressBar(form, input.files.length);
  for (const file of input.files) body.append(input.name, await shrinkPhoto(file), file.name);
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", ({ loaded, total }) => bar.show(loaded / Math.max(1, total)));
  request.addEventListener("load", () => {
    if (request.responseURL !== "" && request.status < 400) location.assign(request.responseURL.includes("#") ? request.responseURL : `${request.responseURL}#${form.closest("section")?.id ?? ""}`);
    else bar.fail(sentenceFor(request));
    if (request.responseURL.split("#")[0] === location.href.split("#")[0]) location.reload();
  });
  request.addEventListener("error", () => bar.fail(document.documentElement.lang === "en" ? "The upload broke off. Try again." : "Tải lên bị gián đoạn. Hãy thử lại."));
  request.open("POST", form.action);
  request.send(body);
}

/** The sentence of the server's page for this upload. */
function sentenceFor(request: XMLHttpRequest): string {
  const [, text] = /class="field-error"[^>]*>([^<]+)</.exec(request.responseText) ?? [];
  return text ?? (document.documentElement.lang === "en" ? "The upload failed. Try again." : "Chưa tải lên được. Hãy thử lại.");
}

function progressBar(form: HTMLFormElement, files: number): { show(part: number): void; fail(text: string): void } {
  form.querySelector(".upload-progress")?.remove();
  const holder = document.createElement("div");
  holder.className = "upload-progress";
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", document.documentElement.lang === "en" ? `Uploading ${files} file(s)` : `Đang tải ${files} tệp`);
  const text = document.createElement("p");
  text.setAttribute("role", "status");
  holder.append(bar, text);
  form.append(holder);
  const button = form.querySelector("button");
  button?.setAttribute("disabled", "");
  return {
    show(part) {
      bar.value = part;
      text.textContent = `${Math.round(part * 100)}%`;
    },
    fail(why) {
      bar.remove();
      text.className = "field-error";
      text.textContent = why;
      button?.removeAttribute("disabled");
    },
  };
}
