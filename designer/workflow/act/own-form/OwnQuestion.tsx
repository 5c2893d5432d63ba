// One question of an act's own form, folded up to its title: words, kind, when it is asked, limits, name.

import { useStaff } from "../../../../portal/parts/staff/staff-context.ts";
import { type FormNode, isHolder } from "../../../form/form-tree.ts";
import { isConditional, kindWords } from "../../../form/node-words.ts";
import { Conditions } from "../../../form/properties/Conditions.tsx";
import { Kind } from "../../../form/properties/Kind.tsx";
import { Limits } from "../../../form/properties/Limits.tsx";
import { Shared } from "../../../form/properties/Shared.tsx";
import { Technical } from "../../../form/properties/Technical.tsx";
import { Toolbar } from "../../../form/properties/Toolbar.tsx";
import { Words } from "../../../form/properties/Words.tsx";
import type { FormActions } from "../../../form/use-form-actions.ts";
import { PlaceNotes } from "../../../parts/PlaceNotes.tsx";
import { Fold } from "../../Fold.tsx";
import { AddQuestion } from "./AddQuestion.tsx";

export interface OwnQuestionProps {
  readonly nodes: readonly FormNode[];
  readonly node: FormNode;
  readonly actions: FormActions;
  /** Just put in: open. */
  readonly isNew: boolean;
  /** Somebody works on it. */
  readonly onEnter: () => void;
}

export function OwnQuestion({ nodes, node, actions, isNew, onEnter }: OwnQuestionProps) {
  const { s, t } = useStaff();
  const demand = isConditional(node) ? s("tùy trường hợp", "in some cases") : node.isRequired ? s("bắt buộc", "required") : s("không bắt buộc", "optional");
  return (
    // It takes no focus of its own; it only sees it come.
    <div className="flow-own-question" data-depth={node.depth} onFocusCapture={onEnter}>
      <Fold at={node.pointer} title={node.label} summary={`${t(kindWords(node))} · ${demand}`} isNew={isNew}>
        {() => (
          <>
            <PlaceNotes at={node.pointer} />
            {node.kind === "unreadable" ? (
              <p className="staff-bad">{s("Câu hỏi này không đọc được; mở JSON để sửa, hoặc xóa đi.", "This question cannot be read; open the JSON to mend it, or remove it.")}</p>
            ) : node.shared === undefined ? (
              <Own node={node} actions={actions} />
            ) : (
              <Shared node={node} actions={actions} />
            )}
            <Technical node={node} actions={actions} />
            <Toolbar nodes={nodes} node={node} actions={actions} />
          </>
        )}
      </Fold>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Own({ node, actions }: Pick<OwnQuestionProps, "node" | "actions">) {
  const { s } = useStaff();
  return (
    <>
      {/* A name is made of the title once its author has written it. */}
      <div onBlur={({ target }) => target.closest(".bound")?.getAttribute("data-place") === `${node.pointer}/title` && actions.settleName(node)}>
        <Words pointer={node.pointer} isTitleNeeded />
      </div>
      <Kind node={node} actions={actions} />
      <Limits node={node} actions={actions} />
      <Conditions node={node} actions={actions} />
      {isHolder(node) ? <AddQuestion holder={node} label={s(`Thêm câu hỏi vào “${node.label}”`, `Add a question to “${node.label}”`)} actions={actions} /> : null}
    </>
  );
}
