// A result document has been signed.

import { type Guard, own, text } from "../scope.ts";

export const resultSigned: Guard = {
  name: "resultSigned",
  label: { vi: "Kết quả đã được ký", en: "The result is signed" },
  params: { type: "object", properties: { result: { type: "string" } }, required: ["result"], additionalProperties: false },
  refers: { result: "result" },
  holds: (params, { facts }) => own(facts.results, text(params, "result"))?.signed === true,
};
