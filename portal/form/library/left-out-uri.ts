export { uriResolver as default } from "./left-out.ts";
