import { basename } from "node:path";
import { openMongoStores } from "../../../../server/stores/mongodb/open.ts";
import { storeContract } from "../../../contracts/store.ts";
import { describeOnMongod } from "../../../mongod.ts";

describeOnMongod("MongoDB", (mongod) => storeContract("MongoDB", (place) => openMongoStores({ url: mongod.url(basename(place)) })));
