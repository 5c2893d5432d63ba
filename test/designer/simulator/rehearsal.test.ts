// A dossier played through a procedure: the story comes out the same with its ways marked, can be saved and told again.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asJourney, fileDossier, goOn, letPass, takeBack } from "../../../designer/simulator/rehearsal.ts";
import { marked, waysTaken } from "../../../designer/simulator/marked.ts";
import { playStory, storiesIn, wholeStory } from "../../../designer/simulator/stories.ts";
import { play, type Stage } from "../../../engine/journeys/index.ts";
import { compile, indexStates } from "../../../engine/machine/index.ts";
import { bundle, type Journey, type JsonObject } from "../../../engine/model/index.ts";
import { readCommon } from "../../../server/definitions/load.ts";
import { readProcedureFolder } from "../../../server/definitions/procedure-folder.ts";
import { AGENCIES, CALENDAR } from "../../journeys/load-journeys.ts";

const ROOT = join(import.meta.dirname, "../../../definitions");
const { common } = readCommon(ROOT);
const PROCEDURES = ["ho-tich", "bao-tro-xa-hoi"].flatMap((sector) => readdirSync(join(ROOT, sector)).map((name) => `${sector}/${name}`));

function subject(path: string) {
  const read = readProcedureFolder(join(ROOT, path));
  if ("findings" in read) throw new Error(path);
  const bundled = bundle({ files: read.folder, common });
  if ("findings" in bundled) throw new Error(path);
  const ways = marked(bundled.definition);
  const stage: Stage = { compiled: compile(ways.definition), definitionHash: "0".repeat(64), agencies: AGENCIES, calendar: CALENDAR };
  return { folder: read.folder, definition: bundled.definition, ways, stage };
}

describe.each(PROCEDURES)("%s", (path) => {
  const { folder, definition, ways, stage } = subject(path);
  const outcomes = storiesIn(folder).map((story) => playStory(story, stage, ways));

  it("has every way marked where the checks know it", () => {
    expect([...ways.places].sort()).toEqual(indexStates(definition.workflow).transitions.map(({ place }) => place).sort());
  });

  it("tells its own journeys as without marks", () => {
    expect(outcomes.length).toBeGreaterThan(3);
    expect(outcomes.flatMap(({ story, mismatches, isUnreadable }) => (mismatches.length === 0 && !isUnreadable ? [] : [{ name: story.name, mismatches }]))).toEqual([]);
  });

  it("covers a good part of the workflow, and says which ways not", () => {
    const taken = new Set(outcomes.flatMap((outcome) => [...outcome.taken]));
    expect([...taken].every((place) => ways.places.includes(place))).toBe(true);
    expect(taken.size / ways.places.length).toBeGreaterThan(0.5);
  });
});

describe("a rehearsal of a death registration", () => {
  const { folder, stage, ways } = subject("ho-tich/dang-ky-khai-tu");
  const granted = storiesIn(folder).find(({ name }) => name === "granted");
  const open = granted === undefined ? undefined : wholeStory(granted)?.open;
  if (open === undefined) throw new Error("no journey");
  const { expect: _, ...opening } = open;

  function begun() {
    const filed = fileDossier(opening, stage);
    if (!("rehearsal" in filed)) throw new Error(JSON.stringify(filed.violations));
    return filed;
  }

  it("goes on by acts, refuses with the engine's reasons, and takes back", () => {
    const { rehearsal } = begun();
    const refused = goOn(rehearsal, { by: "civilStatusOfficer", act: "ACCEPT" }, stage);
    expect("violations" in refused && refused.violations.map(({ code }) => code)).toEqual(["role_not_permitted"]);
    const accepted = goOn(rehearsal, { by: "intakeOfficer", act: "ACCEPT" }, stage);
    if (!("rehearsal" in accepted)) throw new Error("refused");
    expect(accepted.performance.dossier?.status).toBe("processing");
    expect([...waysTaken(accepted.performance.log, ways)].some((place) => place.includes("/on/ACCEPT"))).toBe(true);
    expect(takeBack(accepted.rehearsal)).toEqual(rehearsal);
  });

  it("lets time pass, with everything that falls due on the way", () => {
    const unpaid = fileDossier({ ...opening, answers: { ...opening.answers, request: { ...(opening.answers?.["request"] as JsonObject), copies: { requested: true, count: 2 } } } }, stage);
    if (!("rehearsal" in unpaid)) throw new Error(JSON.stringify(unpaid.violations));
    const later = letPass(unpaid.rehearsal, "2027-01-15T02:00:00.000Z", stage);
    const { dossier, mismatches } = play(later.journey, stage);
    expect(mismatches).toEqual([]);
    expect([dossier?.machine.status, dossier?.status]).toEqual(["done", "stopped"]);
    expect(later.now).toBe("2027-01-15T02:00:00.000Z");
  });

  it("is saved as a journey that says all that came out, and is told again", () => {
    const accepted = goOn(begun().rehearsal, { by: "intakeOfficer", act: "ACCEPT" }, stage);
    if (!("rehearsal" in accepted)) throw new Error("refused");
    const journey = asJourney(accepted.rehearsal, { vi: "Tiếp nhận" }, "granted", stage);
    expect(journey.steps[0]?.expect).toMatchObject({ state: "processing.examining", status: "processing", clock: "running", notices: ["accepted"], slips: ["receiptSlip"] });
    expect(play(journey, stage).mismatches).toEqual([]);
    expect(storiesIn({ ...folder, journeys: { saved: journey as never } })[0]?.journey).toEqual(journey);
  });
});

it("tells a story of an agency nobody knows as one that cannot be filed", () => {
  const { folder, stage, ways } = subject("ho-tich/dang-ky-khai-tu");
  const stories = storiesIn(folder).flatMap((story) => (story.journey === undefined ? [] : [{ ...story, journey: elsewhere(story.journey) }]));
  const [story] = stories;
  if (story === undefined) throw new Error("no journey");
  expect(playStory(story, stage, ways).mismatches).toEqual([{ step: 0, what: "agency", expected: "xa-khong-co", actual: undefined }]);
});

function elsewhere(journey: Journey): Journey {
  return { ...journey, open: { ...journey.open, agency: "xa-khong-co" } };
}

it("takes journeys that are none for what they are", () => {
  const { folder, stage, ways } = subject("ho-tich/dang-ky-khai-tu");
  const stories = storiesIn({ ...folder, journeys: { rubbish: [1, 2], "half": { title: { vi: "x" } } } as never });
  expect(stories.map((story) => playStory(story, stage, ways).isUnreadable)).toEqual([true, true]);
  expect(storiesIn({ ...folder, journeys: "rubbish" as never })).toEqual([]);
});
