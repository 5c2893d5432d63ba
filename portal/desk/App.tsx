// The frame of the desk: who is signed in, where one can go, and the pages.

import { Alert, AppShell, Burger, Button, Center, Group, Loader, NavLink, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, Route, Routes, useLocation } from "react-router";
import type { Language } from "../../engine/model/index.ts";
import { get, keepToken, signOut } from "./api.ts";
import { DeskContext, useDesk } from "./desk-context.ts";
import { DossierScreen } from "./pages/DossierScreen.tsx";
import { FileOnBehalf } from "./pages/FileOnBehalf.tsx";
import { Inbox } from "./pages/Inbox.tsx";
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
  const language: Language = /(?:^|; )lang=en(?:;|$)/.test(document.cookie) ? "en" : "vi";
  if (session.isPending) return <Center h="100vh"><Loader aria-label="Đang tải" /></Center>;
  const account = session.data?.account;
  if (account === undefined || account.kind !== "officer") {
    return (
      <main className="desk-message">
        <h1>Bàn làm việc của cán bộ</h1>
        <p>Tài khoản này không phải tài khoản cán bộ. <a href="/dang-nhap?tiep=%2Fcan-bo">Đăng nhập bằng tài khoản khác</a> hoặc <a href="/">về trang của người dân</a>.</p>
      </main>
    );
  }
  return (
    <DeskContext.Provider value={{ language, account }}>
      <Frame />
    </DeskContext.Provider>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Frame() {
  const { s, t, account } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname === "") return;
    setOpen(false);
    document.querySelector<HTMLElement>("h1")?.focus();
  }, [pathname]);
  const seats = [...new Set(account.roles.map((seat) => `${t(seat.roleName)} – ${t(seat.agencyName)}`))];
  const mayFile = account.roles.some((seat) => seat.role === "intakeOfficer");
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 250, breakpoint: "sm", collapsed: { mobile: !isOpen } }} padding="md">
      <AppShell.Header className="desk-header">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={() => setOpen(!isOpen)} hiddenFrom="sm" size="sm" color="white" aria-label={s("Mở danh mục", "Open menu")} />
            <Text component="span" fw={700} c="white">{s("Một cửa – Bàn làm việc", "One-stop desk")}</Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Text component="span" c="white" visibleFrom="sm">{account.name}</Text>
            <Button size="xs" variant="white" color="dark" onClick={() => void signOut().then(() => location.assign("/"))}>{s("Đăng xuất", "Sign out")}</Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" aria-label={s("Danh mục", "Menu")}>
        <NavLink component={Link} to="/" label={s("Việc cần làm", "Inbox")} active={pathname === "/"} />
        <NavLink component={Link} to="/ho-so" label={s("Tất cả hồ sơ", "All dossiers")} active={pathname === "/ho-so"} />
        {mayFile ? <NavLink component={Link} to="/nop-ho" label={s("Nộp hộ tại quầy, qua bưu chính", "File at the counter or by post")} active={pathname === "/nop-ho"} /> : null}
        <NavLink component="a" href="/" label={s("Trang của người dân", "Citizens' pages")} />
        <NavLink component="a" href={`/ngon-ngu?l=${s("en", "vi")}&tiep=/can-bo`} label={s("English", "Tiếng Việt")} lang={s("en", "vi")} />
        <div className="desk-seats">
          <Text fw={600} size="sm">{account.name}</Text>
          {seats.map((seat) => <Text key={seat} size="sm">{seat}</Text>)}
        </div>
      </AppShell.Navbar>
      <AppShell.Main>
        <Routes>
          <Route index element={<Inbox key="inbox" list="inbox" />} />
          <Route path="ho-so" element={<Inbox key="all" list="all" />} />
          <Route path="ho-so/:id" element={<DossierScreen />} />
          <Route path="nop-ho" element={<FileOnBehalf />} />
          <Route path="*" element={<Alert color="red" title={s("Không có trang này", "No such page")}><Link to="/">{s("Về việc cần làm", "To the inbox")}</Link></Alert>} />
        </Routes>
      </AppShell.Main>
    </AppShell>
  );
}
