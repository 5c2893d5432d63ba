// Starts a staff app in its page: theme, style nonce, queries, addresses. What an app needs of the library's styles is here too.

import "./trusted-types.ts";
import { STYLE_NONCE } from "./style-nonce.ts";
import "@mantine/core/styles.css";
import "../../styles/base.css";
import "../../styles/form.css";
import "../../styles/staff.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { ApiProblem } from "./api.ts";

/** Draws the app into the element with the id `app`; its addresses begin with `path`. */
export function startStaffApp(path: string, app: ReactNode): void {
  const root = document.getElementById("app");
  if (root === null) return;
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} getStyleNonce={() => STYLE_NONCE} defaultColorScheme="light">
        <QueryClientProvider client={queries}>
          <BrowserRouter basename={path}>{app}</BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Darker than the library's own, so that white on it and it on white are both readable. */
const theme = createTheme({ primaryColor: "blue", primaryShade: 9, fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', defaultRadius: "sm" });

/** What the server refused is not asked again; what did not arrive is, twice. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2, staleTime: 5_000 } } });
