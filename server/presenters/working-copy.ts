// What authors, reviewers and auditors see of a working copy: whose it is, how far it is, and what became of what was submitted.

import type { Services } from "../services.ts";
import type { StoredWorkingCopy, WorkingCopy } from "../stores/store.ts";

/** One line of a list, and the answer to a change. */
export async function presentCopy({ stores }: Pick<Services, "stores">, copy: WorkingCopy) {
  const { request: _, submitted, ...shown } = copy;
  if (submitted === undefined) return shown;
  const version = await stores.definitions.version(submitted.hash);
  if (version === undefined) return { ...shown, submitted };
  const { state, remarks, reviewedAt, reviewedBy } = version;
  return { ...shown, submitted: { ...submitted, state, remarks, reviewedAt, reviewedBy } };
}

/** With its content. */
export async function viewCopy(services: Pick<Services, "stores">, { copy, body }: StoredWorkingCopy, mayEdit: boolean) {
  return { ...(await presentCopy(services, copy)), folder: JSON.parse(body) as object, mayEdit: mayEdit && copy.trashedAt === undefined };
}
