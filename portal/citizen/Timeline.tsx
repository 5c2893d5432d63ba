// What happened to a dossier, newest first.

import type { LocalizedText, SlipKind } from "../../engine/model/index.ts";
import { dateTime, money } from "../parts/dates.ts";
import { SLIP_LABEL } from "../parts/labels.ts";
import { read, say } from "../parts/say.ts";
import type { Frame } from "./page.ts";

/** One thing that happened. */
export interface TimelineItem {
  readonly seq: number;
  readonly at: string;
  readonly kind: "open" | "act" | "claim" | "release" | "rate" | "timer" | "reply";
  readonly label?: LocalizedText;
  readonly limit?: LocalizedText;
  readonly by: { readonly kind: "citizen" | "officer" | "system"; readonly name?: string; readonly role?: LocalizedText; readonly agency?: LocalizedText };
  readonly notices: readonly { readonly title: string; readonly body: string }[];
  readonly slips: readonly { readonly kind: SlipKind; readonly number: string }[];
  readonly reason?: string;
  readonly paid?: number;
}

/** The timeline. */
export function Timeline({ frame, items }: { readonly frame: Frame; readonly items: readonly TimelineItem[] }) {
  const s = say(frame.language);
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">{s("Diễn biến", "What has happened")}</h2>
      <ol className="timeline">
        {items.toReversed().map((item) => (
          <li key={item.seq}>
            <p className="timeline-head">
              <strong>{headline(item, frame)}</strong>
              <br />
              <span className="muted">
                {dateTime(item.at, frame.language)}
                {whom(item, frame)}
              </span>
            </p>
            {item.reason === undefined ? null : (
              <p>
                {s("Lý do: ", "Reason: ")}
                {item.reason}
              </p>
            )}
            {item.slips.map((slip) => (
              <p key={slip.number}>{read(SLIP_LABEL[slip.kind], frame.language)}</p>
            ))}
            {item.notices.map((notice) => (
              <blockquote key={notice.title}>
                <p>
                  <strong>{notice.title}</strong>
                </p>
                <p>{notice.body}</p>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function headline(item: TimelineItem, frame: Frame): string {
  const s = say(frame.language);
  switch (item.kind) {
    case "open":
      return s("Nộp hồ sơ", "Dossier filed");
    case "act":
      return read(item.label, frame.language);
    case "claim":
      return s("Nhận việc", "Task taken");
    case "release":
      return s("Trả việc", "Task given back");
    case "rate":
      return s("Đánh giá của người dân", "Citizen's rating");
    case "timer":
      return s(`Hết thời gian: ${read(item.limit, frame.language)}`, `Time ran out: ${read(item.limit, frame.language)}`);
    case "reply":
      return item.paid === undefined ? s("Hệ thống bên ngoài trả lời", "An outside system answered") : s(`Đã nhận thanh toán ${money(item.paid)}`, `Payment of ${money(item.paid)} received`);
  }
}

function whom(item: TimelineItem, frame: Frame): string {
  const { by } = item;
  const s = say(frame.language);
  if (by.kind === "system") return s(" · hệ thống", " · system");
  const parts = [by.name, read(by.role, frame.language), read(by.agency, frame.language)].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? "" : ` · ${parts.join(", ")}`;
}
