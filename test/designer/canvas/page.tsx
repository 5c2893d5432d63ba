// The canvas alone on a page, for the browser test. What is shown stands in the page's data.

import "../../../portal/styles/base.css";
import { createRoot } from "react-dom/client";
import { WorkflowCanvas, type WorkflowCanvasProps } from "../../../designer/canvas/index.ts";

const root = document.getElementById("app");
const shown = (await (await fetch("/shown.json")).json()) as Omit<WorkflowCanvasProps, "onSelect">;
const chosen = document.getElementById("chosen");

if (root !== null) {
  createRoot(root).render(
    <WorkflowCanvas
      {...shown}
      onSelect={(pointer) => {
        if (chosen !== null) chosen.textContent = pointer;
      }}
    />,
  );
}
