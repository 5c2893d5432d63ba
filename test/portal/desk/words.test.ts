// The desk's own sentences: time left, refusals, history, records.

import { describe, expect, it } from "vitest";
import { ApiProblem } from "../../../portal/parts/staff/api.ts";
import { problemSentences, restOfProblem } from "../../../portal/parts/staff/problem-sentences.ts";
import { printRecords } from "../../../portal/desk/record-words.ts";
import { DESK_REFUSALS } from "../../../portal/desk/refusals.ts";
import { remainingWords } from "../../../portal/desk/remaining-words.ts";
import { byWhom, headline } from "../../../portal/desk/timeline-words.ts";
import type { TimelineView } from "../../../portal/desk/views.ts";
import { PROBLEM } from "../../../server/http/problem.ts";
import { keptHistories } from "../../journeys/histories.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

describe("time left", () => {
  it.each([
    [{ workingMinutes: -125, state: "overdue" }, "Quá hạn 2 giờ 5 phút"],
    [{ workingMinutes: 180, state: "dueSoon" }, "Sắp đến hạn, còn 3 giờ"],
    [{ workingMinutes: 960, state: "early" }, "Còn 2 ngày làm việc"],
    [{ workingMinutes: 480, state: "standing" }, "Đồng hồ dừng, còn 1 ngày làm việc"],
    [{ workingMinutes: -60, state: "standing" }, "Đồng hồ dừng, đã quá hạn 1 giờ"],
    [undefined, "Chưa tính giờ"],
  ] as const)("%j is said in words", (remaining, words) => {
    expect(remainingWords(remaining, "vi")).toBe(words);
  });
});

describe("a refusal", () => {
  /** Codes only citizens' pages, the designer, the gateway or a faulty client of the API can meet. */
  const ELSEWHERE = new Set(["malformed", "idempotency_key_missing", "bad_credentials", "bad_signature", "four_eyes", "definition_faulty", "method_not_allowed", "invalid", "event_not_accepted", "revision_missing", "gateway_unavailable", "too_many_copies"]);

  const desk = { refusals: DESK_REFUSALS };

  it.each(Object.keys(PROBLEM).filter((code) => !ELSEWHERE.has(code)))("%s is a sentence in both languages, not a code", (code) => {
    const error = new ApiProblem({ status: 400, code });
    for (const language of ["vi", "en"] as const) expect(problemSentences(error, language, desk).join(" ")).not.toContain(code === "conflict" ? "conflict:" : `: ${code}`);
    expect(problemSentences(error, "vi", desk)).not.toEqual(problemSentences(error, "en", desk));
  });

  it("of a paper is told below the form, of an answer at its question", () => {
    const paper = { code: "component_missing", params: { component: "deathNotice" } } as const;
    const answer = { code: "answer_required", path: "/answers/death/time" } as const;
    const refusal = (violations: readonly (typeof paper | typeof answer)[]) => new ApiProblem({ status: 422, code: "invalid", violations });
    expect((restOfProblem(refusal([answer, paper])) as ApiProblem).violations).toEqual([paper]);
    expect(restOfProblem(refusal([answer]))).toBeUndefined();
    const stale = new ApiProblem({ status: 412, code: "stale" });
    expect(restOfProblem(stale)).toBe(stale);
  });

  it("that a colleague holds the task names the colleague", () => {
    const error = new ApiProblem({ status: 409, code: "conflict", violations: [{ code: "task_claimed", params: { by: "Phạm Văn Minh" } }] });
    expect(problemSentences(error, "vi")).toEqual(["Phạm Văn Minh đang nhận xử lý việc này."]);
  });

  it("without any answer says that pressing again is safe", () => {
    expect(problemSentences(new TypeError("Failed to fetch"), "vi")[0]).toContain("không tạo thành hai lần");
  });
});

describe("history", () => {
  const row = (changes: Partial<TimelineView>): TimelineView => ({ seq: 1, at: "2026-11-23T02:00:00.000Z", kind: "act", by: { kind: "officer" }, slips: [], notices: [], ...changes });

  it("names the act, the limit that ran out, the money received", () => {
    expect(headline(row({ label: { vi: "Tiếp nhận hồ sơ", en: "Accept" } }), "en")).toBe("Accept");
    expect(headline(row({ kind: "timer", limit: { vi: "Thời hạn bổ sung" } }), "vi")).toBe("Hết thời gian: Thời hạn bổ sung");
    expect(headline(row({ kind: "reply", paid: 8000 }), "vi")).toBe("Đã nhận 8.000 đ");
  });

  it("says who, in which role, for which agency", () => {
    const by = { kind: "officer", name: "Lê Thị Hoa", role: { vi: "Cán bộ tiếp nhận" }, agency: { vi: "UBND xã Như Thanh" } } as const;
    expect(byWhom(row({ by }), "vi")).toBe("Lê Thị Hoa, Cán bộ tiếp nhận, UBND xã Như Thanh");
    expect(byWhom(row({ by: { kind: "system" } }), "vi")).toBe("hệ thống");
  });
});

describe("records", () => {
  const death = proceduresUnderTest().find(({ name }) => name === "deathRegistration");
  const definition = death?.compiled.definition;

  it("are told by the act that entered them and by its questions", () => {
    if (definition === undefined) throw new Error("No death registration");
    const [entry] = printRecords({ registerEntry: { book: "01/2026", number: "87", page: "44", date: "2026-11-23" } }, definition, "vi");
    expect(entry?.title).toBe("Ghi sổ và trình ký");
    expect(entry?.rows.map(({ text }) => text)).toEqual(expect.arrayContaining(["01/2026", "87", "44", "23/11/2026"]));
    expect(entry?.rows.every(({ label }) => label !== "")).toBe(true);
  });

  it("of all kept histories are told, each question that was answered", () => {
    const untold = keptHistories().flatMap(({ name, definition: kept, histories }) =>
      histories.flatMap(({ name: journey, log }) =>
        log.flatMap(({ changes }) =>
          changes.flatMap((change) => {
            if (change.type !== "recorded" || Object.keys(change.record).length === 0) return [];
            const [printed] = printRecords({ [change.name]: change.record }, kept, "vi");
            return (printed?.rows.length ?? 0) >= Object.keys(change.record).length ? [] : [`${name} ${journey}: ${change.name}`];
          }),
        ),
      ),
    );
    expect(untold).toEqual([]);
  });
});
