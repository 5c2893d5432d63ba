// Settings, from the environment only. Unreadable settings stop the start with one line.

import { resolve } from "node:path";

/** What the environment decides. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database, uploads and sandbox files. */
  readonly dataDirectory: string;
  /** Address of a MongoDB replica set or cluster, which then keeps the data instead of the embedded database. */
  readonly mongodbUrl?: string;
  /** Address people reach the server at; callbacks and cookies depend on it. */
  readonly publicUrl: string;
  readonly isDevelopment: boolean;
  /** Demo accounts and sandboxes. There is nothing else yet, so it is on unless switched off. */
  readonly demo: boolean;
}

/** Reads the settings. Throws with one line when one cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env["PORT"] ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not '${env["PORT"]}'`);
  const publicUrl = env["PUBLIC_URL"] ?? `http://localhost:${port}`;
  if (!URL.canParse(publicUrl)) throw new Error(`PUBLIC_URL must be an address like https://motcua.example, not '${publicUrl}'`);
  const mongodbUrl = env["MONGODB_URL"];
  return {
    port,
    host: env["HOST"] ?? "127.0.0.1",
    dataDirectory: resolve(env["DATA_DIR"] ?? "data"),
    ...(mongodbUrl === undefined || mongodbUrl === "" ? {} : { mongodbUrl }),
    publicUrl: publicUrl.replace(/\/$/, ""),
    isDevelopment: env["NODE_ENV"] === "development",
    demo: env["DEMO"] !== "off",
  };
}
