// The words of a line on a bill.

import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";

/** Label of a fee, and of the exemption that made it zero. */
export function billTexts({ procedure }: CompiledProcedure, id: string, exemption: string | undefined): { readonly label: LocalizedText; readonly exemptionLabel?: LocalizedText } {
  const fee = procedure.fees.find((candidate) => candidate.id === id);
  const exempt = fee?.exemptions.find((candidate) => candidate.id === exemption)?.label;
  return { label: fee?.label ?? { vi: id }, ...(exempt === undefined ? {} : { exemptionLabel: exempt }) };
}
