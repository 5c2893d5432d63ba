// What the chosen line says: its words, how it is asked, when, and within which limits. Only what applies to it is shown.

import { Alert, Button } from "@mantine/core";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../../editor/editor-context.ts";
import { Following } from "../../parts/Following.tsx";
import { PlaceNotes } from "../../parts/PlaceNotes.tsx";
import { type FormNode, uiPointer } from "../form-tree.ts";
import { kindWords } from "../node-words.ts";
import type { FormActions } from "../use-form-actions.ts";
import { Asking } from "./Asking.tsx";
import { Conditions } from "./Conditions.tsx";
import { Kind } from "./Kind.tsx";
import { Limits } from "./Limits.tsx";
import { Rules } from "./Rules.tsx";
import { Shared } from "./Shared.tsx";
import { Technical } from "./Technical.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { Words } from "./Words.tsx";

export interface PropertiesProps {
  readonly nodes: readonly FormNode[];
  readonly node: FormNode | undefined;
  readonly actions: FormActions;
}

/** What every part of it is told. */
export interface PropertiesOf {
  readonly node: FormNode;
  readonly actions: FormActions;
}

export function Properties({ nodes, node, actions }: PropertiesProps) {
  const { s, t } = useStaff();
  if (node === undefined) {
    return (
      <section className="form-properties" aria-labelledby="form-properties-title">
        <h2 id="form-properties-title">{s("Tờ khai", "The form")}</h2>
        <p className="muted">{s("Chọn một trang hoặc câu hỏi để sửa. Dưới đây là tên của cả tờ khai.", "Choose a page or a question to edit it. Below is the name of the whole form.")}</p>
        <Words pointer="/form" isTitleNeeded={false} />
      </section>
    );
  }
  return (
    <section className="form-properties" aria-labelledby="form-properties-title">
      <h2 id="form-properties-title" tabIndex={-1}>
        <span className="form-properties-kind">{t(kindWords(node))}</span> {node.label}
      </h2>
      <Following part={Toolbar} told={{ nodes, node, actions }} />
      <PlaceNotes at={node.pointer} />
      <PlaceNotes at={uiPointer(node.pointer)} below />
      {node.kind === "unreadable" ? <Unreadable /> : node.shared === undefined ? <Own node={node} actions={actions} /> : <Shared node={node} actions={actions} />}
      <Following part={Technical} told={{ node, actions }} />
    </section>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Own({ node, actions }: PropertiesOf) {
  return (
    <>
      {/* A name is made of the title once its author has written it. */}
      <div onBlur={({ target }) => target.closest(".bound")?.getAttribute("data-place") === `${node.pointer}/title` && actions.settleName(node)}>
        <Words pointer={node.pointer} isTitleNeeded />
      </div>
      <Following part={Kind} told={{ node, actions }} />
      <Following part={Conditions} told={{ node, actions }} />
      <Following part={Limits} told={{ node, actions }} />
      <Following part={Asking} told={{ node, actions }} />
      <Following part={Rules} told={{ node, actions }} />
    </>
  );
}

function Unreadable() {
  const { s } = useStaff();
  const { goTo } = useEditor();
  return (
    <Alert color="orange" title={s("Trường này không đọc được", "This question cannot be read")}>
      <p>{s("Nội dung của nó không phải là một trường. Mở dữ liệu JSON để sửa, hoặc xóa đi.", "What stands here is no question. Open the JSON to mend it, or remove it.")}</p>
      <Button variant="default" size="compact-sm" onClick={() => goTo("/")}>
        {s("Mở JSON", "Open the JSON")}
      </Button>
    </Alert>
  );
}
