// Prepares the payment of an awaited bill at the gateway, so that the citizen's button leads straight to it.
// The dossier may have moved on since: then there is nothing to collect.

import { startPayment } from "../../commands/start-payment.ts";
import type { EffectHandler } from "../handler.ts";

export const collectPayment: EffectHandler = async (services, { effect, dossier: id }) => {
  const stored = await services.stores.dossiers.load(id);
  const isAwaited = stored?.dossier.awaiting.some((awaited) => awaited.effect === effect.id) === true;
  if (stored !== undefined && isAwaited) await startPayment(services, stored.dossier);
};
