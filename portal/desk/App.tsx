// The desk's door: who is signed in and in which language, then the frame with the screens.

import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Language } from "../../engine/model/index.ts";
import { askToSignIn, get, keepToken } from "./api.ts";
import { DeskContext } from "./desk-context.ts";
import { Frame } from "./Frame.tsx";
import type { SessionView } from "./views.ts";

export function App() {
  const session = useQuery({
    queryKey: ["session"],
    queryFn: async () => {
      const found = await get<SessionView>("/api/session");
      keepToken(found.csrf);
      return found;
    },
    refetchInterval: 60_000,
  });
  const language = languageOf(document.cookie);
  const account = session.data?.account;
  const isSignedOut = session.data !== undefined && account === undefined;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (isSignedOut) askToSignIn();
  }, [isSignedOut]);
  if (account?.kind === "officer") {
    return (
      <DeskContext.Provider value={{ language, account }}>
        <Frame />
      </DeskContext.Provider>
    );
  }
  if (account !== undefined) return <NotAnOfficer language={language} />;
  if (session.error !== null) return <NoServer language={language} />;
  return (
    <Center h="100vh">
      <Loader aria-label={language === "vi" ? "Đang tải" : "Loading"} />
    </Center>
  );
}

/** The language chosen on any page of ours, as the cookie keeps it. */
export function languageOf(cookie: string): Language {
  return /(?:^|; )lang=en(?:;|$)/.test(cookie) ? "en" : "vi";
}

// ---------------------------------------------------------------------------------------------------------------------

function NotAnOfficer({ language }: { readonly language: Language }) {
  return language === "vi" ? (
    <main className="desk-message">
      <h1>Bàn làm việc của cán bộ</h1>
      <p>
        Tài khoản này không phải tài khoản cán bộ. <a href="/dang-nhap?tiep=%2Fcan-bo">Đăng nhập bằng tài khoản khác</a> hoặc <a href="/">về trang của người dân</a>.
      </p>
    </main>
  ) : (
    <main className="desk-message">
      <h1>Officers' desk</h1>
      <p>
        This is not an officer's account. <a href="/dang-nhap?tiep=%2Fcan-bo">Sign in with another one</a> or <a href="/">go to the citizens' pages</a>.
      </p>
    </main>
  );
}

function NoServer({ language }: { readonly language: Language }) {
  return (
    <main className="desk-message" role="alert">
      <h1>{language === "vi" ? "Không kết nối được máy chủ" : "The server does not answer"}</h1>
      <p>{language === "vi" ? "Kiểm tra mạng. Trang sẽ tự thử lại sau một phút." : "Check the network. This page tries again within a minute."}</p>
    </main>
  );
}
