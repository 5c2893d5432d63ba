// The pages the staff apps start from. The style nonce is handed over in a meta element, the language as that of the document;
// nothing is inline.

import { Router } from "express";
import type { LocalizedText } from "../../engine/model/index.ts";
import type { Assets } from "./assets.ts";
import { languageOf } from "./language.ts";
import { visitOf } from "./visit.ts";

/** A staff app: its entry in the build, and its name as long as it has not started. */
interface StaffApp {
  readonly entry: string;
  readonly title: Required<LocalizedText>;
}

/** The officers' desk. */
export const DESK: StaffApp = { entry: "portal/desk/main.tsx", title: { vi: "Bàn làm việc", en: "Desk" } };

/** Where procedures are designed, reviewed and audited. */
export const DESIGNER: StaffApp = { entry: "designer/main.tsx", title: { vi: "Soạn và duyệt thủ tục", en: "Procedures" } };

/** Serves the app's page at every address below it; whoever is not signed in is sent to sign in. */
export function staffPage(assets: Assets, { entry, title }: StaffApp): Router {
  const router = Router();
  const { styles, scripts } = assets.entry(entry);
  router.get("/{*path}", (request, response) => {
    if (visitOf(response).actor === undefined) return response.redirect(303, `/dang-nhap?tiep=${encodeURIComponent(request.originalUrl)}`);
    const language = languageOf(request);
    const nonce = String(response.locals["nonce"]);
    const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
    const modules = scripts.map((src) => `<script type="module" src="${src}"></script>`).join("");
    response.set("Cache-Control", "no-store").type("html").send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title[language]} · Motcua</title><link rel="icon" href="data:,"><meta name="style-nonce" content="${nonce}">${links}${modules}</head><body><div id="app"></div><noscript>${NO_SCRIPT[language]}</noscript></body></html>`,
    );
  });
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_SCRIPT = { vi: "Trang của cán bộ cần bật JavaScript.", en: "These pages need JavaScript." } as const;
