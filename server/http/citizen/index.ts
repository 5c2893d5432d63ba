// All citizens' pages on one router.

import express, { Router } from "express";
import { cataloguePages } from "./catalogue-pages.ts";
import { dossierPages } from "./dossier-pages.ts";
import { draftPages } from "./draft-pages.ts";
import { pageWhenAway, publicPage, showProblem, type Citizens } from "./frame.ts";

/** The router. Form posts are url-encoded; everything unknown is a page that says so. */
export function citizenPages(citizens: Citizens): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: "256kb", parameterLimit: 2_000, inflate: false }));
  router.use("/nhap", draftPages(citizens));
  router.use("/ho-so", dossierPages(citizens));
  router.use(cataloguePages(citizens));
  router.use(publicPage(citizens, async (call) => showProblem(call, "not_found")));
  router.use(pageWhenAway(citizens));
  return router;
}
