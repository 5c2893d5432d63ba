// Where an auditor begins: the number of a dossier, or the id of one that was erased.

import "./history.css";
import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import { PageTitle } from "../../portal/parts/staff/PageTitle.tsx";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";

export function HistorySearch() {
  const { s } = useStaff();
  return (
    <>
      <PageTitle title={s("Lịch sử hồ sơ", "Histories of dossiers")} />
      <p className="history-narrow">
        {s(
          "Xem từng bước của một hồ sơ: ai làm gì, khi nào, theo quy định nào; và kiểm tra lịch sử có bị sửa sau đó hay không. Mỗi lần xem đều được ghi lại.",
          "See every step of a dossier: who did what, when, under which rules; and whether the history was changed afterwards. Every look is recorded.",
        )}
      </p>
      <DossierNumber />
    </>
  );
}

/** The field for a dossier's number; also above a history, to go on to the next. */
export function DossierNumber({ given = "" }: { readonly given?: string }) {
  const { s } = useStaff();
  const navigate = useNavigate();
  const [number, setNumber] = useState(given);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    if (number.trim() !== "") void navigate(`/ho-so/${encodeURIComponent(number.trim())}`);
  };
  return (
    <form className="history-search" role="search" onSubmit={go}>
      <TextInput label={s("Mã hồ sơ", "Dossier number")} description={s("Ví dụ H56.120-261121-0007", "For example H56.120-261121-0007")} value={number} onChange={({ currentTarget }) => setNumber(currentTarget.value)} required maxLength={60} autoComplete="off" spellCheck={false} />
      <Button type="submit">{s("Xem lịch sử", "Show the history")}</Button>
    </form>
  );
}
