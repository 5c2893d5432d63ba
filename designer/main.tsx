// Entry of the designer: where procedures are submitted, reviewed, published and looked back at.

import { StaffDoor, type StaffApp } from "../portal/parts/staff/StaffDoor.tsx";
import { startStaffApp } from "../portal/parts/staff/start.tsx";
import "./designer.css";
import { Frame } from "./Frame.tsx";
import { REVIEW_REFUSALS } from "./review/refusals.ts";

const DESIGNER: StaffApp = { name: { vi: "Soạn và duyệt thủ tục", en: "Procedures" }, path: "/thiet-ke", refusals: REVIEW_REFUSALS };

startStaffApp(
  DESIGNER.path,
  <StaffDoor app={DESIGNER}>
    <Frame app={DESIGNER} />
  </StaffDoor>,
);
