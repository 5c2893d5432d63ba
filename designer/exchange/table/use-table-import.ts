// A table on its way in: what was brought along, which of its tables, what was answered, and what would become of the folder.

import { useMemo, useRef, useState } from "react";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { importTable, type TableAnswers, type TableImport } from "../../../engine/process-table/index.ts";
import type { Surroundings } from "../../editor/editor-context.ts";
import type { FileRefusal } from "./file-problem.ts";
import { type FileReading, readPasted, type ReadFile, readTableFile } from "./read-table-file.ts";

export interface TableImporting {
  /** What stands in the text box. */
  readonly text: string;
  readonly refusal: FileRefusal | undefined;
  readonly isReading: boolean;
  readonly file: ReadFile | undefined;
  readonly chosen: number;
  readonly answers: TableAnswers;
  readonly work: TableImport | undefined;
  type(text: string, html?: string): void;
  bring(file: Blob): void;
  choose(table: number): void;
  answer(question: string, value: string): void;
  clear(): void;
}

export function useTableImport(folder: ProcedureFolder, surroundings: Surroundings, isBeginning: boolean): TableImporting {
  const [text, setText] = useState("");
  const [state, setState] = useState<State>(NOTHING);
  const asked = useRef(0);
  const take = async (reading: Promise<FileReading>, told: boolean): Promise<void> => {
    const ask = (asked.current += 1);
    setState({ ...NOTHING, isReading: true });
    const [read, { writeTabbed }] = await Promise.all([reading, import("./delimited.ts")]);
    if (ask !== asked.current) return; // something newer was brought along meanwhile
    if ("refusal" in read) return setState({ ...NOTHING, refusal: read.refusal });
    setState({ ...NOTHING, file: read, chosen: read.best });
    if (told) setText(writeTabbed(read.tables[read.best]?.cells ?? []).slice(0, SHOWN));
  };
  const { file, chosen, answers } = state;
  const work = useMemo(() => (file === undefined ? undefined : importTable({ cells: file.tables[chosen]?.cells ?? [], payload: file.payload, folder, surroundings, answers, isBeginning })), [file, chosen, answers, folder, surroundings, isBeginning]);
  return {
    text,
    ...state,
    work,
    type(next, html) {
      setText(next);
      if (next.trim() === "" && html === undefined) setState(NOTHING);
      else void take(readPasted(next, html), html !== undefined);
    },
    bring(given) {
      setText("");
      void take(readTableFile(given), false);
    },
    choose: (table) => setState({ ...state, chosen: table, answers: {} }),
    answer: (question, value) => setState({ ...state, answers: { ...answers, [question]: value } }),
    clear() {
      asked.current += 1;
      setText("");
      setState(NOTHING);
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** A text box with more than this no longer types well. */
const SHOWN = 200_000;

type State = Pick<TableImporting, "refusal" | "isReading" | "file" | "chosen" | "answers">;

const NOTHING: State = { refusal: undefined, isReading: false, file: undefined, chosen: 0, answers: {} };
