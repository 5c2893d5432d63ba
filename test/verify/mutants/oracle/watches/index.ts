// All that is watched for.

import type { Watch } from "../harm.ts";
import { clock } from "./clock.ts";
import { ending } from "./ending.ts";
import { hands } from "./hands.ts";
import { intent } from "./intent.ts";
import { release } from "./release.ts";
import { status } from "./status.ts";
import { telling } from "./telling.ts";
import { waiting } from "./waiting.ts";

/** Every watch, in the order of how bad it is. */
export const WATCHES: readonly Watch[] = [ending, release, hands, waiting, telling, clock, status, intent];
