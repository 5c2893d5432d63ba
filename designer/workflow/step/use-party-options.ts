// Who may be named in a workflow: the roles of dossiers (not of the designer), and the agencies taking part in this procedure.

import { at as valueAt } from "../../../engine/facts/index.ts";
import type { LocalizedText } from "../../../engine/model/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import type { Option } from "../../parts/BoundSelect.tsx";
import { isObject } from "../reading/readers.ts";
import { partyWords, type PartyNames } from "../words.ts";

/** Those who look after definitions and the system itself do no work on dossiers. */
const NOT_ON_DOSSIERS: readonly string[] = ["procedureAuthor", "procedureReviewer", "auditor", "agencyAdmin", "system"];

export function usePartyOptions(): { readonly roles: readonly Option[]; readonly agencies: readonly Option[] } {
  const { t } = useStaff();
  const { surroundings } = useEditor();
  const { participants } = usePartyNames();
  return {
    roles: surroundings.roles.filter(({ id }) => !NOT_ON_DOSSIERS.includes(id)).map(({ id, name }) => ({ value: id, label: t(name) })),
    agencies: [...participants].map(([id, label]) => ({ value: id, label: t(label) })),
  };
}

/** Names of roles and agencies, for sentences. */
export function usePartyNames(): PartyNames {
  const { t } = useStaff();
  const { folder, surroundings } = useEditor();
  const listed = valueAt(folder, "/procedure/participants");
  const participants = (Array.isArray(listed) ? listed : []).flatMap((one: unknown): readonly (readonly [string, LocalizedText])[] => {
    if (!isObject(one) || typeof one["id"] !== "string") return [];
    const { label } = one;
    return [[one["id"], isObject(label) && typeof label["vi"] === "string" ? (label as unknown as LocalizedText) : { vi: one["id"] }]];
  });
  return { roles: surroundings.roles, participants: new Map(participants), t };
}

/** A party in words. */
export function usePartyWords(): (party: Parameters<typeof partyWords>[0]) => string {
  const names = usePartyNames();
  return (party) => partyWords(party, names);
}
