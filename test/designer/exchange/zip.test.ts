// A procedure leaves the designer and comes back the same, to the byte; what else comes along is refused in words (S05, E10).

import { strToU8, zipSync, type Zippable } from "fflate";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf, FOLDER_BOUNDS, readFolder, type FolderFile, unfitFiles } from "../../../designer/exchange/folder-files.ts";
import { printJson } from "../../../designer/exchange/print-json.ts";
import { readZip, zipOf } from "../../../designer/exchange/zip.ts";

const ROOT = join(import.meta.dirname, "../../../definitions");
const PROCEDURES = ["ho-tich/dang-ky-khai-tu", "ho-tich/dang-ky-ket-hon", "bao-tro-xa-hoi/ho-tro-nha-o", "bao-tro-xa-hoi/doi-cap-lai-giay-xac-nhan-khuyet-tat"];

function filesBelow(folder: string): readonly FolderFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), "utf8") }));
}

const byPath = (files: readonly FolderFile[]) => Object.fromEntries(files.map(({ path, text }) => [path, text]));

function read(files: readonly FolderFile[]) {
  const found = readFolder(files);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.folder;
}

describe.each(PROCEDURES)("%s", (procedure) => {
  it("is written exactly as it stands in the repository", () => {
    const files = filesBelow(procedure);
    expect(byPath(filesOf(read(files)))).toEqual(byPath(files));
  });

  it("comes back from a zip the same, and makes the same zip again", () => {
    const folder = read(filesBelow(procedure));
    const zip = zipOf(folder);
    const found = readZip(zip);
    expect(found).toEqual({ folder, ignored: [] });
    expect("folder" in found ? JSON.stringify(found.folder) : "").toBe(JSON.stringify(folder));
    expect(zipOf(folder)).toEqual(zip);
  });
});

it("writes every file of the definitions as it stands: what staff export can live in git", () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const differing = files.filter((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return printJson(JSON.parse(text)) !== text;
  });
  expect(files.length).toBeGreaterThan(80);
  expect(differing).toEqual([]);
});

describe("a draft that calls its parts as no file may be called", () => {
  const sound = read(filesBelow("ho-tich/dang-ky-khai-tu"));
  const journeys = Object.keys(sound.journeys);
  const draft = {
    ...sound,
    documents: { ...sound.documents, "Đơn": {}, "a b": {}, "../../x": {}, "": {}, ".git": {}, "C:x": {} },
    journeys: { ...sound.journeys, "a/b": {} },
    answers: { ...sound.answers, "..\\x": {} },
  };

  it("leaves them out of the zip, which nobody else is harmed by and which comes back", () => {
    expect(filesOf(draft)).toEqual(filesOf(sound));
    expect(readZip(zipOf(draft))).toEqual({ folder: sound, ignored: [] });
    expect(journeys.length).toBeGreaterThan(0);
  });

  it("is told which", () => {
    expect(unfitFiles(sound)).toEqual([]);
    expect(unfitFiles(draft)).toEqual(["documents/Đơn", "documents/a b", "documents/../../x", "documents/", "documents/.git", "documents/C:x", "journeys/a/b", "journeys/answers/..\\x"]);
  });

  it("is told of even when what it has is no table at all", () => {
    const odd = { ...sound, documents: null, journeys: [1] } as never;
    expect([unfitFiles(odd), filesOf(odd).length > 4]).toEqual([[], true]);
  });
});

describe("what people bring along", () => {
  const sound: Zippable = Object.fromEntries(filesBelow("ho-tich/dang-ky-khai-tu").map(({ path, text }) => [path, strToU8(text)]));
  const codes = (files: Zippable): readonly string[] => {
    const found = readZip(zipSync(files));
    return "problems" in found ? found.problems.map(({ code, path }) => `${code} ${path}`) : [];
  };

  it("may be a zipped folder with what the system left in it", () => {
    const wrapped = Object.fromEntries(Object.entries(sound).map(([path, data]) => [`khai tử/${path}`, data]));
    const found = readZip(zipSync({ ...wrapped, "khai tử/.DS_Store": strToU8("x"), "__MACOSX/._x": strToU8("x"), "khai tử/GHI CHU.txt": strToU8("x") }));
    expect("folder" in found ? found.ignored : found).toEqual(["GHI CHU.txt"]);
  });

  it.each<readonly [string, Zippable, readonly string[]]>([
    ["a way out of the folder", { ...sound, "../../etc/passwd.json": strToU8("{}") }, ["outside ../../etc/passwd.json"]],
    ["a way out further in", { ...sound, "documents/../../x.json": strToU8("{}") }, ["outside documents/../../x.json"]],
    ["an absolute way", { ...sound, "/etc/x.json": strToU8("{}") }, ["outside /etc/x.json"]],
    ["a Windows way", { ...sound, "documents\\x.json": strToU8("{}") }, ["outside documents\\x.json"]],
    ["no JSON", { ...sound, "workflow.json": strToU8("{ states: }") }, ["not_json workflow.json"]],
    ["a missing file", Object.fromEntries(Object.entries(sound).filter(([path]) => path !== "form.ui.json")), ["missing form.ui.json"]],
    ["a name that reaches for prototypes", { ...sound, "documents/__proto__.json": strToU8("{}") }, ["bad_name documents/__proto__.json"]],
    ["a key that reaches for prototypes", { ...sound, "form.ui.json": strToU8('{ "__proto__": { "x": 1 } }') }, ["unbearable form.ui.json"]],
    ["a file too large", { ...sound, "documents/x.json": strToU8(`"${"a".repeat(FOLDER_BOUNDS.fileBytes)}"`) }, ["too_large documents/x.json"]],
    ["a bomb: small packed, huge unpacked", { ...sound, "documents/x.json": new Uint8Array(50_000_000) }, ["too_large documents/x.json"]],
    ["too many files", Object.fromEntries(Array.from({ length: FOLDER_BOUNDS.files + 1 }, (_, index) => [`documents/d${index}.json`, strToU8("{}")])), ["too_many "]],
    ["depth", { ...sound, "form.ui.json": strToU8(`${'{"a":'.repeat(2_000)}1${"}".repeat(2_000)}`) }, ["unbearable form.ui.json"]],
  ])("is refused with its place: %s", (_name, files, expected) => {
    expect(codes(files)).toEqual(expected);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("that is no zip, or one that lies about its sizes, is refused", () => {
    expect(readZip(strToU8("PK không phải tệp nén"))).toEqual({ problems: [{ path: "", code: "not_a_zip" }] });
    const liar = zipSync({ ...sound, "documents/x.json": new Uint8Array(50_000_000) });
    // The declared size stands in the central directory: 50,000,000 little-endian becomes 2.
    const declared = Buffer.from([0x80, 0xf0, 0xfa, 0x02]);
    const bytes = Buffer.from(liar);
    for (let at = bytes.indexOf(declared); at !== -1; at = bytes.indexOf(declared, at + 1)) bytes.writeUInt32LE(2, at);
    const found = readZip(bytes);
    expect("problems" in found ? found.problems.map(({ code }) => code) : found.ignored).not.toEqual([]);
  });
});
