// A port for a server that a test starts in a moment.

import { createServer } from "node:net";

/**
 * A port nobody listens on now and the system never gives out by itself: one it picked could be somebody else's before a process has
 * started that is to listen there, and a killed server would not get its own back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
