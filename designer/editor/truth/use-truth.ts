// The verifier at work on every edit: bundling here, verification in a worker. Only the latest folder matters; a worker
// still busy with an older one for long is replaced.

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { bundle, type Definition, type ProcedureFolder } from "../../../engine/model/index.ts";
import type { NamedRole, Verification, VerifyFinding } from "../../../engine/verify/index.ts";
import type { Surroundings, Truth } from "../editor-context.ts";
import type { TruthAnswer, TruthRequest } from "./truth-worker.ts";

/** After this long without an answer a newer folder no longer waits its turn. */
const PATIENCE_MS = 1_500;
/** Edits that follow one another faster are looked at once. */
const PAUSE_MS = 120;

export function useTruth(folder: ProcedureFolder, { common, roles }: Surroundings): Truth {
  // Bundling takes a while as well: what is typed is drawn first.
  const looked = useDeferredValue(folder);
  const isBehind = looked !== folder;
  const { procedure, form, formUi, workflow, documents } = looked;
  const bundled = useMemo(() => bundle({ files: { procedure, form, formUi, workflow, documents }, common }), [procedure, form, formUi, workflow, documents, common]);
  const definition = "definition" in bundled ? bundled.definition : undefined;
  const seen = useVerified(definition, roles);
  return useMemo(() => {
    if ("findings" in bundled) return { definition: undefined, isSound: false, findings: bundled.findings, isStale: isBehind };
    const { verification, of } = seen ?? {};
    return { definition: bundled.definition, isSound: verification?.coverage !== undefined, findings: verification?.findings ?? NONE, coverage: verification?.coverage, isStale: isBehind || of !== bundled.definition };
  }, [bundled, seen, isBehind]);
}

// ---------------------------------------------------------------------------------------------------------------------

const NONE: readonly VerifyFinding[] = [];

interface Seen {
  readonly of: Definition;
  readonly verification: Verification;
}

function useVerified(definition: Definition | undefined, roles: readonly NamedRole[]): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();
  const desk = useRef<Desk>(undefined);
  useEffect(() => {
    const opened = openDesk((of, verification) => setSeen({ of, verification }));
    desk.current = opened;
    return opened.close;
  }, []);
  useEffect(() => {
    if (definition === undefined) return undefined;
    const timer = setTimeout(() => desk.current?.look(definition, roles), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [definition, roles]);
  return seen;
}

interface Desk {
  look(definition: Definition, roles: readonly NamedRole[]): void;
  close(): void;
}

/** One worker, one question at a time; of those that wait only the latest is asked. */
function openDesk(onSeen: (of: Definition, verification: Verification) => void): Desk {
  let worker: Worker | undefined;
  let turn = 0;
  let busy: { readonly turn: number; readonly of: Definition; readonly since: number } | undefined;
  let waiting: { readonly definition: Definition; readonly roles: readonly NamedRole[] } | undefined;

  function hire(): Worker {
    const hired = new Worker(new URL("./truth-worker.ts", import.meta.url), { type: "module" });
    hired.addEventListener("message", ({ data }: MessageEvent<TruthAnswer>) => {
      if (data.turn !== busy?.turn) return;
      onSeen(busy.of, data);
      next();
    });
    hired.addEventListener("error", ({ message }) => {
      if (busy !== undefined) onSeen(busy.of, { findings: [{ code: "check-failed", severity: "error", path: "definition#", params: { message } }] });
      dismiss();
      next();
    });
    return hired;
  }
  function dismiss(): void {
    worker?.terminate();
    worker = undefined;
  }
  function next(): void {
    busy = undefined;
    const wanted = waiting;
    waiting = undefined;
    if (wanted !== undefined) look(wanted.definition, wanted.roles);
  }
  function look(definition: Definition, roles: readonly NamedRole[]): void {
    if (busy !== undefined && performance.now() - busy.since > PATIENCE_MS) {
      dismiss();
      busy = undefined;
    }
    if (busy !== undefined) {
      waiting = { definition, roles };
      return;
    }
    turn += 1;
    busy = { turn, of: definition, since: performance.now() };
    worker ??= hire();
    const request: TruthRequest = { turn, definition, roles };
    worker.postMessage(request, []);
  }
  return { look, close: dismiss };
}
