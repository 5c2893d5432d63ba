// One exchange with another system over HTTP: JSON there, JSON back, bounded in time and size, no redirects followed.
// Does not try again: whoever asked does, with the outbox's patience (faults P05).

/** The most an exchange may take. */
export interface ExchangeLimits {
  readonly timeoutMs: number;
  readonly bytes: number;
}

/** What is meant unless somebody says otherwise. */
export const EXCHANGE_LIMITS: ExchangeLimits = { timeoutMs: 10_000, bytes: 1024 * 1024 };

/** Posts a message and returns the answer's JSON. Throws when there is no readable answer. */
export async function postJson(url: string, message: object, limits: ExchangeLimits = EXCHANGE_LIMITS): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(message),
    redirect: "error",
    signal: AbortSignal.timeout(limits.timeoutMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${new URL(url).host} answered ${response.status}`);
  }
  return JSON.parse(await readBounded(response, limits.bytes)) as unknown;
}

// ---------------------------------------------------------------------------------------------------------------------

/** What the length header promises is not believed: bytes are counted as they come. */
async function readBounded(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Error(`An answer larger than ${most} bytes is not read`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
