// The frame around every screen: where one can go, in which seats one acts, the way out.

import { AppShell, Burger, Button, Group, NavLink, Text } from "@mantine/core";
import { useState } from "react";
import { Link, Route, Routes, useLocation } from "react-router";
import { signOut } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import { PageTitle } from "./PageTitle.tsx";
import { DossierScreen } from "./pages/DossierScreen.tsx";
import { FileOnBehalf } from "./pages/FileOnBehalf.tsx";
import { Inbox } from "./pages/Inbox.tsx";

export function Frame() {
  const { s } = useDesk();
  const { pathname } = useLocation();
  // On a phone the menu is open for one screen: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 250, breakpoint: "sm", collapsed: { mobile: !isOpen } }} padding="md">
      <a className="skip-link" href="#noi-dung">
        {s("Đến nội dung chính", "Skip to content")}
      </a>
      <Header isOpen={isOpen} onToggle={() => setOpenOn(isOpen ? undefined : pathname)} />
      <Menu pathname={pathname} />
      <AppShell.Main id="noi-dung" tabIndex={-1}>
        <Routes>
          <Route index element={<Inbox key="inbox" list="inbox" />} />
          <Route path="ho-so" element={<Inbox key="all" list="all" />} />
          <Route path="ho-so/:id" element={<DossierScreen />} />
          <Route path="nop-ho" element={<FileOnBehalf />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </AppShell.Main>
    </AppShell>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Header({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { s, account } = useDesk();
  return (
    <AppShell.Header className="desk-header">
      <Group h="100%" px="md" justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <Burger opened={isOpen} onClick={onToggle} hiddenFrom="sm" size="sm" color="white" aria-label={isOpen ? s("Đóng danh mục", "Close menu") : s("Mở danh mục", "Open menu")} aria-expanded={isOpen} />
          <Text component="span" fw={700} c="white">
            {s("Một cửa – Bàn làm việc", "One-stop desk")}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Text component="span" c="white" visibleFrom="sm">
            {account.name}
          </Text>
          <Button size="xs" variant="white" color="dark" onClick={() => void signOut().then(() => location.assign("/"))}>
            {s("Đăng xuất", "Sign out")}
          </Button>
        </Group>
      </Group>
    </AppShell.Header>
  );
}

function Menu({ pathname }: { readonly pathname: string }) {
  const { s, t, account } = useDesk();
  const seats = [...new Set(account.roles.map((seat) => `${t(seat.roleName)} – ${t(seat.agencyName)}`))];
  const link = (to: string, label: string) => <NavLink component={Link} to={to} label={label} active={pathname === to} {...(pathname === to ? { "aria-current": "page" as const } : {})} />;
  return (
    <AppShell.Navbar p="sm" aria-label={s("Danh mục", "Menu")}>
      {link("/", s("Việc cần làm", "Inbox"))}
      {link("/ho-so", s("Tất cả hồ sơ", "All dossiers"))}
      {account.roles.some((seat) => seat.role === "intakeOfficer") ? link("/nop-ho", s("Nộp hộ tại quầy, qua bưu chính", "File at the counter or by post")) : null}
      <NavLink component="a" href="/" label={s("Trang của người dân", "Citizens' pages")} />
      <NavLink component="a" href={`/ngon-ngu?l=${s("en", "vi")}&tiep=${encodeURIComponent(`/can-bo${pathname}`)}`} label={s("English", "Tiếng Việt")} lang={s("en", "vi")} />
      <div className="desk-seats">
        <Text fw={600} size="sm">
          {account.name}
        </Text>
        {seats.map((seat) => (
          <Text key={seat} size="sm">
            {seat}
          </Text>
        ))}
      </div>
    </AppShell.Navbar>
  );
}

function NoSuchPage() {
  const { s } = useDesk();
  return (
    <>
      <PageTitle title={s("Không có trang này", "No such page")} />
      <Link to="/">{s("Về việc cần làm", "To the inbox")}</Link>
    </>
  );
}
