// Sign-in and sign-out.

import { z } from "zod";
import type { SignIn } from "../../accounts/sign-in.ts";
import type { Config } from "../../config.ts";
import { agencyById } from "../../services.ts";
import { isSecure } from "../settings.ts";
import { endSession, startSession, visitOf } from "../visit.ts";
import { route, type Call, type Route } from "./route.ts";
import { localized } from "./shapes.ts";

const sessionBody = z.object({
  signedIn: z.boolean(),
  csrf: z.string(),
  account: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(["citizen", "officer"]),
      roles: z.array(z.object({ role: z.string(), roleName: localized, agency: z.string(), agencyName: localized })),
    })
    .optional(),
});

/** Routes of the session. */
export function sessionRoutes(config: Config, signIn: SignIn): readonly Route[] {
  const secure = isSecure(config);
  return [
    route({
      method: "get",
      path: "/api/session",
      summary: "Who is signed in, and the CSRF token of this session",
      tag: "session",
      access: "public",
      answers: { 200: sessionBody },
      problems: [],
      handle: async (call) => ({ status: 200, body: present(call) }),
    }),
    route({
      method: "post",
      path: "/api/session",
      summary: "Sign in",
      tag: "session",
      access: "public",
      body: z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
      answers: { 200: sessionBody },
      problems: ["bad_credentials", "too_many", "csrf", "invalid"],
      async handle(call) {
        const { services, body, request, response, visit } = call;
        const outcome = await signIn(body.login, body.password, request.ip ?? "");
        if (outcome.outcome === "tooMany") return { problem: "too_many", extra: { retryAfter: outcome.retryAfter } };
        if (outcome.outcome === "wrong") return { problem: "bad_credentials" };
        if (visit.session !== undefined) {
          if (visit.account === undefined) await services.stores.drafts.adopt(visit.session.id, outcome.account.id);
          await services.stores.sessions.remove(visit.session.id);
        }
        const session = await startSession(services, response, secure, outcome.account.id);
        response.locals["visit"] = { session, account: outcome.account };
        return { status: 200, body: present({ ...call, visit: visitOf(response) }) };
      },
    }),
    route({
      method: "delete",
      path: "/api/session",
      summary: "Sign out",
      tag: "session",
      access: "public",
      answers: { 204: z.undefined() },
      problems: ["csrf"],
      async handle({ services, response }) {
        await endSession(services, response, secure);
        return { status: 204 };
      },
    }),
  ];
}

function present({ services, visit }: Pick<Call<unknown, unknown, unknown>, "services" | "visit">): z.infer<typeof sessionBody> {
  const { account, session } = visit;
  if (account === undefined) return { signedIn: false, csrf: session?.csrf ?? "" };
  const roles = account.roles.map(({ role, agency }) => ({
    role,
    roleName: services.roles.find((candidate) => candidate.id === role)?.name ?? { vi: role },
    agency,
    agencyName: agencyById(services, agency)?.name ?? { vi: agency },
  }));
  return { signedIn: true, csrf: session?.csrf ?? "", account: { id: account.id, name: account.name, kind: account.kind, roles } };
}
