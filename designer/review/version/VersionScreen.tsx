// One version: where it stands, what can be done about it, and everything it is judged by.

import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { useLocation, useParams } from "react-router";
import { cardOf } from "../../../engine/card/index.ts";
import { get } from "../../../portal/parts/staff/api.ts";
import { PageTitle } from "../../../portal/parts/staff/PageTitle.tsx";
import { ProblemAlert } from "../../../portal/parts/staff/ProblemAlert.tsx";
import { useStaff } from "../../../portal/parts/staff/staff-context.ts";
import { CardTab } from "../card/CardTab.tsx";
import { Reviewing } from "../decisions/Reviewing.tsx";
import { placeNames } from "../places.ts";
import { GivenRemarks } from "../GivenRemarks.tsx";
import { useRoles } from "../use-roles.ts";
import type { VersionView } from "../views.ts";
import { LifeTab } from "./LifeTab.tsx";
import { NewerVersion } from "./NewerVersion.tsx";
import { NotFound, VersionTabs, type TabName, tabOf } from "./VersionTabs.tsx";
import { VersionHead } from "./VersionHead.tsx";

const FindingsTab = lazy(async () => ({ default: (await import("../findings/FindingsTab.tsx")).FindingsTab }));
const CompareTab = lazy(async () => ({ default: (await import("../compare/CompareTab.tsx")).CompareTab }));
const PictureTab = lazy(async () => ({ default: (await import("./PictureTab.tsx")).PictureTab }));

export function VersionScreen() {
  const { hash = "", tab } = useParams();
  const { data, error } = useQuery({ queryKey: ["version", hash], queryFn: () => get<VersionView>(`/api/definitions/${hash}/life`) });
  const { s } = useStaff();
  const name = tabOf(tab);
  if (name === undefined) return <NotFound />;
  if (error !== null && data === undefined) {
    return (
      <>
        <PageTitle title={s("Phiên bản thủ tục", "Version of a procedure")} />
        <ProblemAlert error={error} />
      </>
    );
  }
  if (data === undefined) return <Loader aria-label={s("Đang tải", "Loading")} />;
  return <Version key={hash} view={data} tab={name} />;
}

// ---------------------------------------------------------------------------------------------------------------------

function Version({ view, tab }: { readonly view: VersionView; readonly tab: TabName }) {
  const { s } = useStaff();
  const roles = useRoles();
  const card = useMemo(() => cardOf(view.definition, { roles }), [view.definition, roles]);
  const names = useMemo(() => placeNames(card), [card]);
  // A link to a place on the card, e.g. from a remark: it is only there once the card has been drawn.
  const { hash: anchor } = useLocation();
  useEffect(() => document.getElementById(decodeURIComponent(anchor.slice(1)))?.scrollIntoView(), [anchor]);
  return (
    <Reviewing view={view} names={names}>
      <VersionHead view={view} />
      <NewerVersion view={view} />
      <GivenRemarks view={view} names={names} />
      <VersionTabs view={view} tab={tab} />
      <Suspense fallback={<Loader aria-label={s("Đang tải", "Loading")} />}>
        {tab === "card" ? <CardTab card={card} names={names} /> : null}
        {tab === "findings" ? <FindingsTab view={view} names={names} roles={roles} /> : null}
        {tab === "compare" ? <CompareTab view={view} roles={roles} /> : null}
        {tab === "picture" ? <PictureTab definition={view.definition} roles={roles} /> : null}
        {tab === "life" ? <LifeTab view={view} names={names} /> : null}
      </Suspense>
    </Reviewing>
  );
}
