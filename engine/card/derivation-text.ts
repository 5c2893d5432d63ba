// How a derived fact is worked out, in the words of the vocabulary of derived functions.

import { DERIVED_FUNCTIONS, type DerivedFunction } from "../facts/index.ts";
import type { Derivation, LocalizedText } from "../model/index.ts";
import { own } from "../vocabulary/index.ts";
import { factName, valueText } from "./fact-name.ts";
import type { Names } from "./names.ts";
import { join, plain, say } from "./say.ts";

/** `Tuổi tròn vào ngày — ngày hoặc năm sinh: “Ngày sinh”; vào ngày: “Ngày nộp hồ sơ”`. */
export function derivationText({ fn, args }: Pick<Derivation, "fn" | "args">, names: Names): LocalizedText {
  const known = own<DerivedFunction>(DERIVED_FUNCTIONS, fn);
  const told = args.map((argument, at) => {
    const value = "fact" in argument ? say({ vi: "“{title}”", en: "“{title}”" }, { title: factName(argument.fact, names).title }) : valueText(argument.value, {});
    // The last argument of some functions takes any number of values.
    const label = known?.args[Math.min(at, known.args.length - 1)]?.label;
    return label === undefined ? value : join([label, value], { vi: ": ", en: ": " });
  });
  return say({ vi: "{fn}[ — {args}]", en: "{fn}[ — {args}]" }, { fn: known?.label ?? plain(fn), args: join(told, { vi: "; ", en: "; " }) });
}
