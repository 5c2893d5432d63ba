// The code editor: JSON with completion from the format's schema and findings at their lines. The only file that knows the
// library's parts; the pane hands it text and findings and hears of changes.

import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, type CompletionContext, completionKeymap, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { json, jsonParseLinter } from "@codemirror/lang-json";
import { bracketMatching, defaultHighlightStyle, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, linter, lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { STYLE_NONCE } from "../../../portal/parts/staff/style-nonce.ts";
import { placeAt, rangeOf } from "./places.ts";
import { keysIn, schemaAt, valuesOf, type Choice } from "./schema-at.ts";
import type { FormatSchema } from "../../../engine/model/index.ts";

/** Something to be said at a place of the file. */
export interface Remarked {
  readonly pointer: string;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** An open code editor. */
export interface Code {
  /** Puts another text in its place without telling that it changed. */
  show(text: string): void;
  remark(remarks: readonly Remarked[]): void;
  /** Selects a place and brings it into view. */
  point(pointer: string): void;
  focus(): void;
  close(): void;
}

export interface CodeOptions {
  readonly text: string;
  readonly label: string;
  readonly schema: FormatSchema | undefined;
  readonly isReadOnly: boolean;
  onChange(text: string): void;
}

/** Opens one in an element. Escape leaves it by keyboard: Tab then goes on to the next control. */
export function openCode(parent: HTMLElement, { text, label, schema, isReadOnly, onChange }: CodeOptions): Code {
  const remarks = new Compartment();
  let isShown = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(STYLE_NONCE),
        LOOK,
        json(),
        linter(jsonParseLinter()),
        remarks.of([]),
        autocompletion({ override: [(context) => complete(context, schema)] }),
        EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
        EditorState.readOnly.of(isReadOnly),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isShown) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    show(next) {
      if (next === view.state.doc.toString()) return;
      isShown = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      isShown = false;
    },
    remark(found) {
      view.dispatch({ effects: remarks.reconfigure(found.length === 0 ? [] : linter(({ state }) => found.map((one) => diagnostic(state, one)))) });
    },
    point(pointer) {
      const { from, to } = rangeOf(view.state, pointer);
      view.dispatch({ selection: { anchor: from, head: Math.min(to, view.state.doc.lineAt(from).to) }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

const LOOK: Extension = [
  lineNumbers(),
  foldGutter(),
  lintGutter(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  syntaxHighlighting(defaultHighlightStyle),
  EditorView.lineWrapping,
  keymap.of([{ key: "Tab", run: acceptCompletion }, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
];

function diagnostic(state: EditorState, { pointer, severity, message }: Remarked): Diagnostic {
  const { from, to } = rangeOf(state, pointer);
  return { from, to: Math.min(to, state.doc.lineAt(from).to), severity, message };
}

function complete(context: CompletionContext, schema: FormatSchema | undefined): CompletionResult | null {
  const word = context.matchBefore(/"?[\w.-]*"?/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const place = placeAt(context.state, context.pos);
  const here = schemaAt(schema, place.pointer);
  const choices = place.writes === "key" ? keysIn(here, place.keys).map((choice) => ({ ...choice, text: JSON.stringify(choice.text) })) : valuesOf(here);
  return choices.length === 0 ? null : { from: word.from, options: choices.map((choice) => option(choice, place.writes)), validFor: /^"?[\w.-]*"?$/ };
}

function option({ text, title, about }: Choice, writes: "key" | "value") {
  return { label: text, type: writes === "key" ? "property" : "constant", ...(title === undefined ? {} : { detail: title }), ...(about === undefined ? {} : { info: about }), ...(writes === "key" ? { apply: `${text}: ` } : {}) };
}
