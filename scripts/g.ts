import * as m from "@/lib/synthetic/list-csv";
import fs from "node:fs";
const [rows,first,out,overlap]=process.argv.slice(2);
const fd=fs.openSync(out!,"w"); for (const c of (m as any).listCsv({seed:Number(first)+1,rows:Number(rows),firstIndex:Number(first), ...(overlap?{overlap:Number(overlap)}:{})})) fs.writeSync(fd,c); 
