// Where a question stands: by itself, or as the row of a table.

import { createContext } from "react";

export const Setting = createContext<"alone" | "matrixRow">("alone");
