// A thousand faults help nobody, and a stranger's definition could make us write megabytes about it: findings are cut to
// what somebody reads (faults S04). Whether there is an error at all is never cut away.

import type { Finding } from "../../model/index.ts";

/** Most findings told at once, longest text and longest list in one. */
export const TOLD = { findings: 500, text: 200, list: 30 } as const;

/** The findings, errors first when there are too many. */
export function bearable(findings: readonly Finding[]): readonly Finding[] {
  const told = findings.length <= TOLD.findings ? findings : [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))].slice(0, TOLD.findings);
  return told.map((finding) => ({ ...finding, params: Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, cut(value)])) }));
}

// ---------------------------------------------------------------------------------------------------------------------

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function cut(value: Finding["params"][string]): Finding["params"][string] {
  if (typeof value === "number") return value;
  if (typeof value === "string") return cutText(value);
  return value.slice(0, TOLD.list).map(cutText);
}

function cutText(text: string): string {
  return text.length > TOLD.text ? `${text.slice(0, TOLD.text - 1)}…` : text;
}
