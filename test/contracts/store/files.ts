// Uploaded files: bytes come back as they went in; what a dossier refers to is never lost (faults U03, INV-23).

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { FileNotFree, type StoredFile } from "../../../server/stores/store.ts";
import { later } from "../../builders/dossier.ts";
import { aDraft } from "./drafts.ts";
import type { UnderTest } from "./under-test.ts";

const BYTES = Buffer.from("%PDF-1.7 giấy báo tử");

export function fileContract(under: UnderTest): void {
  describe("keeps files", () => {
    it("with their bytes, taking the temporary one away", async () => {
      const file = await uploaded(under, "f1");
      expect(await under.stores.files.find("f1")).toEqual(file);
      await under.reopen();
      expect(await buffer(await under.stores.files.open("f1"))).toEqual(BYTES);
      expect(await readdir(under.place)).not.toContain("upload-f1");
      expect(await under.stores.files.find("unknown")).toBeUndefined();
      await expect(under.stores.files.open("unknown")).rejects.toThrow();
    });

    it("under no name that anybody chose", async () => {
      const temporary = join(under.place, "upload");
      await writeFile(temporary, BYTES);
      const ref = { ...aFile("../../evil").ref, name: "../../../etc/passwd" };
      await under.stores.files.keep({ ...aFile("../../evil"), ref }, temporary);
      expect(await buffer(await under.stores.files.open("../../evil"))).toEqual(BYTES);
      const names = await readdir(under.place, { recursive: true });
      expect(names.filter((name) => /evil|passwd/.test(name))).toEqual([]);
    });

    it("of a dossier for good: it neither counts as an orphan nor can be removed", async () => {
      await uploaded(under, "f1");
      await uploaded(under, "f2");
      await under.stores.files.attach(["f1"], "dossier-1");
      await under.stores.files.attach(["f1"], "dossier-1");
      expect((await under.stores.files.find("f1"))?.dossier).toBe("dossier-1");
      expect((await under.stores.files.orphans(later(60), 10)).map(({ ref }) => ref.id)).toEqual(["f2"]);
      await under.stores.files.remove("f1");
      expect(await buffer(await under.stores.files.open("f1"))).toEqual(BYTES);
    });

    it("and binds all of a filing or none", async () => {
      await uploaded(under, "f1");
      await uploaded(under, "theirs");
      await under.stores.files.attach(["theirs"], "dossier-2");
      await expect(under.stores.files.attach(["f1", "gone"], "dossier-1")).rejects.toThrow(FileNotFree);
      await expect(under.stores.files.attach(["f1", "theirs"], "dossier-1")).rejects.toThrow(FileNotFree);
      expect((await under.stores.files.find("f1"))?.dossier).toBeUndefined();
      expect((await under.stores.files.find("theirs"))?.dossier).toBe("dossier-2");
    });

    it("that only a draft refers to as long as the draft does", async () => {
      const { ref } = await uploaded(under, "f1");
      await under.stores.drafts.create(aDraft({ components: { deathNotice: [ref] } }));
      expect(await under.stores.files.orphans(later(60), 10)).toEqual([]);
      await under.stores.drafts.save(aDraft({ revision: 2, components: {} }));
      expect(await under.stores.files.orphans(later(60), 10)).toHaveLength(1);
      await under.stores.drafts.save(aDraft({ revision: 3, components: { deathNotice: [ref] } }));
      expect(await under.stores.files.orphans(later(60), 10)).toEqual([]);
      await under.stores.drafts.remove("draft-1");
      expect(await under.stores.files.orphans(later(60), 10)).toHaveLength(1);
    });

    it("no longer than wanted: orphans are found, oldest first, and removed with their bytes", async () => {
      await uploaded(under, "young", later(30));
      await uploaded(under, "old", later(10));
      await uploaded(under, "older", later(5));
      expect((await under.stores.files.orphans(later(20), 10)).map(({ ref }) => ref.id)).toEqual(["older", "old"]);
      expect(await under.stores.files.orphans(later(20), 1)).toHaveLength(1);
      await under.stores.files.remove("old");
      expect(await under.stores.files.find("old")).toBeUndefined();
      await expect(under.stores.files.open("old")).rejects.toThrow();
      await under.stores.files.remove("old");
      expect((await under.stores.files.orphans(later(20), 10)).map(({ ref }) => ref.id)).toEqual(["older"]);
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function aFile(id: string, at = later(0)): StoredFile {
  return { ref: { id, name: "giấy báo tử.pdf", type: "application/pdf", size: BYTES.length, sha256: "f".repeat(64) }, uploader: "citizen-1", at };
}

/** Keeps a file under this id. */
export async function uploaded(under: UnderTest, id: string, at?: string): Promise<StoredFile> {
  const temporary = join(under.place, `upload-${id}`);
  await writeFile(temporary, BYTES);
  const file = aFile(id, at);
  await under.stores.files.keep(file, temporary);
  return file;
}
