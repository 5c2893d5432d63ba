// What stands on the picture to look at it with: buttons that zoom, and a small map while not everything is in view.

import { MiniMap, Panel, useStore } from "@xyflow/react";
import { say } from "../../portal/parts/say.ts";
import { useLooking } from "./Looking.tsx";
import { usePicture } from "./picture-context.ts";
import type { StateNode } from "./StateCard.tsx";
import { isWhole } from "./view.ts";

export function Zoom() {
  const { wording } = usePicture();
  const { nearer, farther, whole, readable } = useLooking();
  const s = say(wording.language);
  return (
    <Panel position="top-right" className="canvas-zoom">
      <button type="button" aria-label={s("Phóng to", "Zoom in")} aria-keyshortcuts="Plus" title={s("Phóng to (phím +)", "Zoom in (key +)")} onClick={nearer}>
        +
      </button>
      <button type="button" aria-label={s("Thu nhỏ", "Zoom out")} aria-keyshortcuts="-" title={s("Thu nhỏ (phím −)", "Zoom out (key −)")} onClick={farther}>
        −
      </button>
      <button type="button" aria-keyshortcuts="1" title={s("Về cỡ chữ dễ đọc (phím 1)", "Back to where one can read (key 1)")} onClick={readable}>
        {s("Cỡ dễ đọc", "Readable")}
      </button>
      <button type="button" aria-keyshortcuts="0" title={s("Xem toàn bộ sơ đồ (phím 0)", "Show the whole picture (key 0)")} onClick={whole}>
        {s("Xem toàn bộ", "Show all")}
      </button>
    </Panel>
  );
}

/** The whole drawing, very small, and which part of it is in view. For the eye and the mouse only: the list says it all. */
export function Overview() {
  const { layout } = useLooking();
  const { lit, editing } = usePicture();
  const isNeeded = useStore(({ width, height, transform: [x, y, zoom] }) => width > 0 && !isWhole(layout, { x, y, zoom }, { width, height }));
  const longest = useStore(({ width }) => (width < NARROW ? 96 : 160));
  if (!isNeeded) return null;
  const scale = longest / Math.max(layout.size.width, layout.size.height);
  const here = ({ id, data }: StateNode): string => (lit.has(id) || editing?.selected === id ? "here" : data.isFrame ? "frame" : "card");
  return (
    <div aria-hidden="true">
      <MiniMap<StateNode> className="canvas-overview" pannable ariaLabel={null} style={{ width: Math.max(LEAST, layout.size.width * scale), height: Math.max(LEAST, layout.size.height * scale) }} nodeClassName={here} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Pixels of a picture on a phone, at most. */
const NARROW = 480;
/** Pixels of the small map's shorter side, at least. */
const LEAST = 56;
