// Choices known only at run time (communes of a province) for a question the form leaves open. They never enter the schema:
// the answer stays text, and what was typed before stays choosable.

import { createContext } from "react";

/** Texts to choose from, or undefined to type. */
export const GivenChoices = createContext<readonly string[] | undefined>(undefined);
