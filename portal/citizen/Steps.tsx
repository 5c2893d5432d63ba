// Where one stands in an application: the pages in order, as links to those already reachable.

import { say } from "../parts/say.ts";
import type { Frame } from "./page.ts";

/** One page of an application. */
export interface StepLink {
  readonly title: string;
  readonly href: string;
  readonly state: "done" | "current" | "ahead";
}

/** `Bước 2/6: …` with the list folded away on a phone. */
export function Steps({ frame, steps }: { readonly frame: Frame; readonly steps: readonly StepLink[] }) {
  const s = say(frame.language);
  const current = steps.findIndex((step) => step.state === "current");
  return (
    <nav aria-label={s("Các bước nộp hồ sơ", "Steps of the application")} className="steps">
      <details>
        <summary>
          {s("Bước", "Step")} {current + 1}/{steps.length}: {steps[current]?.title}
        </summary>
        <ol>
          {steps.map((step) => (
            <li key={step.href} className={`step step-${step.state}`}>
              {step.state === "current" ? <span aria-current="step">{step.title}</span> : <a href={step.href}>{step.title}</a>}
              {step.state === "done" ? <span className="step-done"> ✓ {s("đã điền", "filled in")}</span> : null}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
