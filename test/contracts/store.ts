// What every store must do, whatever database is below. The suite knows the port and nothing else: a store is right when
// this passes against a real database.

import { describe } from "vitest";
import { commitContract } from "./store/commits.ts";
import { definitionContract } from "./store/definitions.ts";
import { draftContract } from "./store/drafts.ts";
import { erasureContract } from "./store/erasure.ts";
import { fileContract } from "./store/files.ts";
import { homeContract } from "./store/homes.ts";
import { idempotencyContract } from "./store/idempotency.ts";
import { inboxContract } from "./store/inbox.ts";
import { listContract } from "./store/lists.ts";
import { longLifeContract } from "./store/long-lives.ts";
import { outboxContract } from "./store/outbox.ts";
import { paymentContract } from "./store/payments.ts";
import { peopleContract } from "./store/people.ts";
import { timerContract } from "./store/timers.ts";
import { workingCopyContract } from "./store/working-copies.ts";
import { underTest, type OpenStore } from "./store/under-test.ts";

/** Runs the suite. `open` is given a fresh folder, whose name may also serve as a database's; the same one reopens it. */
export function storeContract(database: string, open: OpenStore): void {
  describe(`a store on ${database}`, () => {
    const under = underTest(open);
    for (const contract of [
      commitContract,
      idempotencyContract,
      inboxContract,
      listContract,
      homeContract,
      timerContract,
      outboxContract,
      draftContract,
      peopleContract,
      fileContract,
      paymentContract,
      erasureContract,
      definitionContract,
      workingCopyContract,
      longLifeContract,
    ]) {
      contract(under);
    }
  });
}
