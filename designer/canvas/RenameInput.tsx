// A step's name, changed where it stands on the picture. Enter keeps it, Escape does not.

import { useEffect, useRef } from "react";
import { say } from "../../portal/parts/say.ts";
import { usePicture } from "./picture-context.ts";
import { isEnter } from "../parts/is-enter.ts";

export function RenameInput({ path, label, onClose }: { readonly path: string; readonly label: string; readonly onClose: () => void }) {
  const { wording, editing } = usePicture();
  const input = useRef<HTMLInputElement>(null);
  const isLeft = useRef(false);
  useEffect(() => input.current?.select(), []);
  const leave = (isKept: boolean): void => {
    // Leaving by key also takes the focus away, which is a leaving of its own.
    if (isLeft.current) return;
    isLeft.current = true;
    if (isKept) editing?.rename(path, input.current?.value ?? label);
    const card = input.current?.parentElement?.querySelector<HTMLElement>(".canvas-state");
    onClose();
    card?.focus();
  };
  return (
    <input
      ref={input}
      className="canvas-rename nodrag nopan"
      aria-label={say(wording.language)("Tên bước", "Name of the step")}
      defaultValue={label}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isEnter(event)) leave(true);
        if (event.key === "Escape") leave(false);
      }}
    />
  );
}
