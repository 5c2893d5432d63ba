// What is true of the procedure now: findings as sentences with the way to the place, their stories playable on the canvas,
// reviewers' remarks, and what was looked at.

import { Alert, Button, Loader } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { findingSentence, RULES, type VerifyFinding } from "../../../engine/verify/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { coverageWords } from "../../review/findings/coverage-words.ts";
import { SeverityMark } from "../../review/findings/FindingLines.tsx";
import { aboutWhat } from "../../parts/notes.ts";
import { pointerFrom } from "../../review/places.ts";
import { useEditor } from "../editor-context.ts";
import { usePlaceWords } from "../place-words.ts";

const Story = lazy(async () => ({ default: (await import("../../review/findings/Story.tsx")).Story }));

export function FindingsPart() {
  const { s } = useStaff();
  const { truth } = useEditor();
  const { findings, coverage, isStale } = truth;
  // One story at a time: each has a drawing of the whole workflow.
  const [told, setTold] = useState<string>();
  const groups = [
    { severity: "error", title: s("Phải sửa trước khi nộp duyệt", "To be mended before it can be submitted") },
    { severity: "warning", title: s("Cần xem lại", "To look at again") },
  ] as const;
  return (
    <div className="editor-part">
      <h2>{s("Kiểm tra", "Check")}</h2>
      <Remarks />
      {isStale ? (
        <p role="status">
          <Loader size="xs" component="span" aria-hidden /> {s("Đang kiểm tra bản mới nhất; dưới đây là kết quả ngay trước đó.", "The latest is being checked; below is what was found just before.")}
        </p>
      ) : null}
      {findings.length === 0 && !isStale ? <Alert color="green" title={s("Không phát hiện điều gì phải sửa", "Nothing to mend was found")} mb="md" /> : null}
      {groups.map(({ severity, title }) => {
        const all = findings.filter((finding) => finding.severity === severity);
        const untranslated = all.filter(({ code }) => code === "missing-translation");
        const isGathered = untranslated.length > 2;
        const found = isGathered ? all.filter(({ code }) => code !== "missing-translation") : all;
        return all.length === 0 ? null : (
          <section key={severity}>
            <h3>
              {title} ({all.length})
            </h3>
            <ol className="review-findings">
              {found.slice(0, MOST).map((finding) => {
                const key = `${finding.code} ${finding.path} ${JSON.stringify(finding.params)}`;
                return <FoundItem key={key} finding={finding} isTold={told === key} onTell={(tells) => setTold(tells ? key : undefined)} />;
              })}
              {isGathered ? <Untranslated findings={untranslated} /> : null}
            </ol>
            {found.length > MOST ? <p>{s(`Và ${found.length - MOST} điều khác; sửa những điều trên trước.`, `And ${found.length - MOST} more; mend these first.`)}</p> : null}
          </section>
        );
      })}
      <p className="muted">{coverageWords(coverage, s)}</p>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** More at once help nobody, and each draws a button. */
const MOST = 60;

function FoundItem({ finding, isTold, onTell }: { readonly finding: VerifyFinding; readonly isTold: boolean; onTell(tells: boolean): void }) {
  const { s, language } = useStaff();
  const { truth, surroundings, goTo } = useEditor();
  const words = usePlaceWords();
  const pointer = pointerFrom(finding.path);
  const basis = RULES.find(({ id }) => id === finding.code)?.basis;
  const { definition } = truth;
  return (
    <li className="review-finding">
      <SeverityMark severity={finding.severity} /> <strong>{findingSentence(finding, language)}</strong>
      <div>
        <span className="muted">{s("Ở: ", "At: ")}</span>
        {words(pointer)}
      </div>
      {basis === undefined ? null : (
        <div>
          <span className="muted">{s("Căn cứ: ", "Legal basis: ")}</span>
          {[basis.article, basis.document].filter((part) => part !== undefined).join(", ")}
        </div>
      )}
      <div className="editor-finding-tools">
        <Button size="compact-sm" variant="default" onClick={() => goTo(pointer)}>
          {s("Đến chỗ cần sửa", "Go to the place")}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => goTo(pointer, "json")}>
          {s("Mở trong tệp JSON", "Open in the JSON file")}
        </Button>
        {finding.way === undefined || definition === undefined ? null : (
          <Button size="compact-sm" variant="subtle" aria-expanded={isTold} onClick={() => onTell(!isTold)}>
            {isTold ? s("Ẩn câu chuyện", "Hide the story") : s("Xem câu chuyện của một hồ sơ", "See the story of a dossier")}
          </Button>
        )}
      </div>
      {isTold && definition !== undefined ? (
        <Suspense fallback={<Loader size="xs" aria-label={s("Đang tải", "Loading")} />}>
          <Story finding={{ ...finding, text: { vi: findingSentence(finding, "vi"), en: findingSentence(finding, "en") } }} definition={definition} roles={surroundings.roles} />
        </Suspense>
      ) : null}
    </li>
  );
}

/** Texts without English come by the dozen and are mended in one go: one item with the way to each. */
function Untranslated({ findings }: { readonly findings: readonly VerifyFinding[] }) {
  const { s, language } = useStaff();
  const { goTo } = useEditor();
  const words = usePlaceWords();
  return (
    <li className="review-finding">
      <SeverityMark severity="warning" /> <strong>{s(`${findings.length} chỗ chưa có bản tiếng Anh`, `${findings.length} texts have no English yet`)}</strong>
      <details>
        <summary>{s("Xem từng chỗ", "See each")}</summary>
        <ul>
          {findings.slice(0, MOST).map((finding) => (
            <li key={finding.path}>
              <button type="button" className="editor-link" onClick={() => goTo(pointerFrom(finding.path))}>
                {words(pointerFrom(finding.path))}
              </button>
              <div className="muted">{findingSentence(finding, language)}</div>
            </li>
          ))}
          {findings.length > MOST ? <li>{s(`và ${findings.length - MOST} chỗ nữa`, `and ${findings.length - MOST} more`)}</li> : null}
        </ul>
      </details>
    </li>
  );
}

function Remarks() {
  const { s, language } = useStaff();
  const { remarks, goTo } = useEditor();
  const words = usePlaceWords();
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3>{s("Nhận xét của người duyệt", "The reviewer's remarks")}</h3>
      <ol className="review-remarks">
        {remarks.map((remark) => {
          const { at, text, by } = remark;
          const about = aboutWhat(remark, language);
          return (
            <li key={`${at ?? ""} ${about ?? ""} ${text}`} className="review-remark">
              {at === undefined || at === "" ? null : (
                <button type="button" className="editor-link" onClick={() => goTo(at)}>
                  {words(at)}
                </button>
              )}
              {about === undefined ? null : <span className="muted"> {about}</span>}
              <div className="review-remark-text">{text}</div>
              {by === undefined ? null : <div className="muted">{by}</div>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
