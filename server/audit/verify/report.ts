// The outcome for people: a small table for each dossier, the first bad entry named; and for machines.

import type { Complaint } from "./complaint.ts";
import { NOT_JUDGED, sentenceOf, type Language } from "./sentences.ts";
import { exitCode, type Outcome } from "./verify-input.ts";

/** The report as lines. */
export function reportOf(outcome: Outcome, language: Language): readonly string[] {
  const say = speak(language);
  return [
    ...outcome.verdicts.flatMap((verdict) => tableOf(verdict, language)),
    ...outcome.complaints.map((complaint) => `✗ ${sentenceOf(complaint, language)}`),
    ...outcome.unreadable.map(({ file, reason }) => `✗ ${say("Không đọc được", "Cannot be read")} ${file}: ${reason}`),
    `${say("Không xét", "Not judged")}: ${NOT_JUDGED.map(([vi, en]) => say(vi, en)).join("; ")}.`,
    ...(outcome.hasManifest ? [] : [say("Không có danh mục: hồ sơ bị lấy đi thì không thấy được.", "Without a manifest a dossier that was taken away does not show.")]),
    summaryOf(outcome, language),
  ];
}

/** The report as JSON. */
export function reportJson(outcome: Outcome): string {
  const told = (complaint: Complaint): object => ({ ...complaint, sentence: { vi: sentenceOf(complaint, "vi"), en: sentenceOf(complaint, "en") } });
  return JSON.stringify(
    {
      exitCode: exitCode(outcome),
      dossiers: outcome.verdicts.map((verdict) => ({ ...verdict, complaints: verdict.complaints.map(told) })),
      complaints: outcome.complaints.map(told),
      unreadable: outcome.unreadable,
      hasManifest: outcome.hasManifest,
      notJudged: NOT_JUDGED.map(([vi, en]) => ({ vi, en })),
    },
    undefined,
    1,
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function speak(language: Language): (vi: string, en: string) => string {
  return (vi, en) => (language === "vi" ? vi : en);
}

function tableOf(verdict: Outcome["verdicts"][number], language: Language): readonly string[] {
  const say = speak(language);
  const { dossier, entries, head, isIntact, isAllowed, isErased, judged, definitions, complaints } = verdict;
  const rows: readonly (readonly [string, string])[] = [
    [say("Lịch sử", "History"), `${isIntact ? "✓" : "✗"} ${isIntact ? say("nguyên vẹn", "intact") : say("không nguyên vẹn", "not intact")}, ${entries} ${say("mục", "entries")}`],
    [say("Các bước", "Steps"), isErased ? say("○ nội dung đã xóa, không xét được", "○ words erased, not judged") : `${isAllowed === true ? "✓" : "✗"} ${judged}/${entries} ${say("mục được phép", "entries allowed")}`],
    [say("Quy trình", "Definition"), definitions.join(", ")],
    [say("Mã cuối", "Ends in"), head],
    ...complaints.map((complaint) => [complaint.seq === undefined ? "✗" : `✗ ${say("mục", "entry")} ${complaint.seq}`, sentenceOf(complaint, language)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [`${say("Hồ sơ", "Dossier")} ${dossier}`, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`), ""];
}


function summaryOf(outcome: Outcome, language: Language): string {
  const say = speak(language);
  const bad = outcome.verdicts.filter(({ complaints }) => complaints.length > 0).length;
  const counted = say(`${outcome.verdicts.length} hồ sơ, ${bad} có vấn đề`, `${outcome.verdicts.length} dossiers, ${bad} with faults`);
  const verdict = {
    0: say("Lịch sử nguyên vẹn, mọi bước được phép.", "History is intact and every step was allowed."),
    1: say("KHÔNG đạt.", "NOT as it must be."),
    2: say("Không đọc được hết.", "Not everything could be read."),
  };
  return `${counted}. ${verdict[exitCode(outcome)]}`;
}
