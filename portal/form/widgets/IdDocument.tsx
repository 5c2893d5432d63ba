// An identity paper: its kind, number, issuer and day, side by side where there is room.

import type { GroupView } from "./view.ts";

export const idDocument: GroupView = {
  kind: "group",
  Lay: ({ members }) => <div className="id-document-parts">{members.map(({ content }) => content)}</div>,
};
