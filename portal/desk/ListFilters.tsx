// What a list is narrowed by: search words, holder, role, agency, procedure, status, channel, days of filing.

import { Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { LocalizedText } from "../../engine/model/index.ts";
import { CHANNEL_LABEL, STATUS_LABEL } from "../parts/labels.ts";
import { get } from "../parts/staff/api.ts";
import { useStaff } from "../parts/staff/staff-context.ts";
import { FilingPeriod } from "./FilingPeriod.tsx";
import { withFilter, type Filters, type ListName } from "./filters.ts";
import type { ProcedureView } from "./views.ts";

interface Props {
  readonly list: ListName;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function ListFilters({ list, filters, onChange }: Props) {
  const { s, t } = useStaff();
  const { text: searched = "" } = filters;
  const [text, setText] = useState(searched);
  // Also when the search is taken away elsewhere, or by the browser's way back.
  useEffect(() => setText(searched), [searched]);
  return (
    <form
      role="search"
      className="staff-filters"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(withFilter(filters, "text", text));
      }}
    >
      <TextInput
        className="staff-search"
        label={s("Tìm theo mã, tên người, thủ tục", "Search code, name, procedure")}
        placeholder={s("Có dấu hoặc không dấu", "With or without diacritics")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        type="search"
        rightSectionWidth={64}
        rightSection={
          <Button type="submit" size="compact-sm">
            {s("Tìm", "Search")}
          </Button>
        }
      />
      {useChoices(list).map(({ name, label, choices }) => (
        <Select
          key={name}
          label={label}
          placeholder={s("Tất cả", "All")}
          data={choices.map(({ value, label: words }) => ({ value, label: t(words) }))}
          value={filters[name] ?? null}
          onChange={(value) => onChange(withFilter(filters, name, value ?? ""))}
          clearable
          clearButtonProps={{ "aria-label": s(`Bỏ lọc: ${label}`, `Clear: ${label}`) }}
        />
      ))}
      {list === "all" ? <FilingPeriod filters={filters} onChange={onChange} /> : null}
    </form>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

interface Choice {
  readonly value: string;
  readonly label: LocalizedText;
}

/** The drop-downs of a list. Those with nothing to choose between are left out. */
function useChoices(list: ListName): readonly { readonly name: string; readonly label: string; readonly choices: readonly Choice[] }[] {
  const { s, account } = useStaff();
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: () => get<{ readonly rows: readonly ProcedureView[] }>("/api/procedures"), staleTime: Number.POSITIVE_INFINITY });
  const roles = account.roles.map((seat): Choice => ({ value: seat.role, label: seat.roleName }));
  const agencies = account.roles.map((seat): Choice => ({ value: seat.agency, label: seat.agencyName }));
  const ofInbox = [
    { name: "show", label: s("Người nhận", "Holder"), choices: [{ value: "mine", label: { vi: "Tôi đã nhận", en: "Mine" } }, { value: "unclaimed", label: { vi: "Chưa ai nhận", en: "Unclaimed" } }] },
    { name: "role", label: s("Vai trò", "Role"), choices: eachOnce(roles) },
    { name: "agency", label: s("Cơ quan", "Agency"), choices: eachOnce(agencies) },
  ];
  const ofAll = [{ name: "state", label: s("Tình trạng", "State"), choices: [{ value: "open", label: { vi: "Đang giải quyết", en: "Open" } }, { value: "closed", label: { vi: "Đã kết thúc", en: "Closed" } }] }];
  return [
    ...(list === "inbox" ? ofInbox : ofAll),
    { name: "procedureCode", label: s("Thủ tục", "Procedure"), choices: (procedures.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name })) },
    { name: "status", label: s("Trạng thái", "Status"), choices: choicesOf(STATUS_LABEL) },
    { name: "channel", label: s("Cách nộp", "Channel"), choices: choicesOf(CHANNEL_LABEL) },
  ].filter(({ name, choices }) => choices.length > 1 || name === "procedureCode");
}

function eachOnce(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

function choicesOf(labels: { readonly [value: string]: LocalizedText }): readonly Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
