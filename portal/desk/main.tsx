// Entry of the officers' app.

import "./desk.css";
import { StaffDoor, type StaffApp } from "../parts/staff/StaffDoor.tsx";
import { startStaffApp } from "../parts/staff/start.tsx";
import { Frame } from "./Frame.tsx";
import { DESK_REFUSALS } from "./refusals.ts";

const DESK: StaffApp = { name: { vi: "Bàn làm việc", en: "One-stop desk" }, path: "/can-bo", refusals: DESK_REFUSALS };

startStaffApp(
  DESK.path,
  <StaffDoor app={DESK}>
    <Frame app={DESK} />
  </StaffDoor>,
);
