// The pages the staff apps start from: for whom, in which language, with nothing inline.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./harness.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

describe.each(["/can-bo", "/thiet-ke"])("the page of the app at %s", (path) => {
  it("sends whoever is not signed in to sign in, and back to where they wanted to go", async () => {
    const { status, headers } = await server.visitor().api("GET", `${path}/phien-ban/1?voi=2`);
    expect([status, headers.get("location")]).toEqual([303, `/dang-nhap?tiep=${encodeURIComponent(`${path}/phien-ban/1?voi=2`)}`]);
  });

  it.each([
    ["", "vi"],
    ["; lang=en", "en"],
    ["; xlang=en; lang=vi", "vi"],
  ])("with the cookie %j is in the language %s", async (cookie, language) => {
    const officer = await server.as("kstthc");
    const { status, text } = await officer.api("GET", path, undefined, { cookie: officer.cookie + cookie });
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
  });

  it("has the nonce of its policy, no inline script and nothing a cache may keep", async () => {
    const officer = await server.as("kstthc");
    const { text, headers } = await officer.api("GET", path);
    const [, nonce = "?"] = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "") ?? [];
    expect(text).toContain(`<meta name="style-nonce" content="${nonce}">`);
    expect(text).not.toMatch(/<script(?![^>]* src="\/assets\/)/);
    expect(headers.get("cache-control")).toBe("no-store");
  });
});
