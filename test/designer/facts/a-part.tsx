// A part of the editor drawn without a browser, for the death registration or any folder.

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { EditorContext, type Editor, type Surroundings } from "../../../designer/editor/editor-context.ts";
import type { Agency, Role } from "../../../engine/model/index.ts";
import { StaffContext } from "../../../portal/parts/staff/staff-context.ts";
import { AGENCIES, CALENDAR } from "../../journeys/load-journeys.ts";
import { COMMON } from "../form/a-folder.ts";

const ROLES = JSON.parse(readFileSync(join(import.meta.dirname, "../../../definitions/roles.json"), "utf8")) as readonly Role[];

export const SURROUNDINGS: Surroundings = { common: COMMON, roles: ROLES, agencies: AGENCIES satisfies readonly Agency[], calendar: CALENDAR, slips: {} };

/** The markup, quotes as people read them. */
export function drawIn(editor: Editor, part: ReactNode, language: "vi" | "en" = "vi"): string {
  const account = { id: "hanh", name: "Mai Thị Hạnh", kind: "officer", roles: [] } as const;
  const html = renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <StaffContext.Provider value={{ language, account }}>
          <EditorContext.Provider value={editor}>{part}</EditorContext.Provider>
        </StaffContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return html.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}
