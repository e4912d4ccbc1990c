import { createMasker, loggerLineMasker } from '/tmp/core.mjs'
import { generateRecords, toLine } from './lib/records.mjs'
const lines=generateRecords({count:1000,density:Number(process.argv[2]??0)}).map(r=>toLine(r)); const m=createMasker(); const f=loggerLineMasker(m)
let out=0; for(let k=0;k<10;k++) for(const l of lines) out+=f(l).length
for(let r=0;r<5;r++){const t=performance.now(); for(let k=0;k<150;k++) for(const l of lines) out+=f(l).length; console.log(((performance.now()-t)/150).toFixed(3),'us/line')}
console.log(out, m.stats().kinds)
