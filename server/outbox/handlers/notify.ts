// Sends a notice of the procedure to the dossier's owner.

import { fillNotice } from "../../../engine/documents/index.ts";
import { agencyById } from "../../services.ts";
import type { EffectHandler } from "../handler.ts";

export const notify: EffectHandler = async (services, { effect, dossier: id }) => {
  const stored = await services.stores.dossiers.load(id);
  if (stored === undefined) throw new Error(`Effect ${effect.id} of a dossier that does not exist`);
  const { dossier } = stored;
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const name = String(effect.params["notice"]);
  const notice = Object.hasOwn(compiled.procedure.notices, name) ? compiled.procedure.notices[name] : undefined;
  if (notice === undefined) throw new Error(`Effect ${effect.id} names the unknown notice '${name}'`);
  const agency = agencyById(services, dossier.agency);
  const filled = fillNotice(notice, { procedure: compiled.procedure, dossier, ...(agency === undefined ? {} : { agency }), language: "vi" });
  const { phone, email, name: to } = dossier.owner;
  await services.messages.send({
    id: effect.id,
    to: { name: to, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) },
    ...filled,
  });
};
