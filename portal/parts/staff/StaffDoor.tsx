// The door of a staff app: who is signed in and in which language, then the app.

import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import type { Language, LocalizedText } from "../../../engine/model/index.ts";
import { read } from "../say.ts";
import { askToSignIn, get, keepToken, whenSignedOut } from "./api.ts";
import { watchPresence } from "./presence.ts";
import type { Refusals } from "./problem-sentences.ts";
import { SignInAgain } from "./SignInAgain.tsx";
import { type SessionView, type StaffAccount, StaffContext } from "./staff-context.ts";

/** Which app is behind the door. */
export interface StaffApp {
  readonly name: LocalizedText;
  /** Where its addresses begin. */
  readonly path: string;
  readonly refusals?: Refusals;
}

export function StaffDoor({ app, children }: { readonly app: StaffApp; readonly children: ReactNode }) {
  const session = useQuery({
    queryKey: ["session"],
    queryFn: () => get<SessionView>("/api/session"),
    refetchInterval: 60_000,
    // A page nobody looks at is covered before somebody does.
    refetchIntervalInBackground: true,
  });
  const language = languageOf(document.documentElement);
  const account = session.data?.account;
  const [opened, setOpened] = useState<StaffAccount>();
  if (opened === undefined && account?.kind === "officer") setOpened(account);
  useEffect(() => watchPresence(window), []);
  const { refetch } = session;
  useEffect(() => (opened === undefined ? undefined : whenSignedOut(() => void refetch())), [opened, refetch]);
  const isSignedOut = session.data !== undefined && account === undefined && opened === undefined;
  useEffect(() => {
    if (isSignedOut) askToSignIn();
  }, [isSignedOut]);
  const csrf = session.data?.csrf;
  const strangers = opened !== undefined && account !== undefined && account.id !== opened.id ? csrf : undefined;
  useLayoutEffect(() => {
    // What is still under way for one person is never sent in the name of another.
    if (csrf !== undefined) keepToken(strangers === undefined ? csrf : "");
  }, [strangers, csrf]);
  useEffect(() => {
    // Nothing the other one had on the screen or was writing is theirs. Asked again each time they sign in.
    if (strangers !== undefined) location.reload();
  }, [strangers]);
  if (opened !== undefined) {
    return (
      <StaffContext.Provider value={{ language, account: account?.id === opened.id ? account : opened, ...(app.refusals === undefined ? {} : { refusals: app.refusals }) }}>
        {children}
        {account?.id === opened.id ? null : <SignInAgain />}
      </StaffContext.Provider>
    );
  }
  if (account !== undefined) return <NotAnOfficer app={app} language={language} />;
  if (session.error !== null) return <NoServer language={language} />;
  return (
    <Center h="100vh">
      <Loader aria-label={language === "vi" ? "Đang tải" : "Loading"} />
    </Center>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** The language chosen on any page of ours, as the server wrote it into the document. */
function languageOf({ lang }: Pick<HTMLElement, "lang">): Language {
  return lang === "en" ? "en" : "vi";
}

function NotAnOfficer({ app, language }: { readonly app: StaffApp; readonly language: Language }) {
  const signIn = `/dang-nhap?tiep=${encodeURIComponent(app.path)}`;
  return (
    <main className="staff-message">
      <h1>{read(app.name, language)}</h1>
      {language === "vi" ? (
        <p>
          Tài khoản này không phải tài khoản cán bộ. <a href={signIn}>Đăng nhập bằng tài khoản khác</a> hoặc <a href="/">về trang của người dân</a>.
        </p>
      ) : (
        <p>
          This is not an officer's account. <a href={signIn}>Sign in with another one</a> or <a href="/">go to the citizens' pages</a>.
        </p>
      )}
    </main>
  );
}

function NoServer({ language }: { readonly language: Language }) {
  return (
    <main className="staff-message" role="alert">
      <h1>{language === "vi" ? "Không kết nối được máy chủ" : "The server does not answer"}</h1>
      <p>{language === "vi" ? "Kiểm tra mạng. Trang sẽ tự thử lại sau một phút." : "Check the network. This page tries again within a minute."}</p>
    </main>
  );
}
