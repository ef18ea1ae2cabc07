// where does incoming spend its time
import { DuckDBInstance } from "@duckdb/node-api";
import { fieldSql } from "@/server/pocket/import/field-sql";
import { cell } from "@/server/pocket/import/value-sql";
const f="/tmp/d/uploads/a/x/staged.parquet";
const i=await DuckDBInstance.create(":memory:",{threads:"2",preserve_insertion_order:"false"}); const c=await i.connect();
const T=async(n:string,q:string)=>{let best=1e9;for(let k=0;k<4;k++){const t=performance.now();await c.run(q);best=Math.min(best,performance.now()-t)}console.log(best.toFixed(0),n)};
const n=23; const cols=[...Array(n).keys()].map(k=>`c${k}`);
await T("scan copy", `create or replace temp table t as select ${cols.join(",")} from read_parquet('${f}')`);
await T("scan copy +rownum", `create or replace temp table t as select file_row_number,line,${cols.join(",")} from read_parquet('${f}',file_row_number=true)`);
await T("scan trim", `create or replace temp table t as select ${cols.map(x=>cell(x)+" "+x).join(",")} from read_parquet('${f}')`);
await T("scan trim ascii", `create or replace temp table t as select ${cols.map(x=>`nullif(trim(${x}),'') ${x}`).join(",")} from read_parquet('${f}')`);
await T("scan trim ascii case", `create or replace temp table t as select ${cols.map(x=>`case when ${x}<>'' then ${x} end ${x}`).join(",")} from read_parquet('${f}')`);
await T("src temp", `create or replace temp table s as select * from read_parquet('${f}')`);
const h:any={c5:"date_of_birth",c7:"party",c11:"state",c12:"zip",c16:"home_phone",c17:"cell_phone",c18:"email",c19:"registration_date",c21:"support_level"};
for (const [x,t] of Object.entries(h)) { const m=fieldSql(t as any,x,"mdy"); await T(t+" value", `select count(*) from (select ${m.sql} v from s) where v is null`); for (const p of m.problems) await T("   "+p.kind, `select count(*) from (select ${x}, ${m.sql} v from s) where ${x} is not null and ${p.when.replaceAll("$value","v")}`)}
await T("base", `select count(*) from s where c5 is null`);
await T("fold", `select count(*) from (select translate(lower(strip_accents(c1)), '-.,''', '') v from s) where v is null`);
await T("house", `select count(*) from (select lower(split_part(c8,' ',1)) v from s) where v is null`);
