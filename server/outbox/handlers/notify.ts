// Sends a notice of the procedure to the dossier's owner. Its words were settled by the step that sent it.

import type { EffectHandler } from "../handler.ts";

export const notify: EffectHandler = async (services, { effect, dossier: id }) => {
  const stored = await services.stores.dossiers.load(id);
  if (stored === undefined) throw new Error(`Effect ${effect.id} of a dossier that does not exist`);
  const { phone, email, name: to } = stored.dossier.owner;
  const { title, body } = effect.params["vi"] as { readonly title: string; readonly body: string };
  await services.messages.send({ id: effect.id, to: { name: to, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }, title, body });
};
