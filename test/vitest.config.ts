import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for with patience: the second it is given otherwise says how fast the machine is.
    expect: { poll: { timeout: 20_000 } },
  },
});
