// How a text must be written: one of the ready ways, or one's own pattern.

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { patternFault } from "../../../engine/facts/index.ts";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { BoundFrame } from "../../parts/BoundFrame.tsx";
import { useBound } from "../../parts/use-bound.ts";
import { PATTERN_FAULTS, READY_PATTERNS } from "../patterns.ts";

const OWN = "own";

export function Pattern({ at }: { readonly at: string }) {
  const { s, t } = useStaff();
  const label = s("Cách viết", "How it is written");
  const { value, mayEdit, others, errors, put, take } = useBound({ at, label });
  const [isOwn, setOwn] = useState(false);
  const pattern = typeof value === "string" ? value : undefined;
  const isReady = READY_PATTERNS.some((ready) => ready.pattern === pattern);
  const chosen = pattern === undefined ? (isOwn ? OWN : "") : isOwn || !isReady ? OWN : pattern;
  const fault = pattern === undefined || pattern === "" ? undefined : patternFault(pattern);
  return (
    <BoundFrame at={at} label={label} unread={value === undefined || typeof value === "string" ? undefined : value} others={others}>
      <NativeSelect
        label={label}
        value={chosen}
        disabled={!mayEdit}
        onChange={({ currentTarget }) => {
          setOwn(currentTarget.value === OWN);
          if (currentTarget.value === "") take();
          else if (currentTarget.value !== OWN) put(currentTarget.value);
        }}
      >
        <option value="">{s("Không hạn chế", "Anything")}</option>
        {READY_PATTERNS.map(({ pattern: ready, words }) => (
          <option key={ready} value={ready}>
            {t(words)}
          </option>
        ))}
        <option value={OWN}>{s("Mẫu riêng (biểu thức chính quy)", "One's own (a regular expression)")}</option>
      </NativeSelect>
      {chosen === OWN ? (
        <TextInput mt="xs" aria-label={s("Mẫu riêng", "One's own pattern")} description={s("Viết thêm hướng dẫn cho người khai: máy không diễn giải được mẫu riêng.", "Say it in the help as well: such a pattern cannot be told in words.")} value={pattern ?? ""} readOnly={!mayEdit} spellCheck={false} error={fault === undefined ? errors[0]?.text : t(PATTERN_FAULTS[fault])} onChange={({ currentTarget }) => (currentTarget.value === "" ? take() : put(currentTarget.value))} />
      ) : null}
    </BoundFrame>
  );
}
