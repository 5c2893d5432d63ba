// What anybody with the number may know: the completion level, no names (TT 01/2018/TT-VPCP Đ16.2d).

import type { Dossier } from "../../engine/model/index.ts";
import { agencyById, type Services } from "../services.ts";

/** Presents the public state of a dossier. */
export async function presentTracking(services: Services, dossier: Dossier) {
  const { procedure } = await services.catalogue.byHash(dossier.definitionHash);
  return {
    code: dossier.code,
    procedure: { code: procedure.code, name: procedure.name },
    agency: agencyById(services, dossier.agency)?.name ?? { vi: dossier.agency },
    status: dossier.status,
    done: dossier.machine.status === "done",
    openedAt: dossier.openedAt,
    clock: dossier.clock.state,
    ...(dossier.clock.dueAt === undefined ? {} : { dueAt: dossier.clock.dueAt }),
  };
}
