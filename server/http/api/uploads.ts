// Uploads and downloads. A file is streamed to a temporary place, its type told by its content, and kept under a random
// name outside the web root. It leaves only as an attachment (faults U01–U03).

import { z } from "zod";
import { MAX_UPLOAD_BYTES, receiveUpload, UPLOAD_TYPES } from "../../uploads/receive.ts";
import { mayReadFile } from "../../policies/file.ts";
import type { Services } from "../../services.ts";
import { ensureSession } from "../visit.ts";
import { sendFile } from "../send-file.ts";
import { route, type Route } from "./route.ts";
import { fileRef, id } from "./shapes.ts";

/** Routes of files. `secure` says whether cookies are. */
export function uploadRoutes(secure: boolean): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/uploads",
      summary: `Upload one file as the raw body (PDF, JPEG or PNG, at most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB); its name in the header X-File-Name, URI-encoded`,
      tag: "files",
      access: "visitor",
      takes: Object.keys(UPLOAD_TYPES),
      answers: { 201: fileRef },
      problems: ["too_large", "unsupported_type", "invalid", "csrf", "malformed"],
      async handle({ services, request, response }) {
        const { holder } = await ensureSession(services, response, secure);
        const outcome = await receiveUpload(services, request, { uploader: holder, name: decodeName(request.get("x-file-name")) });
        return "problem" in outcome ? outcome : { status: 201, body: outcome.file };
      },
    }),
    route({
      method: "get",
      path: "/api/files/{id}",
      summary: "Download a file one may see",
      tag: "files",
      access: "visitor",
      params: z.object({ id }),
      answers: { 200: z.any() },
      media: Object.keys(UPLOAD_TYPES),
      problems: ["not_found"],
      async handle({ services, params, visit, response }) {
        const file = await services.stores.files.find(params.id);
        if (file === undefined || !mayReadFile(file, visit.holder ?? "", visit.actor, await dossierOf(services, file.dossier))) return { problem: "not_found" };
        await sendFile(response, { name: file.ref.name, type: file.ref.type, content: await services.stores.files.open(params.id) });
        return "sent";
      },
    }),
  ];
}

async function dossierOf(services: Services, dossier: string | undefined) {
  return dossier === undefined ? undefined : (await services.stores.dossiers.load(dossier))?.dossier;
}

function decodeName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? "");
  } catch {
    return "";
  }
}
