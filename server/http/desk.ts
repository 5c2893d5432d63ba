// The page the staff app starts from. The style nonce is handed over in a meta element; nothing is inline.

import { Router } from "express";
import type { Assets } from "./assets.ts";
import { visitOf } from "./visit.ts";

/** Serves the app's page at every address below it; whoever is not signed in is sent to sign in. */
export function deskPage(assets: Assets): Router {
  const router = Router();
  const { styles, scripts } = assets.entry("portal/desk/main.tsx");
  router.get("/{*path}", (request, response) => {
    if (visitOf(response).actor === undefined) return response.redirect(303, `/dang-nhap?tiep=${encodeURIComponent(request.originalUrl)}`);
    const nonce = String(response.locals["nonce"]);
    const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
    const modules = scripts.map((src) => `<script type="module" src="${src}"></script>`).join("");
    response.set("Cache-Control", "no-store").type("html").send(
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bàn làm việc · Motcua</title><link rel="icon" href="data:,"><meta name="style-nonce" content="${nonce}">${links}${modules}</head><body><div id="desk"></div><noscript>Bàn làm việc của cán bộ cần bật JavaScript.</noscript></body></html>`,
    );
  });
  return router;
}
