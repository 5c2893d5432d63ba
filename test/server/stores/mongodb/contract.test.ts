import { basename } from "node:path";
import { openStores } from "../../../../server/stores/open.ts";
import { storeContract } from "../../../contracts/store.ts";
import { describeOnMongod } from "../../../mongod.ts";

describeOnMongod("MongoDB", (mongod) => storeContract("MongoDB", (place) => openStores({ dataDirectory: place, mongodbUrl: mongod.url(basename(place)) })));
