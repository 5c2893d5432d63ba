// A text of the procedure.

import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { bound, type HasBound } from "./bound.tsx";
import { BoundFrame, errorOf } from "./BoundFrame.tsx";
import { GrowingText } from "./GrowingText.tsx";
import type { BoundProps } from "./use-bound.ts";

export interface BoundTextProps extends BoundProps {
  readonly multiline?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** Beside the input, e.g. a look-up. */
  readonly beside?: ReactNode;
  /** Language of the text, when it is not the page's: read aloud rightly. */
  readonly lang?: "vi" | "en" | undefined;
}

export const BoundText = bound(function BoundText({ at, label, help, optional = false, multiline = false, placeholder, beside, lang, bound: { value, mayEdit, errors, others, put, take } }: BoundTextProps & HasBound) {
  const isText = value === undefined || typeof value === "string";
  const input = {
    label,
    description: help,
    value: isText ? (value ?? "") : "",
    readOnly: !mayEdit,
    error: errorOf(errors),
    ...(optional ? {} : { withAsterisk: true }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => (currentTarget.value === "" && optional ? take() : put(currentTarget.value)),
  };
  return (
    <BoundFrame at={at} label={label} unread={isText ? undefined : value} others={others}>
      {multiline ? <GrowingText {...input} /> : <TextInput {...input} />}
      {beside}
    </BoundFrame>
  );
});
