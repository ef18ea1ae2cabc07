import { DuckDBInstance } from "@duckdb/node-api";
import fs from "node:fs";
import { planImport } from "@/server/pocket/import/plan";
import { applyImport } from "@/server/pocket/import/apply";
import { stagedSource } from "@/server/pocket/import/source";
import { openPocket } from "@/server/pocket/registry";
import { writePocket, readPocket, checkpointPocket } from "@/server/pocket/use";
import { uploadsDir } from "@/server/env";
import { uuidv7 } from "@/lib/uuid";
import { matchHeaders } from "@/lib/match-headers/match-headers";
const csv = process.argv[2], base = process.argv[3];
fs.rmSync(process.env.CB_DATA_DIR!, {recursive:true,force:true});
const t0=performance.now();
const raw = await DuckDBInstance.create("/tmp/raw.db",{threads:"2",memory_limit:"2GB",preserve_insertion_order:"false"});
{ const c=await raw.connect(); const head=fs.readFileSync(csv,"utf8").slice(0,3000).split("\n")[0]!.trim().split(",");
 var header=head;
 const t=performance.now();
 await c.run(`CREATE OR REPLACE TABLE t AS SELECT * FROM read_csv('${csv}', header=true, auto_detect=false, delim=',', quote='"', columns={${head.map(h=>`'${h}':'VARCHAR'`).join(",")}})`); await c.run("CHECKPOINT"); console.log("RAW", performance.now()-t); c.closeSync(); raw.closeSync(); fs.rmSync("/tmp/raw.db"); }
await openPocket("a",{create:true});
async function stage(csv:string,name:string){ const dir=uploadsDir("a")+"/"+name; fs.mkdirSync(dir,{recursive:true});
 const m=await DuckDBInstance.create(":memory:",{threads:"2"}); const c=await m.connect();
 await c.run(`COPY (SELECT (row_number() over ()+1)::INTEGER as line, * FROM read_csv('${csv}', header=true, auto_detect=false, delim=',', quote='"', columns={${header.map((h,i)=>`'c${i}':'VARCHAR'`).join(",")}})) TO '${dir}/staged.parquet' (FORMAT parquet, ROW_GROUP_SIZE 20480)`); return dir+"/staged.parquet"; }
const fieldOf:any={voter_id:"voter_id",first_name:"first_name",middle_name:"middle_name",last_name:"last_name",suffix:"suffix",date_of_birth:"date_of_birth",gender:"gender",party:"party",address1:"address1",address2:"address2",city:"city",state:"state",zip:"zip",county:"county",congressional_district:"congressional_district",precinct:"precinct",home_phone:"home_phone",cell_phone:"cell_phone",email:"email",registration_date:"registration_date",registration_status:"registration_status",support_level:"support_level",tags:"tags"};
const mapping = header.map((h,index)=>({index,target:fieldOf[h]??null}));
async function go(csv:string,name:string,dup:any){ const file=await stage(csv,name); const jobId=uuidv7();
 const input:any={jobId,source:stagedSource(file,mapping),options:{duplicates:dup,dateOrder:"mdy"},fileName:csv,path:"direct",appliedBy:"me",at:new Date()};
 for (let k=0;k<2;k++){ const t=performance.now(); const p=await writePocket("a",async p=>planImport(p,input),{heavy:true}); console.log("dryrun",name,performance.now()-t, k?JSON.stringify(p.plan).slice(0,1500):""); }
 const t=performance.now(); const r=await writePocket("a",p=>applyImport(p,input),{heavy:true,timeoutMs:600000}); const t2=performance.now(); await checkpointPocket("a"); console.log("apply",name,t2-t,"checkpoint",performance.now()-t2, JSON.stringify(r.plan.figures), fs.statSync(process.env.CB_DATA_DIR+"/tenants/a/db/pocket.db").size/1e6,"MB"); }
if (base) await go(base,"base","fill");
await go(csv,"x","fill");
process.exit(0);
