// Everything in `procedure.json` as a form: sections one opens, with a table of contents that tells where something is to be mended.

import { useEffect, useState } from "react";
import { useStaff } from "../../portal/parts/staff/staff-context.ts";
import { useEditor } from "../editor/editor-context.ts";
import { Following } from "../parts/Following.tsx";
import { NoteCount } from "../parts/NoteCount.tsx";
import { PlaceNotes } from "../parts/PlaceNotes.tsx";
import { covers } from "../parts/use-target.ts";
import { Section } from "./Section.tsx";
import { type FactsSection, SECTIONS } from "./sections/index.ts";
import "../parts/parts.css";
import "./facts.css";

const ROOT = "/procedure";

export function FactsPart() {
  const { s, t } = useStaff();
  const { folder, target } = useEditor();
  const aimed = target === undefined ? undefined : SECTIONS.find((section) => placesOf(section).some((place) => covers(place, target.pointer)))?.id;
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([aimed ?? "ten"]));
  useEffect(() => {
    if (target !== undefined && aimed !== undefined) setOpen((before) => (before.has(aimed) ? before : new Set([...before, aimed])));
  }, [target, aimed]);
  const toggle = (id: string): void => setOpen(open.has(id) ? new Set([...open].filter((one) => one !== id)) : new Set([...open, id]));
  const goTo = (id: string): void => {
    setOpen(new Set([...open, id]));
    document.getElementById(`phan-${id}`)?.focus();
  };
  if (typeof folder.procedure !== "object" || folder.procedure === null || Array.isArray(folder.procedure)) {
    return <p className="staff-bad">{s("Phần này không đọc được; mở Dữ liệu để sửa.", "This part cannot be read; open Data to mend it.")}</p>;
  }
  const isAllOpen = SECTIONS.every(({ id }) => open.has(id));
  return (
    <div className="facts">
      <h2 className="facts-title">{s("Thông tin thủ tục", "Facts of the procedure")}</h2>
      <nav className="facts-contents" aria-label={s("Mục lục thông tin thủ tục", "Contents of the facts")}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section.id}>
              <button type="button" onClick={() => goTo(section.id)}>
                {t(section.title)}
              </button>{" "}
              <NoteCount places={placesOf(section)} />
            </li>
          ))}
        </ul>
        <button type="button" onClick={() => setOpen(isAllOpen ? new Set() : new Set(SECTIONS.map(({ id }) => id)))}>
          {isAllOpen ? s("Thu gọn tất cả", "Close all") : s("Mở tất cả", "Open all")}
        </button>
      </nav>
      <div className="facts-sections">
        <PlaceNotes at={ROOT} />
        {SECTIONS.map((section) => (
          <Section key={section.id} id={section.id} title={t(section.title)} places={placesOf(section)} isOpen={open.has(section.id)} onToggle={() => toggle(section.id)}>
            <Following part={section.Fields} />
          </Section>
        ))}
      </div>
    </div>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function placesOf({ members }: FactsSection): readonly string[] {
  return members.map((member) => `${ROOT}/${member}`);
}
