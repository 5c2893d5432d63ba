// An act on a dossier on its way to the server: pressing twice acts once, on the revision the officer sees.

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ActForm, JsonObject } from "../../engine/model/index.ts";
import { post } from "../parts/staff/api.ts";
import { useAttempt } from "../parts/staff/attempt.ts";
import type { DossierView } from "./views.ts";

/** An act open to this officer. */
export type OfferView = Omit<DossierView["offers"][number], "form"> & { readonly form?: ActForm };

/** What goes with an act. */
export interface ActContent {
  readonly data?: JsonObject;
  readonly answers?: JsonObject;
  readonly components?: object;
}

/** Sends the act; whatever comes back, the dossier and the lists are read anew. */
export function useAct(dossier: Pick<DossierView, "id" | "revision">, event: string, handlers: { readonly onDone: () => void; readonly onRefused?: (error: Error) => void }) {
  const queries = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: (content: ActContent) => post(`/api/dossiers/${dossier.id}/events`, { kind: "act", name: event, ...content }, { key: attempt.key, revision: dossier.revision }),
    onSuccess: handlers.onDone,
    onError(error) {
      attempt.failed(error);
      handlers.onRefused?.(error);
    },
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["dossier", dossier.id] }), queries.invalidateQueries({ queryKey: ["dossiers"] })]),
  });
}
