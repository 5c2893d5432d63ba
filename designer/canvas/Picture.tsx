// The workflow drawn, to be moved and zoomed. What can be changed on it is told by the picture's context.

import { ConnectionMode, Panel, ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow, useStore, ViewportPortal } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { say } from "../../portal/parts/say.ts";
import { Arrows } from "./Arrows.tsx";
import { containersOf, type Graph } from "./graph.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { measureFor } from "./measure.ts";
import { usePicture } from "./picture-context.ts";
import { StateCard, type StateNode } from "./StateCard.tsx";
import type { Wording } from "./words.ts";

/** `focus`: states to be brought into view. */
export function Picture({ graph, wording, focus }: { readonly graph: Graph; readonly wording: Wording; readonly focus: readonly string[] }) {
  const layout = useMemo(() => layoutOf(graph, measureFor(wording)), [graph, wording]);
  const nodes = useMemo(() => nodesOf(graph, layout), [graph, layout]);
  const frame = useRef<HTMLDivElement>(null);
  const s = say(wording.language);
  const { editing } = usePicture();
  return (
    <ReactFlowProvider>
      {/* Adding by a double click is a shortcut of a button outside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="canvas-picture" ref={frame} onDoubleClick={({ target }) => void (target instanceof Element && target.classList.contains("react-flow__pane") && editing?.add())}>
        <ReactFlow
          aria-label={s("Sơ đồ quy trình", "The workflow drawn")}
          nodes={nodes}
          edges={[]}
          nodeTypes={NODE_TYPES}
          onInit={(flow) => begin(flow, layout, { start: graph.start, width: frame.current?.clientWidth ?? layout.size.width })}
          minZoom={0.1}
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
          <Follow focus={focus} />
          <Reframe onFrame={(flow, width) => begin(flow, layout, { start: graph.start, width })} />
        </ReactFlow>
      </div>
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

/** As wide as fits and can still be read, from the top; where it begins in the middle if it is wider. */
function begin(flow: Pick<ReactFlowInstance<StateNode, never>, "setViewport">, { size, boxes }: Layout, { start, width }: { readonly start: string | undefined; readonly width: number }): void {
  const zoom = Math.min(1, Math.max(READABLE, width / size.width));
  const first = boxes.get(start ?? "");
  const middle = first === undefined || size.width * zoom <= width ? size.width / 2 : first.x + first.width / 2;
  void flow.setViewport({ x: width / 2 - middle * zoom, y: 56 - (first?.y ?? 0) * zoom, zoom });
}

const WHOLE = { padding: 0.05, maxZoom: 1 } as const;
const READABLE = 0.6;

function Zoom() {
  const { wording } = usePicture();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const s = say(wording.language);
  const duration = moving();
  return (
    <Panel position="top-right" className="canvas-zoom">
      <button type="button" aria-label={s("Phóng to", "Zoom in")} onClick={() => void zoomIn({ duration })}>
        +
      </button>
      <button type="button" aria-label={s("Thu nhỏ", "Zoom out")} onClick={() => void zoomOut({ duration })}>
        −
      </button>
      <button type="button" onClick={() => void fitView({ duration, ...WHOLE })}>
        {s("Vừa khung", "Fit")}
      </button>
    </Panel>
  );
}

/** Keeps what is being told in view. */
function Follow({ focus }: { readonly focus: readonly string[] }) {
  const { fitView } = useReactFlow();
  const key = focus.join(" ");
  useEffect(() => {
    if (key !== "") void fitView({ nodes: key.split(" ").map((id) => ({ id })), duration: moving(), minZoom: 0.45, maxZoom: 0.8, padding: 0.6 });
  }, [key, fitView]);
  return null;
}

/** Begins anew when the frame has become another one: a phone turned round, a window made half as wide. */
function Reframe({ onFrame }: { readonly onFrame: (flow: Pick<ReactFlowInstance<StateNode, never>, "setViewport">, width: number) => void }) {
  const flow = useReactFlow<StateNode, never>();
  const width = useStore((store) => store.width);
  const framed = useRef(0);
  useEffect(() => {
    const before = framed.current;
    if (width === 0 || Math.max(before / width, width / before) < OTHER_FRAME) return;
    framed.current = width;
    if (before > 0) onFrame(flow, width);
  });
  return null;
}

/** By so much wider or narrower. */
const OTHER_FRAME = 1.25;

/** Milliseconds of a movement: none for whom movement is unpleasant. */
function moving(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
}
