// A tiny lawful definition for tests: residence confirmation in four states, with a supplement window, a fee, a signed
// result. Valid by default; a test says only what is different.

import type { Definition } from "../../engine/model/index.ts";

/** The definition, changed: JSON Pointer → what is put there (`/-` adds to a list; `undefined` takes away). */
export function aDefinition(changes: { readonly [pointer: string]: unknown } = {}): Definition {
  const definition = structuredClone(RESIDENCE_CONFIRMATION) as unknown;
  for (const [pointer, value] of Object.entries(changes)) put(definition, pointer, value);
  return definition as Definition;
}

// ---------------------------------------------------------------------------------------------------------------------

function put(document: unknown, pointer: string, value: unknown): void {
  const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop() ?? "";
  const holder = keys.reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, document as Record<string, unknown>);
  if (holder === undefined || holder === null) throw new Error(`Nothing at ${pointer}`);
  if (value === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (value === undefined) delete holder[last];
  else if (Array.isArray(holder) && last === "-") holder.push(value);
  // Not by assignment: `__proto__` is to become an own key, as it does when JSON is parsed.
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
}

const text = (vi: string, en: string) => ({ vi, en });

const REASON = {
  type: "object",
  title: "Lý do",
  "x-en": { title: "Reason" },
  required: ["reason"],
  properties: { reason: { type: "string", title: "Lý do", "x-en": { title: "Reason" }, minLength: 5, maxLength: 2000 } },
} as const;

const RESIDENCE_CONFIRMATION: Definition = {
  formatVersion: 1,
  procedure: {
    code: "9.000001",
    name: text("Xác nhận thông tin cư trú", "Confirmation of residence"),
    summary: text("Giấy xác nhận nơi cư trú cho người cần chứng minh.", "A certificate of residence for whoever needs proof."),
    keywords: ["giấy cư trú"],
    sector: { id: "residence", name: text("Cư trú", "Residence") },
    executingLevel: "commune",
    kind: "certificateIssue",
    onlineMode: "full",
    legacyLevel: 4,
    effectiveFrom: "2026-01-01",
    publicationDecision: { document: "Quyết định 1/QĐ-UBND" },
    legalBasis: [{ document: "Luật Cư trú 68/2020/QH14", article: "Điều 17" }],
    receivedBy: "communePeopleCommittee",
    filedBy: [{ role: "intakeOfficer" }],
    competentAuthority: text("Ủy ban nhân dân cấp xã", "Commune people's committee"),
    participants: [{ id: "police", agencyKind: "communePolice", label: text("Công an cấp xã", "Commune police") }],
    applicants: text("Công dân", "Citizens"),
    requirements: [],
    sequence: [text("Nộp hồ sơ", "File the dossier")],
    submitBy: ["online", "counter"],
    returnBy: ["online", "counter"],
    timeLimit: {
      cases: [
        { id: "urgent", label: text("Khẩn", "Urgent"), amount: 1, unit: "workingDay", when: "urgent" },
        { id: "usual", label: text("Thông thường", "Usual"), amount: 3, unit: "workingDay" },
      ],
      onSupplement: "pause",
      endsAt: "closing",
      cutOff: "15:00",
    },
    limits: { supplementWindow: { amount: 5, unit: "workingDay", label: text("Hạn bổ sung hồ sơ", "Time to supplement") } },
    components: [
      { id: "identity", name: text("Giấy tờ tùy thân", "Identity document"), forms: ["copy"], copies: 1, manner: "submit", sources: ["upload"], maxFiles: 2 },
      {
        id: "authorisation",
        name: text("Văn bản ủy quyền", "Authorisation"),
        requiredWhen: { type: "object", required: ["answers"], properties: { answers: { required: ["person"], properties: { person: { required: ["represented"], properties: { represented: { const: true } } } } } } },
        forms: ["original"],
        copies: 1,
        manner: "submit",
        sources: ["upload"],
        maxFiles: 5,
      },
    ],
    fees: [
      {
        id: "copy",
        label: text("Phí bản sao", "Copies"),
        kind: "fee",
        amount: { default: 8000, byProvince: { "38": 5000 } },
        times: "/answers/person/copies",
        exemptions: [{ id: "minor", when: "minor", label: text("Trẻ em", "Minors") }],
      },
    ],
    predicates: {
      urgent: { label: text("Xin giải quyết khẩn", "Urgent"), schema: { required: ["answers"], properties: { answers: { required: ["person"], properties: { person: { required: ["purpose"], properties: { purpose: { const: "school" } } } } } } } },
      minor: { label: text("Dưới 16 tuổi", "Under 16"), schema: { required: ["derived"], properties: { derived: { required: ["age"], properties: { age: { exclusiveMaximum: 16 } } } } } },
    },
    derive: [{ name: "age", label: text("Tuổi", "Age"), fn: "ageOn", args: [{ fact: "/answers/person/bornOn" }, { fact: "/today" }] }],
    rules: [
      {
        id: "notBornTomorrow",
        severity: "error",
        require: { required: ["derived"], properties: { derived: { required: ["age"], properties: { age: { minimum: 0 } } } } },
        message: text("Ngày sinh không được sau hôm nay", "The date of birth is in the future"),
        at: "/person/bornOn",
      },
    ],
    results: [{ id: "certificate", name: text("Giấy xác nhận", "Certificate"), template: "certificate", signedBy: { role: "chairman" }, originals: 1 }],
    notices: {
      supplement: { title: text("Cần bổ sung", "Please supplement"), body: text("Hồ sơ {dossierCode} cần bổ sung.", "Dossier {dossierCode} must be supplemented.") },
      closed: { title: text("Hồ sơ đã đóng", "The dossier was closed"), body: text("Hồ sơ {dossierCode} đã đóng: {reason}", "Dossier {dossierCode} was closed: {reason}") },
      ready: { title: text("Đã có kết quả", "The result is ready"), body: text("Hồ sơ {dossierCode} đã có kết quả.", "The result of {dossierCode} is ready.") },
    },
    reviewNotes: [],
  },
  form: {
    type: "object",
    title: "Tờ khai",
    "x-en": { title: "Application" },
    required: ["person"],
    properties: {
      person: {
        type: "object",
        title: "Người đề nghị",
        "x-en": { title: "Applicant" },
        required: ["fullName", "bornOn", "purpose"],
        properties: {
          fullName: { type: "string", title: "Họ và tên", "x-en": { title: "Full name" }, minLength: 2, maxLength: 100 },
          bornOn: { type: "string", title: "Ngày sinh", "x-en": { title: "Date of birth" }, format: "date" },
          purpose: {
            type: "string",
            title: "Mục đích",
            "x-en": { title: "Purpose" },
            oneOf: [
              { const: "school", title: "Nhập học", "x-en": { title: "School" } },
              { const: "other", title: "Khác", "x-en": { title: "Other" } },
            ],
          },
          otherPurpose: {
            type: "string",
            title: "Mục đích khác",
            "x-en": { title: "Other purpose" },
            maxLength: 200,
            "x-relevant": { here: { required: ["purpose"], properties: { purpose: { const: "other" } } } },
          },
          represented: { type: "boolean", title: "Có người đại diện", "x-en": { title: "Represented" } },
          copies: { type: "integer", title: "Số bản sao", "x-en": { title: "Copies" }, minimum: 0, maximum: 20 },
        },
      },
    },
  },
  formUi: {},
  workflow: {
    id: "residenceConfirmation",
    initial: "intake",
    states: {
      intake: {
        meta: { label: text("Tiếp nhận", "Intake"), owner: { role: "intakeOfficer" }, status: "registered", clock: "notStarted", budget: { workingHours: 4 } },
        on: {
          ACCEPT: {
            target: "signing",
            guard: { type: "componentsComplete" },
            actions: [{ type: "acceptComponents" }, { type: "produceResult", params: { result: "certificate" } }, { type: "issueSlip", params: { slip: "receiptSlip" } }],
            meta: { label: text("Tiếp nhận hồ sơ", "Accept"), by: [{ role: "intakeOfficer" }], tone: "primary" },
          },
          ASK_SUPPLEMENT: {
            target: "supplement",
            guard: { type: "happenedAtMost", params: { event: "ASK_SUPPLEMENT", times: 0 } },
            actions: [{ type: "issueSlip", params: { slip: "supplementSlip" } }, { type: "notify", params: { notice: "supplement" } }],
            meta: { label: text("Yêu cầu bổ sung", "Ask for a supplement"), by: [{ role: "intakeOfficer" }], form: REASON },
          },
          REFUSE: {
            target: "refused",
            actions: [{ type: "record", params: { name: "refusal", from: "/event/data" } }, { type: "issueSlip", params: { slip: "refusalSlip" } }, { type: "notify", params: { notice: "closed" } }],
            meta: { label: text("Từ chối", "Refuse"), by: [{ role: "intakeOfficer" }], tone: "danger", form: REASON, effect: text("Kết thúc hồ sơ", "Ends the dossier") },
          },
        },
      },
      supplement: {
        meta: { label: text("Chờ bổ sung", "Waiting for the applicant"), owner: { role: "applicant" }, status: "supplementRequired", clock: "paused" },
        on: { SUPPLEMENT: { target: "intake", meta: { label: text("Nộp bổ sung", "Supplement"), by: [{ role: "applicant" }], revises: true } } },
        after: { supplementWindow: { target: "expired", actions: [{ type: "issueSlip", params: { slip: "stopNotice" } }, { type: "notify", params: { notice: "closed" } }] } },
      },
      signing: {
        meta: { label: text("Ký", "Signing"), owner: { role: "chairman" }, status: "processing", clock: "running" },
        invoke: [{ id: "fees", src: "collectPayment", onError: { target: "signing", reenter: true } }],
        on: {
          SIGN: {
            target: "done",
            guard: { type: "all", params: { guards: [{ type: "feesSettled" }, { type: "actorDiffers", params: { from: ["ACCEPT"] } }] } },
            actions: [{ type: "signResult", params: { result: "certificate" } }, { type: "returnResult", params: { result: "certificate" } }, { type: "notify", params: { notice: "ready" } }],
            meta: { label: text("Ký giấy xác nhận", "Sign"), by: [{ role: "chairman" }], tone: "primary" },
          },
        },
      },
      refused: { type: "final", meta: { label: text("Đã từ chối", "Refused"), status: "intakeRejected", clock: "stopped" } },
      expired: { type: "final", meta: { label: text("Quá hạn bổ sung", "Not supplemented in time"), status: "stopped", clock: "stopped" } },
      done: { type: "final", meta: { label: text("Kết thúc", "Ended"), status: "resultReturned", clock: "stopped" } },
    },
  },
  documents: {
    certificate: {
      title: text("Giấy xác nhận thông tin cư trú", "Confirmation of residence"),
      paper: "A4",
      blocks: [
        { type: "nationalHeader" },
        { type: "heading", text: "GIẤY XÁC NHẬN" },
        { type: "fields", rows: [{ label: "Họ và tên", fact: "/answers/person/fullName" }] },
        { type: "signature", role: "chairman" },
      ],
    },
  },
};
