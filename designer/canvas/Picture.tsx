// The workflow drawn, to be moved and zoomed. What can be changed on it is told by the picture's context.

import { ConnectionMode, Panel, ReactFlow, ReactFlowProvider, ViewportPortal } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { say } from "../../portal/parts/say.ts";
import { Arrows } from "./Arrows.tsx";
import { containersOf, type Graph } from "./graph.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { Looking } from "./Looking.tsx";
import { measureFor } from "./measure.ts";
import { usePicture } from "./picture-context.ts";
import { StateCard, type StateNode } from "./StateCard.tsx";
import type { Wording } from "./words.ts";
import { Overview, Zoom } from "./Zoom.tsx";

/** `focus`: states to be brought into view. */
export function Picture({ graph, wording, focus }: { readonly graph: Graph; readonly wording: Wording; readonly focus: readonly string[] }) {
  const layout = useMemo(() => layoutOf(graph, measureFor(wording)), [graph, wording]);
  const nodes = useMemo(() => nodesOf(graph, layout), [graph, layout]);
  const frame = useRef<HTMLDivElement>(null);
  const s = say(wording.language);
  const { editing } = usePicture();
  return (
    <ReactFlowProvider>
      <Looking layout={layout} at={editing?.selected ?? graph.start} focus={focus} frame={frame}>
        {/* Adding by a double click is a shortcut of a button outside. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className="canvas-picture" ref={frame} onDoubleClick={({ target }) => void (target instanceof Element && target.classList.contains("react-flow__pane") && editing?.add())}>
          <ReactFlow
            aria-label={s("Sơ đồ quy trình", "The workflow drawn")}
            nodes={nodes}
            edges={[]}
            nodeTypes={NODE_TYPES}
            minZoom={0.02}
            maxZoom={2}
            nodesDraggable={false}
            nodesConnectable={editing !== undefined}
            onConnect={({ source, target }) => editing?.connect(source, target)}
            onConnectEnd={(event, { isValid, fromNode, fromHandle }) => {
              const dropped = isValid === true ? undefined : stateUnder(event);
              if (fromNode === null || dropped === undefined || containersOf(fromNode.id).includes(dropped)) return;
              if (fromHandle?.type === "target") editing?.connect(dropped, fromNode.id);
              else editing?.connect(fromNode.id, dropped);
            }}
            connectionMode={ConnectionMode.Loose}
            connectionRadius={36}
            deleteKeyCode={null}
            nodesFocusable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            // The page scrolls; the picture zooms with Ctrl, a pinch or its buttons.
            preventScrolling={false}
            zoomOnScroll={false}
            zoomOnDoubleClick={false}
          >
            <ViewportPortal>
              <Arrows layout={layout} />
            </ViewportPortal>
            <Zoom />
            <Panel position="bottom-left" className="canvas-legend">
              {s("● bước đầu · ◆ có điều kiện · ↻ ở lại bước này", "● first step · ◆ on a condition · ↻ stays here")}
            </Panel>
            <Overview />
          </ReactFlow>
        </div>
      </Looking>
    </ReactFlowProvider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

const NODE_TYPES = { state: StateCard };

function nodesOf({ states }: Graph, { boxes }: Layout): StateNode[] {
  const frames = new Set(states.map(({ within }) => within));
  return states.flatMap((box): StateNode[] => {
    const at = boxes.get(box.path);
    if (at === undefined) return [];
    const { x, y, width, height } = at;
    return [{ id: box.path, type: "state", position: { x, y }, width, height, initialWidth: width, initialHeight: height, zIndex: containersOf(box.path).length, data: { box, isFrame: frames.has(box.path) } }];
  });
}

/** The state something was let go over: the whole card takes an arrow, not its dots alone. */
function stateUnder(event: MouseEvent | TouchEvent): string | undefined {
  const point = "changedTouches" in event ? event.changedTouches[0] : event;
  const under = point === undefined ? null : document.elementFromPoint(point.clientX, point.clientY);
  return under?.closest(".react-flow__node")?.getAttribute("data-id") ?? undefined;
}
