// Covers a page whose session has ended: nobody reads on who has not signed in, and what was being worked on stays below it. Whoever
// signs in again goes on; somebody else begins anew.

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { signIn } from "./api.ts";
import { ProblemAlert } from "./ProblemAlert.tsx";
import { type SessionView, useStaff } from "./staff-context.ts";

export function SignInAgain() {
  const { s, account } = useStaff();
  const queries = useQueryClient();
  const cover = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isSending, setIsSending] = useState(false);
  // Modal: above everything else, and nothing below it can be reached. Closed before it goes, the focus is back where it was.
  useLayoutEffect(() => {
    const dialog = cover.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  /** A second Escape closes a modal whatever the page says; a cover is not closed by whoever comes by. */
  function reopen(): void {
    if (cover.current?.open === false) cover.current.showModal();
  }

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setIsSending(true);
    setError(null);
    try {
      // What was asked before signing in would say that nobody is there.
      await queries.cancelQueries({ queryKey: ["session"] });
      const session = await signIn(String(given.get("login")), String(given.get("password")), queries.getQueryData<SessionView>(["session"]));
      queries.setQueryData(["session"], session);
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <dialog ref={cover} className="staff-cover" aria-labelledby="phien-da-het" onKeyDown={keepToCover} onClose={reopen}>
      <form className="staff-message" onSubmit={(event) => void send(event)}>
        <h1 id="phien-da-het">{s("Phiên làm việc đã hết", "Your session has ended")}</h1>
        <p>
          {s(
            `Trang tạm khóa để không ai khác dùng phiên này. ${account.name}, hãy đăng nhập lại để làm tiếp: những gì đang làm dở vẫn còn nguyên.`,
            `The page is locked so that nobody else uses it. ${account.name}, sign in again to go on: what you were working on is still here.`,
          )}
        </p>
        {error === null ? null : <ProblemAlert error={error} />}
        <Stack gap="sm">
          <TextInput name="login" label={s("Tên đăng nhập", "Login")} autoComplete="username" required maxLength={100} />
          <PasswordInput name="password" label={s("Mật khẩu", "Password")} autoComplete="current-password" required maxLength={200} />
          <Button type="submit" loading={isSending}>
            {s("Đăng nhập lại", "Sign in again")}
          </Button>
        </Stack>
      </form>
    </dialog>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

/** Keys pressed here are not the page's below: nobody undoes there what somebody else wrote. */
function keepToCover(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key === "Escape") event.preventDefault();
}
