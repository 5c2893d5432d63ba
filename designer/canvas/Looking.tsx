// Looking at the drawing: where it begins, what is brought into view, and what the buttons and keys do. Changes nothing drawn.

import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef } from "react";
import type { Layout, Size } from "./layout.ts";
import { useZoomKeys, type Zooming } from "./use-zoom-keys.ts";
import { firstView, type View, viewOn, wholeView } from "./view.ts";

/** What can be done with the view. */
interface LookingState extends Zooming {
  readonly layout: Layout;
  /** Brings states into view, large enough to be read. */
  bring(paths: readonly string[]): void;
}

/** `at`: the state somebody is at, where looking begins; `focus`: what is kept in view; `frame` hears the keys. */
export function Looking({ layout, at, focus, frame, children }: { readonly layout: Layout; readonly at: string | undefined; readonly focus: readonly string[]; readonly frame: RefObject<HTMLElement | null>; readonly children: ReactNode }) {
  const { setViewport, getViewport, zoomIn, zoomOut } = useReactFlow();
  const store = useStoreApi();
  const begins = useMemo(() => (focus.length > 0 ? focus : at === undefined ? NONE : [at]), [focus, at]);
  const looking = useMemo((): LookingState => {
    const size = (): Size => ({ width: store.getState().width, height: store.getState().height });
    const go = (view: View | undefined): void => void (view !== undefined && setViewport(view, { duration: moving() }));
    return {
      layout,
      bring: (paths) => go(viewOn(layout, { at: paths, frame: size(), now: getViewport() })),
      whole: () => go(wholeView(layout, size())),
      readable: () => go(firstView(layout, { at: begins, frame: size() })),
      nearer: () => void zoomIn({ duration: moving() }),
      farther: () => void zoomOut({ duration: moving() }),
    };
  }, [layout, begins, store, setViewport, getViewport, zoomIn, zoomOut]);
  useZoomKeys(frame, looking);
  useBeginning((size) => void setViewport(firstView(layout, { at: begins, frame: size })));
  useFollowing(looking, focus);
  return <LookingContext.Provider value={looking}>{children}</LookingContext.Provider>;
}

export function useLooking(): LookingState {
  const looking = useContext(LookingContext);
  if (looking === undefined) throw new Error("Only within a Picture");
  return looking;
}

// ---------------------------------------------------------------------------------------------------------------------

const LookingContext = createContext<LookingState | undefined>(undefined);
const NONE: readonly never[] = [];

/** Begins, and begins anew when the frame has become another one: a phone turned round, a window made half as wide. */
function useBeginning(begin: (frame: Size) => void): void {
  const isReady = useStore(({ panZoom }) => panZoom !== null);
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const framed = useRef(0);
  useEffect(() => {
    const before = framed.current;
    if (!isReady || width === 0 || Math.max(before / width, width / before) < OTHER_FRAME) return;
    framed.current = width;
    begin({ width, height });
  });
}

/** By so much wider or narrower. */
const OTHER_FRAME = 1.25;

/** Keeps what is being told or was chosen in view; a step just made as soon as it is drawn. */
function useFollowing({ layout, bring }: LookingState, focus: readonly string[]): void {
  const key = focus.join(" ");
  const followed = useRef(key);
  useEffect(() => {
    if (key === followed.current || (key !== "" && !focus.some((path) => layout.boxes.has(path)))) return;
    followed.current = key;
    if (key !== "") bring(focus);
  }, [key, focus, layout, bring]);
}

/** Milliseconds of a movement: none for whom movement is unpleasant. */
function moving(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
}
