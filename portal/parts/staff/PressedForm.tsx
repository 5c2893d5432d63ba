// A form that is sent by its button only: Enter in a text neither acts nor presses the first button it finds (which removes
// a row). What an officer does has legal effect; it is pressed, never slipped into.

import type { KeyboardEvent, ReactNode } from "react";

export function PressedForm({ onSend, children }: { readonly onSend: () => void; readonly children: ReactNode }) {
  return (
    // The handler takes something away from inputs inside; the form itself is nothing to operate.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      onKeyDown={ignoreEnter}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function ignoreEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
