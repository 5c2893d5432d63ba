// A text box that grows with its text by the style sheet alone: measuring every box on the screen at every keystroke takes
// longer than everything else a keystroke does.

import { Textarea, type TextareaProps } from "@mantine/core";

export function GrowingText(props: TextareaProps) {
  return <Textarea {...props} rows={2} resize="vertical" classNames={{ input: "growing-text" }} />;
}
