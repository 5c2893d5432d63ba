// The frame around every screen of a staff app: where one can go, in which seats one acts, the way out.

import { AppShell, Burger, Button, Group, NavLink, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Link, useLocation } from "react-router";
import { signOut } from "./api.ts";
import { Boundary } from "./Boundary.tsx";
import { useStaff } from "./staff-context.ts";
import type { StaffApp } from "./StaffDoor.tsx";

/** A place within the app. `under`: where its own pages are, when not below it. */
export interface Place {
  readonly to: string;
  readonly under?: string;
  readonly label: string;
}

/** `title` stands in the header; `elsewhere` are other pages of ours, by their whole address. */
export function StaffFrame({ app, places, elsewhere, children }: { readonly app: StaffApp; readonly places: readonly Place[]; readonly elsewhere: readonly Place[]; readonly children: ReactNode }) {
  const { s } = useStaff();
  const { pathname } = useLocation();
  // On a phone the menu is open for one screen: going elsewhere closes it.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === pathname;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 250, breakpoint: "sm", collapsed: { mobile: !isOpen } }} padding="md">
      <a className="skip-link" href="#noi-dung">
        {s("Đến nội dung chính", "Skip to content")}
      </a>
      <Header app={app} isOpen={isOpen} onToggle={() => setOpenOn(isOpen ? undefined : pathname)} />
      <AppShell.Navbar p="sm" aria-label={s("Danh mục", "Menu")}>
        {places.map(({ to, under = to, label }) => {
          const current = pathname === to ? "page" : under !== "/" && pathname.startsWith(`${under}/`) ? "true" : undefined;
          return <NavLink key={to} component={Link} to={to} label={label} active={current !== undefined} {...(current === undefined ? {} : { "aria-current": current })} />;
        })}
        {elsewhere.map(({ to, label }) => (
          <NavLink key={to} component="a" href={to} label={label} />
        ))}
        <NavLink component="a" href={`/ngon-ngu?l=${s("en", "vi")}&tiep=${encodeURIComponent(`${app.path}${pathname}`)}`} label={s("English", "Tiếng Việt")} lang={s("en", "vi")} />
        <Seats />
      </AppShell.Navbar>
      <AppShell.Main id="noi-dung" tabIndex={-1}>
        <Boundary place={pathname}>{children}</Boundary>
      </AppShell.Main>
    </AppShell>
  );
}

// ---------------------------------------------------------------------------------------------------------------------

function Header({ app, isOpen, onToggle }: { readonly app: StaffApp; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { s, t, account } = useStaff();
  return (
    <AppShell.Header className="staff-header">
      <Group h="100%" px="md" justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap">
          <Burger opened={isOpen} onClick={onToggle} hiddenFrom="sm" size="sm" color="white" aria-label={isOpen ? s("Đóng danh mục", "Close menu") : s("Mở danh mục", "Open menu")} aria-expanded={isOpen} />
          <Text component="span" fw={700} c="white">
            {s("Một cửa", "Motcua")} – {t(app.name)}
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

function Seats() {
  const { t, account } = useStaff();
  const seats = [...new Set(account.roles.map((seat) => `${t(seat.roleName)} – ${t(seat.agencyName)}`))];
  return (
    <div className="staff-seats">
      <Text fw={600} size="sm">
        {account.name}
      </Text>
      {seats.map((seat) => (
        <Text key={seat} size="sm">
          {seat}
        </Text>
      ))}
    </div>
  );
}
