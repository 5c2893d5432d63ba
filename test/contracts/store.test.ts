import { openStores } from "../../server/stores/open.ts";
import { storeContract } from "./store.ts";

storeContract("SQLite", (place) => openStores({ dataDirectory: place }));
