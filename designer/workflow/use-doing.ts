// What can be done with steps as wholes, worked out by `engine/edit`, and the questions some of it asks first.

import { useCallback, useMemo, useState } from "react";
import { addRegion, eventNameFrom, makeRegions, nameFrom, type NewRegion, nestStates, setInitial, type Worked } from "../../engine/edit/index.ts";
import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { LocalizedText } from "../../engine/model/index.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { holderAbove, holderOutside } from "./outline/holders.ts";
import { moving } from "./outline/moving.ts";
import type { StepActions } from "./outline/use-step-actions.ts";
import { putAt } from "../parts/put.ts";
import { aroundOf, type Step, withinOf } from "./reading/chart.ts";
import { partyFor } from "./presets/ready-act.ts";
import type { WorkflowEditing } from "./workflow-context.ts";

/** A question that stands open. */
export type Asking =
  | { readonly what: "removal"; readonly step: Step }
  | { readonly what: "adding"; readonly after: Step | undefined; readonly isInside: boolean }
  | { readonly what: "connecting"; readonly from: Step; readonly to: Step };

/** The actions, and the question to be drawn. */
export function useDoing(workflow: WorkflowEditing): { readonly actions: StepActions; readonly asking: Asking | undefined; readonly stopAsking: () => void } {
  const { s, t } = useStaff();
  const { mayEdit, announce } = useEditor();
  const [asking, setAsking] = useState<Asking>();
  const actions = useMemo((): StepActions => {
    const { chart, folder, run } = workflow;
    const done = (label: LocalizedText, worked: Worked, { at, says }: { readonly at: string; readonly says: string }): void => {
      run(label, worked, { selects: at, says });
    };
    const put = (step: Step, holder: Step): void => {
      const { label, worked, at, says } = moving(workflow, step, holder);
      done(label, worked, { at, says: t(says) });
    };
    return {
      move(step, by) {
        const siblings = withinOf(chart, aroundOf(chart, step));
        const position = siblings.findIndex(({ at }) => at === step.at);
        if (!mayEdit || siblings[position + by] === undefined) return;
        const before = siblings[by === -1 ? position - 1 : position + 2]?.state.name;
        done({ vi: `Đổi chỗ bước “${step.label.vi}”`, en: `Move “${step.label.vi}”` }, { edits: [{ op: "move", at: step.at, ...(before === undefined ? {} : { before }) }] }, { at: step.at, says: s(`“${step.label.vi}” nay là bước thứ ${position + by + 1} trong ${siblings.length}.`, `“${t(step.label)}” is now ${position + by + 1} of ${siblings.length}.`) });
      },
      moveTo(step, to) {
        const holder = [chart.root, ...chart.steps].find(({ at }) => at === to);
        if (mayEdit && holder !== undefined) put(step, holder);
      },
      moveAcross(step, which) {
        if (!mayEdit) return;
        const holder = which === "in" ? holderAbove(chart, step) : holderOutside(chart, step);
        if (holder !== undefined) return put(step, holder);
        announce(which === "in" ? s("Ngay trên không có giai đoạn nào để chuyển vào.", "There is no stage right above to move into.") : s("Không chuyển ra ngoài được nữa.", "It cannot be moved further out."));
      },
      askRemoval: (step) => void (mayEdit && step.kind !== "whole" && setAsking({ what: "removal", step })),
      askAdding: (after, isInside = false) => void (mayEdit && setAsking({ what: "adding", after, isInside })),
      askConnecting(from, to) {
        const [begin, end] = [chart.steps.find(({ path }) => path === from), chart.steps.find(({ path }) => path === to)];
        if (mayEdit && begin !== undefined && end !== undefined && begin.kind !== "end") setAsking({ what: "connecting", from: begin, to: end });
      },
      nest(step) {
        const around = aroundOf(chart, step);
        const name = nameFrom("giai đoạn", withinOf(chart, around).map(({ state }) => state.name));
        const at = child(child(around.at, "states"), name);
        const label = { vi: `Giai đoạn ${step.label.vi.toLocaleLowerCase("vi")}`, en: `Stage of ${step.label.en ?? step.label.vi}` };
        done({ vi: `Gộp “${step.label.vi}” vào giai đoạn`, en: `Put “${step.label.vi}” into a stage` }, nestStates(folder, [step.at], { name, label }), { at, says: s("Đã gộp vào một giai đoạn mới; đặt tên cho giai đoạn.", "Put into a new stage; give it a name.") });
      },
      branch(step) {
        const others = [newBranch(workflow, step, { name: "nhanh2", number: 2 })];
        const join = step.exits.flatMap(({ ways }) => ways.flatMap(({ to }) => (to === undefined || to === step.at ? [] : [to])))[0];
        const worked = makeRegions(folder, step.at, { first: { name: "nhanh1", label: { vi: "Nhánh 1", en: "Branch 1" } }, others, ...(join === undefined ? {} : { join }) });
        done({ vi: `Chia “${step.label.vi}” thành nhánh song song`, en: `Branch “${step.label.vi}”` }, worked, { at: step.at, says: s("Đã chia thành hai nhánh song song; hồ sơ đi tiếp khi mọi nhánh xong.", "Two branches now run in parallel; the dossier goes on when both have ended.") });
      },
      addBranch(step) {
        const name = nameFrom("nhánh", step.state.inner.map((inner) => inner.name));
        const number = step.state.inner.length + 1;
        done({ vi: "Thêm nhánh song song", en: "Add a branch" }, addRegion(folder, step.at, newBranch(workflow, step, { name, number })), { at: step.at, says: s("Đã thêm một nhánh.", "A branch was added.") });
      },
      makeFirst(step) {
        done({ vi: `Bắt đầu từ “${step.label.vi}”`, en: `Begin at “${step.label.vi}”` }, setInitial(folder, step.at), { at: step.at, says: s(`Hồ sơ bắt đầu từ “${step.label.vi}”.`, `Dossiers begin at “${t(step.label)}”.`) });
      },
      rename(step, label) {
        const place = `${step.at}/meta/label`;
        const told = label.trim();
        if (!mayEdit || told === "" || told === step.label.vi) return;
        const edits = valueAt(folder, place) === undefined ? putAt(folder, place, { vi: told }) : putAt(folder, `${place}/vi`, told);
        run({ vi: `Đổi tên bước thành “${told}”`, en: `Rename the step “${told}”` }, { edits });
      },
    };
  }, [workflow, mayEdit, announce, s, t]);
  return { actions, asking, stopAsking: useCallback(() => setAsking(undefined), []) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** A branch with one step, and the act that ends it. */
function newBranch({ chart, folder }: WorkflowEditing, step: Step, { name, number }: { readonly name: string; readonly number: number }): NewRegion {
  const owner = step.meta.owner ?? step.state.inner.map(({ state }) => state.meta?.owner).find((one) => one !== undefined) ?? partyFor("owner", { folder, step });
  const taken = chart.steps.flatMap(({ exits }) => exits.map((exit) => exit.name));
  return { name, label: { vi: `Nhánh ${number}`, en: `Branch ${number}` }, owner, act: { event: eventNameFrom(`Xong nhánh ${number}`, taken), label: { vi: `Hoàn thành nhánh ${number}`, en: `Branch ${number} done` }, by: [owner] } };
}
