// Looks a procedure up in the national catalogue and takes its code, name and sector over. Where there is no catalogue the
// code is typed; nothing depends on this.

import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Json, LocalizedText } from "../../engine/model/index.ts";
import { get } from "../../portal/parts/staff/api.ts";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";

/** `GET /api/authoring/catalogue?q=` */
interface CatalogueRow {
  readonly code: string;
  readonly name: LocalizedText;
  readonly sector?: { readonly id: string; readonly name: LocalizedText };
  readonly executingLevel?: string;
  readonly source?: string;
  readonly reviewNote?: string;
}

export function CodeLookup() {
  const { s } = useStaff();
  const { mayEdit } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!mayEdit) return null;
  return (
    <>
      <Button ref={button} variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {s("Tra mã trong danh mục quốc gia", "Look it up in the national catalogue")}
      </Button>
      {isOpen ? (
        <Search
          onTaken={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Search({ onTaken }: { readonly onTaken: () => void }) {
  const { s, t } = useStaff();
  const { folder, edit, announce } = useEditor();
  const [words, setWords] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = useQuery({ queryKey: ["catalogue", words.trim()], queryFn: () => get<{ readonly rows: readonly CatalogueRow[] }>(`/api/authoring/catalogue?limit=20&q=${encodeURIComponent(words.trim())}`), enabled: words.trim().length >= 2, retry: false });
  const take = (row: CatalogueRow): void => {
    const values: readonly (readonly [string, Json | undefined])[] = [
      ["code", row.code],
      ["name", row.name as unknown as Json],
      ["sector", row.sector as unknown as Json | undefined],
      ["executingLevel", row.executingLevel === "commune" || row.executingLevel === "province" ? row.executingLevel : undefined],
    ];
    const edits = values.flatMap(([key, value]) => (value === undefined ? [] : [{ op: "set" as const, at: `/procedure/${key}`, value }]));
    if (typeof folder.procedure !== "object" || !edit({ vi: `Lấy mã ${row.code}`, en: `Take over ${row.code}` }, edits)) return;
    announce(s(`Đã lấy mã ${row.code}: ${row.name.vi}`, `Took over ${row.code}: ${t(row.name)}`));
    onTaken();
  };
  const rows = found.data?.rows ?? [];
  return (
    <div className="facts-group">
      <TextInput ref={input} label={s("Tìm theo tên hoặc mã", "Find by name or code")} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
      <p role="status" className="muted">
        {found.error !== null ? s("Không tra được danh mục lúc này; bạn nhập mã trực tiếp.", "The catalogue does not answer now; type the code.") : found.data === undefined ? "" : rows.length === 0 ? s("Không thấy thủ tục nào. Nhập mã trực tiếp.", "Nothing found. Type the code.") : s(`${rows.length} thủ tục`, `${rows.length} procedures`)}
      </p>
      <ul className="facts-found">
        {rows.map((row) => (
          <li key={row.code}>
            <Button variant="subtle" size="compact-sm" onClick={() => take(row)}>
              {row.code}
            </Button>{" "}
            {t(row.name)}
            {row.sector === undefined ? "" : ` – ${t(row.sector.name)}`}
            {row.reviewNote === undefined ? null : <div className="muted">{row.reviewNote}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}
