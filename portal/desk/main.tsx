// Entry of the officers' app. The server's page hands over a nonce for the component library's style elements.

import "./trusted-styles.ts";
import { STYLE_NONCE } from "./style-nonce.ts";
import "@mantine/core/styles.css";
import "../styles/base.css";
import "../styles/form.css";
import "./desk.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./App.tsx";
import { ApiProblem } from "./api.ts";

const root = document.getElementById("desk");

/** Darker than the library's own, so that white on it and it on white are both readable. */
const theme = createTheme({ primaryColor: "blue", primaryShade: 9, fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', defaultRadius: "sm" });

/** What the server refused is not asked again; what did not arrive is, twice. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2, staleTime: 5_000 } } });

if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} getStyleNonce={() => STYLE_NONCE} defaultColorScheme="light">
        <QueryClientProvider client={queries}>
          <BrowserRouter basename="/can-bo">
            <App />
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
