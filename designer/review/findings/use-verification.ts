// The same verification the server did, done again in this browser: what it covered, and whether both found the same.

import { useQuery } from "@tanstack/react-query";
import type { Role } from "../../../engine/model/index.ts";
import type { Verification } from "../../../engine/verify/index.ts";
import type { VersionView } from "../views.ts";
import type { VerifyRequest } from "./verify-worker.ts";

/** Begins at once; content never changes, so it is done once for each version. */
export function useVerification({ version, definition }: VersionView, roles: readonly Role[]) {
  return useQuery({
    queryKey: ["verification", version.hash, roles.length],
    queryFn: ({ signal }) => verifyApart({ definition, roles }, signal),
    enabled: roles.length > 0,
    staleTime: Infinity,
    retry: false,
  });
}

/** Whether two lists name the same faults at the same places. */
export function isSameOutcome(one: readonly Named[], other: readonly Named[]): boolean {
  const keys = (findings: readonly Named[]): string => findings.map(({ code, path }) => `${code} ${path}`).sort().join("\n");
  return keys(one) === keys(other);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Named {
  readonly code: string;
  readonly path: string;
}

function verifyApart(request: VerifyRequest, signal: AbortSignal): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", end);
    worker.addEventListener("message", ({ data }: MessageEvent<Verification>) => {
      end();
      resolve(data);
    });
    worker.addEventListener("error", ({ message }) => {
      end();
      reject(new Error(message));
    });
    worker.postMessage(request, []);
  });
}
