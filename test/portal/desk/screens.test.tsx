// Screens drawn without a browser: what an officer is offered and why not, what is sent for papers and owners, names of papers.

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, it } from "vitest";
import { validateActData } from "../../../engine/forms/index.ts";
import type { Task } from "../../../engine/model/index.ts";
import { ActList } from "../../../portal/desk/ActList.tsx";
import { StaffContext } from "../../../portal/parts/staff/staff-context.ts";
import { DossierTable } from "../../../portal/desk/DossierTable.tsx";
import { componentsFor, factsForEntry } from "../../../portal/desk/facts-for-entry.ts";
import { NOBODY, ownerOf } from "../../../portal/desk/OwnerFields.tsx";
import { componentsOf } from "../../../portal/desk/PaperInput.tsx";
import type { DossierView, RowView } from "../../../portal/desk/views.ts";
import { withComponentNames } from "../../../portal/desk/with-component-names.ts";
import { tidyAnswers } from "../../../portal/form/tidy.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const account = {
  id: "hoa",
  name: "Lê Thị Hoa",
  kind: "officer",
  roles: [{ role: "intakeOfficer", roleName: { vi: "Cán bộ tiếp nhận" }, agency: "xa-nhu-thanh", agencyName: { vi: "UBND xã Như Thanh" } }],
} as const;

const death = proceduresUnderTest().find(({ name }) => name === "deathRegistration");
if (death === undefined) throw new Error("No death registration");
const { definition } = death.compiled;

function draw(screen: ReactNode): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <StaffContext.Provider value={{ language: "vi", account }}>{screen}</StaffContext.Provider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe("the acts of a dossier", () => {
  const offer = { event: "REQUEST_SUPPLEMENT", state: "receiving.checking", label: { vi: "Yêu cầu bổ sung" }, tone: "neutral", revises: false, allowed: true, violations: [] } as const;
  const acts = (offers: DossierView["offers"], done = false) => draw(<ActList dossier={{ id: "1", revision: 3, done, offers } as unknown as DossierView} definition={definition} />);

  it("an act open now is a button", () => {
    expect(acts([offer])).not.toContain("disabled");
  });

  it("one that is not open is greyed, and described by its reason", () => {
    const html = acts([{ ...offer, allowed: false, violations: [{ code: "guard_failed", params: { guard: "happenedAtMost" } }] }]);
    expect(html).toMatch(/<button[^>]*disabled/);
    const [, describedBy] = /<button[^>]*aria-describedby="([^"]+)"/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`id="${describedBy}"[^>]*>Việc này đã làm đủ số lần pháp luật cho phép`));
  });

  it("says so when there is nothing to do, and why", () => {
    expect(acts([])).toContain("Ở bước này không có việc nào của bạn");
    expect(acts([], true)).toContain("Hồ sơ đã kết thúc");
  });
});

describe("a list", () => {
  const task: Task = { state: "receiving.checking", role: "intakeOfficer", agency: "xa-nhu-thanh", since: "2026-11-23T01:00:00.000Z" };
  const row = (tasks: readonly Task[]) =>
    ({ id: "1", code: "H56.120-261123-0001", revision: 1, ownerName: "Lê Văn Hùng", procedureName: "Đăng ký khai tử", channel: "online", status: "registered", done: false, tasks, stateLabels: [], remaining: { workingMinutes: -120, state: "overdue" } }) as unknown as RowView;
  const list = (tasks: readonly Task[]) => draw(<DossierTable list="inbox" rows={[row(tasks)]} />);

  it("tells lateness by a sign and words, not by colour alone", () => {
    expect(list([task])).toMatch(/⚠ <\/span>Quá hạn 2 giờ/);
  });

  it("offers a free task of my seat, and names the dossier in the button", () => {
    expect(list([task])).toContain('aria-label="Nhận việc: H56.120-261123-0001"');
  });

  it("offers neither another's task nor one a colleague holds", () => {
    expect(list([{ ...task, role: "approver" }])).not.toContain("Nhận việc");
    const held = list([{ ...task, claimedBy: { id: "minh", name: "Phạm Văn Minh", at: task.since } }]);
    expect(held).toContain("Phạm Văn Minh");
    expect(held).not.toMatch(/Nhận việc|Trả việc/);
  });

  it("lets me give back what I hold", () => {
    expect(list([{ ...task, claimedBy: { id: "hoa", name: "Lê Thị Hoa", at: task.since } }])).toContain("Trả việc");
  });
});

describe("what is sent", () => {
  it("papers: uploaded ones by their ids, shown ones as shown, nothing for nothing", () => {
    const nothing = { files: [], shown: false };
    expect(componentsOf({ photo: { files: [{ id: "f1", name: "a.jpg" }], shown: false }, notice: { files: [], shown: true }, other: nothing })).toEqual({
      photo: { files: ["f1"], source: "upload" },
      notice: { files: [], source: "shown" },
    });
  });

  it("the owner without what was left empty", () => {
    expect(ownerOf({ ...NOBODY, name: " Lê Văn Hùng ", phone: "" })).toEqual({ name: "Lê Văn Hùng" });
  });
});

describe("a filing at the counter", () => {
  it("asks for the papers of the case, live", () => {
    const baseFacts = factsForEntry({ definition, agency: "xa-nhu-thanh", channel: "counter", account });
    const ids = (answers: object) => componentsFor(definition, baseFacts, answers as never).map(({ component }) => component.id);
    expect(ids({})).not.toContain("deathNotice");
    expect(ids({ death: { notice: { kind: "medical", form: "paper" } } })).toContain("deathNotice");
  });
});

describe("a request to supplement", () => {
  const form = { type: "object", properties: { items: { type: "array", items: { type: "object", required: ["reason"], properties: { component: { type: "string", pattern: "^[a-z][A-Za-z0-9]*$" }, reason: { type: "string" } } } } } } as const;
  const components = [{ id: "deathNotice", name: { vi: "Giấy báo tử" } }] as never;
  const named = withComponentNames(form, components, "vi");

  it("names the dossier's papers instead of asking for an identifier", () => {
    expect(JSON.stringify(named)).toContain("Giấy báo tử");
  });

  it.each([["deathNotice"], [""]])("sends %j as the definition wants it", (component) => {
    const data = tidyAnswers(named, { items: [{ component, reason: "Ảnh mờ" }] });
    expect(validateActData(form, data)).toEqual([]);
  });
});
