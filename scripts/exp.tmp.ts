import { firstNamesFit } from "@/server/pocket/import/same-person";
import { DuckDBInstance } from "@duckdb/node-api";
const i=await DuckDBInstance.create(":memory:",{threads:"2"}); const c=await i.connect();
await c.run("create temp table n as select 'abc'||(random()*500)::int a, 'xyz'||(random()*500)::int b from range(100000)");
const cpu=()=>process.cpuUsage().user/1000;
for (const k of [1,2,3]) { const t=cpu(); await c.run(`select count(*) from n where ${firstNamesFit("a","b")}`); console.log(cpu()-t); }
