// Papers and people of a request, made into what the engine takes.

import type { PersonRef, SuppliedComponents } from "../../../engine/model/index.ts";
import { mayHandIn } from "../../policies/file.ts";
import type { Services } from "../../services.ts";
import type { Account } from "../../stores/store.ts";

/** Looks up uploaded files; one that is unknown or somebody else's is named. */
export async function handedIn(
  services: Services,
  { holder, dossier }: { readonly holder: string; readonly dossier: string },
  components: { readonly [component: string]: { readonly files: readonly string[]; readonly source: "upload" | "shown" } },
): Promise<{ readonly supplied: SuppliedComponents } | { readonly unknownFile: string }> {
  const supplied: [string, SuppliedComponents[string]][] = [];
  for (const [component, { files, source }] of Object.entries(components)) {
    const found = await Promise.all(files.map((file) => services.stores.files.find(file)));
    const strange = files.find((_, index) => {
      const file = found[index];
      return file === undefined || !mayHandIn(file, holder, dossier);
    });
    if (strange !== undefined) return { unknownFile: strange };
    supplied.push([component, { source, files: found.flatMap((file) => (file === undefined ? [] : [file.ref])) }]);
  }
  return { supplied: Object.fromEntries(supplied) };
}

/** An account as named on a dossier. */
export function personOf(account: Account): PersonRef {
  return {
    id: account.id,
    name: account.name,
    ...(account.personalId === undefined ? {} : { personalId: account.personalId }),
    ...(account.phone === undefined ? {} : { phone: account.phone }),
    ...(account.email === undefined ? {} : { email: account.email }),
  };
}
