// Conditions with a name, and rules across answers.

import { child } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { factCatalogue } from "../../condition/index.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { BoundLocalized } from "../../parts/BoundLocalized.tsx";
import { BoundSelect } from "../../parts/BoundSelect.tsx";
import { useDraftDefinition } from "../../parts/draft-definition.ts";
import { FieldHelp } from "../../parts/FieldHelp.tsx";
import { ListEditor } from "../../parts/ListEditor.tsx";
import { appendAt, putAt } from "../../parts/put.ts";
import { useOptions } from "../choices.ts";
import { HELP } from "../help.ts";
import { NameField } from "../NameField.tsx";
import { freeId, newPredicate, newRule, wordsOf } from "../new-entries.ts";
import { EntryPaste } from "../pasted/EntryPaste.tsx";
import { BasisFields, ConditionField } from "../Parts.tsx";
import { ReadyRules } from "../ready-rules/ReadyRules.tsx";
import { useRemoval } from "../use-removal.tsx";

const PREDICATES = "/procedure/predicates";
const RULES = "/procedure/rules";

export function PredicatesSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  const removal = useRemoval("predicate", ({ key }) => key);
  return (
    <>
      <ListEditor
        at={PREDICATES}
        label={s("Điều kiện đã đặt tên", "Named conditions")}
        one={s("điều kiện", "condition")}
        help={t(HELP.predicates.what)}
        titleOf={({ value, key }) => wordsOf(value, "label") || key}
        asks={s("tên, như một câu", "its name, as a sentence")}
        add={(label) => putAt(folder, child(PREDICATES, freeId(folder, PREDICATES, label)), newPredicate(label))}
        remove={(entry) => removal.remove(entry, wordsOf(entry.value, "label"))}
        renderEntry={({ pointer, key }) => (
          <>
            <BoundLocalized at={`${pointer}/label`} label={s("Tên, như một câu", "Name, as a sentence")} />
            <ConditionField at={`${pointer}/schema`} label={s("Đúng khi", "Holds when")} isNeeded isNamed />
            <NameField kind="predicate" name={key} />
          </>
        )}
      />
      <EntryPaste list="predicates" at={PREDICATES} />
      <FieldHelp help={HELP.predicates} label={s("Điều kiện đã đặt tên", "Named conditions")} />
      {removal.dialog}
    </>
  );
}

export function RulesSection() {
  const { s, t } = useStaff();
  const { folder } = useEditor();
  return (
    <>
      <ReadyRules />
      <ListEditor
        at={RULES}
        label={s("Quy tắc kiểm tra", "Rules")}
        one={s("quy tắc", "rule")}
        help={t(HELP.rules.what)}
        titleOf={({ value }) => wordsOf(value, "message")}
        asks={s("lời nhắc khi sai", "what is said when it is broken")}
        add={(message) => appendAt(folder, RULES, newRule(freeId(folder, RULES, message), message))}
        renderEntry={({ pointer }) => <RuleFields at={pointer} />}
      />
      <FieldHelp help={HELP.rules} label={s("Quy tắc kiểm tra", "Rules")} />
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function RuleFields({ at: place }: { readonly at: string }) {
  const { s, t } = useStaff();
  const options = useOptions();
  const answers = factCatalogue(useDraftDefinition(), { kind: "form" }).facts.filter(({ pointer }) => pointer.startsWith("/answers/"));
  const shown = answers.map(({ pointer, title, heading }) => ({ value: pointer.slice("/answers".length), label: t(title), group: t(heading) }));
  return (
    <>
      <BoundLocalized at={`${place}/message`} label={s("Lời nhắc khi sai", "What is said when it is broken")} multiline />
      <ConditionField at={`${place}/require`} label={s("Phải đúng", "Must hold")} isNeeded />
      <ConditionField at={`${place}/when`} label={s("Chỉ kiểm tra khi", "Checked only when")} />
      <div className="bound-row">
        <BoundSelect at={`${place}/severity`} label={s("Khi sai thì", "When it is broken")} options={options("severity")} />
        <BoundSelect at={`${place}/at`} label={s("Hiện lời nhắc ở câu hỏi", "Shown at the question")} options={shown} />
      </div>
      <BasisFields at={`${place}/basis`} label={s("Căn cứ pháp lý", "Legal basis")} />
    </>
  );
}
