// Walks through a counter-example: the sentence of each step, and buttons and arrow keys to go on and back.

import type { Language } from "../../engine/model/index.ts";
import { read, say } from "../../portal/parts/say.ts";
import type { Moment } from "./moment.ts";

export function Playback({ moments, at, language, onStep }: { readonly moments: readonly Moment[]; readonly at: number; readonly language: Language; onStep(step: number): void }) {
  const s = say(language);
  const last = moments.length - 1;
  const moment = moments[at];
  const button = (label: string, sign: string, to: number, isOff: boolean) => (
    // Not `disabled`: the focus would be lost at either end.
    <button type="button" aria-label={label} title={label} aria-disabled={isOff} onClick={() => void (isOff || onStep(to))}>
      {sign}
    </button>
  );
  return (
    <div className="canvas-playback">
      <div className="canvas-steps" role="group" aria-label={s("Xem từng bước", "Step by step")}>
        {button(s("Về đầu", "First step"), "⏮", 0, at === 0)}
        {button(s("Bước trước", "Previous step"), "◀", at - 1, at === 0)}
        <span className="canvas-count">
          {at + 1}/{last + 1}
        </span>
        {button(s("Bước sau", "Next step"), "▶", at + 1, at === last)}
        {button(s("Đến cuối", "Last step"), "⏭", last, at === last)}
      </div>
      <p className="canvas-sentence" aria-live="polite" data-finding={moment?.isFinding === true || undefined}>
        <span className="visually-hidden">{s(`Bước ${at + 1} trong ${last + 1}: `, `Step ${at + 1} of ${last + 1}: `)}</span>
        {moment?.isFinding === true ? <strong>{s("Kết luận: ", "So: ")}</strong> : null}
        {read(moment?.sentence, language)}
      </p>
    </div>
  );
}
