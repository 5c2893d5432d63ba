// Puts a question, a group or a list into a small form, or into one of its groups and lists: at the end of what stands there.

import { useStaff } from "../../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../../editor/editor-context.ts";
import type { FormNode } from "../../../form/form-tree.ts";
import { actHolderKinds, actQuestionKinds } from "../../../form/question-kinds.ts";
import type { FormActions } from "../../../form/use-form-actions.ts";
import { ChooseThen } from "../../../parts/ChooseThen.tsx";

export function AddQuestion({ holder, label, actions }: { readonly holder: FormNode; readonly label: string; readonly actions: FormActions }) {
  const { s, t } = useStaff();
  const { mayEdit } = useEditor();
  const [questions, holders] = [actQuestionKinds(), actHolderKinds()];
  return (
    <div className="flow-own-form-add">
      <ChooseThen
        label={label}
        prompt={`${label}…`}
        does={s("+ Thêm", "+ Add")}
        isDisabled={!mayEdit}
        options={[...questions.map(({ id, title }) => ({ value: id, label: t(title) })), ...holders.map(({ id, title }) => ({ value: id, label: t(title), group: s("Nhóm, danh sách", "Groups, lists") }))]}
        onChoose={(chosen) => {
          const item = [...questions, ...holders].find(({ id }) => id === chosen);
          if (item !== undefined) actions.addInto(item, holder);
        }}
      />
    </div>
  );
}
