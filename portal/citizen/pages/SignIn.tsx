// Sign-in with a local account. In the demonstration the accounts are listed beside the form.

import type { LocalizedText } from "../../../engine/model/index.ts";
import { read, say } from "../../parts/say.ts";
import { Csrf, Layout } from "../Layout.tsx";
import type { Frame } from "../page.ts";

/** Props of the sign-in page. `next` is a path of ours to go on to. */
export interface SignInProps {
  readonly next: string;
  readonly login: string;
  readonly error?: LocalizedText;
  readonly demoAccounts: readonly { readonly login: string; readonly name: string; readonly about: string }[];
  readonly demoPassword?: string;
}

export function SignIn({ frame, next, login, error, demoAccounts, demoPassword }: SignInProps & { readonly frame: Frame }) {
  const s = say(frame.language);
  return (
    <Layout frame={frame} title={s("Đăng nhập", "Sign in")}>
      <h1>{s("Đăng nhập", "Sign in")}</h1>
      {error === undefined ? null : (
        <p className="flash flash-bad" role="alert" id="sign-in-error">
          {read(error, frame.language)}
        </p>
      )}
      <form method="post" action="/dang-nhap" className="panel">
        <Csrf token={frame.csrf} />
        <input type="hidden" name="tiep" value={next} />
        <label htmlFor="login">{s("Tên đăng nhập", "Login")}</label>
        <input id="login" name="login" autoComplete="username" defaultValue={login} required autoCapitalize="none" spellCheck={false} aria-describedby={error === undefined ? undefined : "sign-in-error"} />
        <label htmlFor="password">{s("Mật khẩu", "Password")}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
        <button type="submit" className="button button-primary button-wide">
          {s("Đăng nhập", "Sign in")}
        </button>
      </form>
      {demoAccounts.length === 0 ? null : (
        <section aria-labelledby="demo">
          <h2 id="demo">{s("Tài khoản trình diễn", "Demo accounts")}</h2>
          <p>
            {s("Mật khẩu của tất cả: ", "Password of all: ")}
            <code>{demoPassword}</code>
          </p>
          <ul className="plain-list">
            {demoAccounts.map((account) => (
              <li key={account.login}>
                <code>{account.login}</code> – {account.name}, {account.about}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}
