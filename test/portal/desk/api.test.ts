// What the desk makes of the server's answers: what is told to the officer, what may be pressed again under the same key.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, get, isDecided, isSignedOut, keepToken, post, signIn, whenSignedOut } from "../../../portal/parts/staff/api.ts";
import { watchPresence } from "../../../portal/parts/staff/presence.ts";

let sent: { path: string; init: RequestInit }[];
let visited: string[];

beforeEach(() => {
  sent = [];
  visited = [];
  vi.stubGlobal("location", { pathname: "/can-bo/ho-so", search: "?text=le", assign: (address: string) => visited.push(address) });
});
afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown): void {
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    sent.push({ path, init });
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  });
}

async function refused(promise: Promise<unknown>): Promise<ApiProblem> {
  const error: unknown = await promise.catch((problem: unknown) => problem);
  if (!(error instanceof ApiProblem)) throw new Error(`Expected a refusal, got ${String(error)}`);
  return error;
}

describe("the desk's way to the server", () => {
  it("sends a change with the session's token, the key and the revision the officer saw", async () => {
    keepToken("t0ken");
    answer(200, { revision: 8 });
    expect(await post("/api/dossiers/1/events", { kind: "act" }, { key: "k-12345678", revision: 7 })).toEqual({ revision: 8 });
    expect(sent[0]?.init.headers).toMatchObject({ "X-CSRF-Token": "t0ken", "Idempotency-Key": "k-12345678", "If-Match": '"7"', "Content-Type": "application/json" });
  });

  it("reads without a token: a look changes nothing", async () => {
    answer(200, { rows: [] });
    await get("/api/inbox");
    expect(sent[0]?.init.headers).not.toHaveProperty("X-CSRF-Token");
  });

  it("tells a stale revision by its code; the request is decided, so the next press is a new one", async () => {
    answer(412, { status: 412, code: "stale", revision: 9 });
    const problem = await refused(post("/api/dossiers/1/events", {}));
    expect(problem.code).toBe("stale");
    expect(isDecided(problem)).toBe(true);
  });

  it("keeps every reason of a refusal", async () => {
    const violations = [{ code: "answer_required", path: "/answers/deceased/fullName" }, { code: "component_missing", params: { component: "deathNotice" } }];
    answer(422, { status: 422, code: "invalid", violations });
    expect((await refused(post("/api/dossiers", {}))).violations).toEqual(violations);
  });

  it("asks to sign in when the session has ended, and comes back to the same list", async () => {
    answer(401, { status: 401, code: "not_signed_in" });
    await refused(get("/api/inbox"));
    expect(visited).toEqual([`/dang-nhap?tiep=${encodeURIComponent("/can-bo/ho-so?text=le")}`]);
  });

  it("tells the page instead, once it is open, so that nothing on it is lost; also when somebody signed in elsewhere", async () => {
    let told = 0;
    const end = whenSignedOut(() => void (told += 1));
    for (const [status, code] of [[401, "not_signed_in"], [403, "csrf"], [403, "forbidden"], [401, "bad_credentials"]] as const) {
      answer(status, { status, code });
      expect(isSignedOut(await refused(post("/api/dossiers/1/events", {})))).toBe(code === "not_signed_in" || code === "csrf");
    }
    end();
    expect([told, visited]).toEqual([2, []]);
  });

  it("does not take the token of whoever signs in by itself: what is under way may be somebody else's", async () => {
    keepToken("old");
    answer(200, { signedIn: true, csrf: "new", account: { id: "hoa" } });
    expect((await signIn("motcua", "secret")).account?.id).toBe("hoa");
    await post("/api/dossiers/1/events", {});
    expect(sent[1]?.init.headers).toMatchObject({ "X-CSRF-Token": "old" });
  });

  it("says of what it asks while nobody is at the page that it does", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const end = watchPresence(new EventTarget());
    answer(200, {});
    await get("/api/inbox");
    vi.advanceTimersByTime(100_000);
    await get("/api/inbox");
    expect(sent.map(({ init }) => new Headers(init.headers).has("x-unattended"))).toEqual([false, true]);
    vi.useRealTimers();
    end();
  });

  it("does not take a proxy's page for the server's word", async () => {
    answer(502, "<html>Bad gateway</html>");
    const problem = await refused(post("/api/dossiers", {}));
    expect(problem.code).toBe("no_answer");
    expect(isDecided(problem)).toBe(false);
  });

  it.each([
    ["a fault of the server", new ApiProblem({ status: 500, code: "bug" }), false],
    ["a database that does not answer", new ApiProblem({ status: 503, code: "storage_unavailable" }), false],
    ["the same request still under way", new ApiProblem({ status: 409, code: "in_flight" }), false],
    ["a broken line", new TypeError("Failed to fetch"), false],
    ["a refusal", new ApiProblem({ status: 409, code: "conflict" }), true],
  ])("after %s, whether the request is decided", (_, error, decided) => {
    expect(isDecided(error)).toBe(decided);
  });
});
