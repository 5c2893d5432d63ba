export { lossSentences } from "./loss-sentences.ts";
export { ownForm } from "./own-form.ts";
export { plainForm, type Loss } from "./plain-form.ts";
export { ownUi, plainUi } from "./plain-ui.ts";
