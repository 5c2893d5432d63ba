// What a change means for dossiers under way. They stay on the version they began under (pinned by its hash), so each sentence
// says what they keep and what they do not get.

import type { Language } from "../model/index.ts";
import type { ChangeKind } from "./kinds.ts";

type Sentence = Readonly<Record<Language, string>>;

const KEEPS_OLD: Sentence = { vi: "Hồ sơ đang giải quyết giữ như trước[: {before}]; không áp dụng điều mới.", en: "Dossiers under way keep what was[: {before}]; the new does not apply to them." };
const WITHOUT_NEW: Sentence = { vi: "Hồ sơ đang giải quyết không có điều mới này.", en: "Dossiers under way do not get this." };
const STILL_HAS: Sentence = { vi: "Hồ sơ đang giải quyết vẫn còn điều này đến khi kết thúc.", en: "Dossiers under way still have this until they end." };
const OLD_TIME: Sentence = { vi: "Hồ sơ đang giải quyết vẫn theo thời hạn cũ[: {before}].", en: "Dossiers under way keep the old time[: {before}]." };
const OLD_FEE: Sentence = { vi: "Hồ sơ đang giải quyết vẫn tính theo mức cũ[: {before}].", en: "Dossiers under way are still charged the old amount[: {before}]." };

/** By kind, for the kinds that concern dossiers under way. */
export const RUNNING_SENTENCES: { readonly [kind in ChangeKind]?: Sentence } = {
  changed: KEEPS_OLD,
  returnChannelOpened: { vi: "Hồ sơ đang giải quyết không chọn được cách này.", en: "It cannot be chosen for dossiers under way." },
  returnChannelClosed: { vi: "Hồ sơ đang giải quyết vẫn nhận kết quả theo cách đã chọn.", en: "Dossiers under way keep the way they chose." },
  participantAdded: WITHOUT_NEW,
  participantRemoved: STILL_HAS,
  participantChanged: KEEPS_OLD,
  timeLimitAdded: WITHOUT_NEW,
  timeLimitRemoved: STILL_HAS,
  timeLimitShortened: { vi: "Hồ sơ đang giải quyết không được hưởng thời hạn ngắn hơn: vẫn {before}.", en: "Dossiers under way do not get the shorter time: still {before}." },
  timeLimitLengthened: { vi: "Hồ sơ đang giải quyết vẫn phải xong trong {before}.", en: "Dossiers under way must still be resolved within {before}." },
  timeLimitChanged: OLD_TIME,
  timeLimitConditionChanged: KEEPS_OLD,
  timeLimitRuleChanged: KEEPS_OLD,
  timeLimitsReordered: KEEPS_OLD,
  limitAdded: WITHOUT_NEW,
  limitRemoved: STILL_HAS,
  limitShortened: OLD_TIME,
  limitLengthened: { vi: "Hồ sơ đang giải quyết không được hưởng thời gian chờ dài hơn: vẫn {before}.", en: "Dossiers under way do not get the longer time: still {before}." },
  limitChanged: OLD_TIME,
  paperAdded: { vi: "Hồ sơ đang giải quyết không phải nộp thêm giấy tờ này.", en: "Dossiers under way need not hand this in." },
  paperRemoved: { vi: "Hồ sơ đang giải quyết vẫn phải có giấy tờ này.", en: "Dossiers under way must still have this paper." },
  paperNowRequired: { vi: "Với hồ sơ đang giải quyết, giấy tờ này vẫn không bắt buộc.", en: "For dossiers under way it stays optional." },
  paperNowOptional: { vi: "Với hồ sơ đang giải quyết, giấy tờ này vẫn bắt buộc.", en: "For dossiers under way it stays required." },
  paperConditionChanged: KEEPS_OLD,
  feeAdded: { vi: "Hồ sơ đang giải quyết không bị thu khoản này.", en: "Dossiers under way are not charged it." },
  feeRemoved: { vi: "Hồ sơ đang giải quyết vẫn bị thu khoản này.", en: "Dossiers under way are still charged it." },
  feeRaised: OLD_FEE,
  feeLowered: { vi: "Hồ sơ đang giải quyết không được hưởng mức giảm: vẫn {before}.", en: "Dossiers under way do not get the lower amount: still {before}." },
  feeConditionChanged: KEEPS_OLD,
  feeTimesChanged: KEEPS_OLD,
  feePeriodChanged: KEEPS_OLD,
  exemptionAdded: { vi: "Hồ sơ đang giải quyết không được hưởng diện miễn này.", en: "Dossiers under way do not get this exemption." },
  exemptionRemoved: { vi: "Hồ sơ đang giải quyết vẫn được hưởng diện miễn này.", en: "Dossiers under way still have this exemption." },
  exemptionConditionChanged: KEEPS_OLD,
  stepAdded: { vi: "Hồ sơ đang giải quyết không qua bước này.", en: "Dossiers under way do not pass this step." },
  stepRemoved: { vi: "Hồ sơ đang giải quyết vẫn qua bước này.", en: "Dossiers under way still pass this step." },
  startChanged: KEEPS_OLD,
  ownerChanged: KEEPS_OLD,
  statusChanged: KEEPS_OLD,
  clockChanged: KEEPS_OLD,
  budgetChanged: KEEPS_OLD,
  actAdded: { vi: "Với hồ sơ đang giải quyết chưa làm được việc này.", en: "It cannot be done on dossiers under way." },
  actRemoved: { vi: "Với hồ sơ đang giải quyết vẫn làm được việc này.", en: "It can still be done on dossiers under way." },
  actPeopleChanged: KEEPS_OLD,
  actRevisesChanged: KEEPS_OLD,
  actFormAdded: WITHOUT_NEW,
  actFormRemoved: STILL_HAS,
  timerAdded: WITHOUT_NEW,
  timerRemoved: STILL_HAS,
  waitAdded: WITHOUT_NEW,
  waitRemoved: STILL_HAS,
  wayAdded: WITHOUT_NEW,
  wayRemoved: STILL_HAS,
  wayLeadsElsewhere: KEEPS_OLD,
  wayConditionChanged: KEEPS_OLD,
  waysReordered: KEEPS_OLD,
  noticeSent: { vi: "Hồ sơ đang giải quyết không nhận thông báo này.", en: "Dossiers under way do not get this notice." },
  noticeNoLongerSent: { vi: "Hồ sơ đang giải quyết vẫn nhận thông báo này.", en: "Dossiers under way still get this notice." },
  slipIssued: { vi: "Hồ sơ đang giải quyết không được cấp phiếu này.", en: "Dossiers under way do not get this slip." },
  slipNoLongerIssued: { vi: "Hồ sơ đang giải quyết vẫn được cấp phiếu này.", en: "Dossiers under way still get this slip." },
  effectAdded: WITHOUT_NEW,
  effectDropped: STILL_HAS,
  noticeReworded: { vi: "Hồ sơ đang giải quyết vẫn nhận lời văn cũ.", en: "Dossiers under way still get the old words." },
  resultAdded: { vi: "Hồ sơ đang giải quyết không nhận kết quả này.", en: "Dossiers under way do not get this result." },
  resultRemoved: { vi: "Hồ sơ đang giải quyết vẫn nhận kết quả này.", en: "Dossiers under way still get this result." },
  signerChanged: KEEPS_OLD,
  resultChanged: KEEPS_OLD,
  templateChanged: { vi: "Hồ sơ đang giải quyết vẫn in theo mẫu cũ.", en: "Dossiers under way are still printed on the old template." },
  conditionChanged: KEEPS_OLD,
  derivationChanged: KEEPS_OLD,
};
