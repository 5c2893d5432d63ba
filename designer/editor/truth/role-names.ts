// Findings name roles by their ids: the verifier knows no others. Here they get the names people know.

import type { Role } from "../../../engine/model/index.ts";
import type { VerifyFinding } from "../../../engine/verify/index.ts";

/** The findings with roles called by name in their sentences. */
export function withRoleNames(findings: readonly VerifyFinding[], roles: readonly Role[]): readonly VerifyFinding[] {
  return findings.map((finding) => {
    const { sentence, params } = finding;
    const role = roles.find(({ id }) => id === params["role"]);
    if (role === undefined || sentence === undefined) return finding;
    const { id, name } = role;
    return { ...finding, sentence: { vi: sentence.vi.replaceAll(id, `“${name.vi}”`), en: sentence.en.replaceAll(id, `“${name.en ?? name.vi}”`) } };
  });
}
