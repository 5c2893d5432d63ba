export { WorkflowCanvas, type WorkflowCanvasProps } from "./WorkflowCanvas.tsx";
