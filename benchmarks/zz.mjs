import pino from 'pino'
import { createMasker, loggerLineMasker } from '/tmp/core.mjs'
import { generateRecords, BASE } from './lib/records.mjs'
import { EXACT } from './zzp.mjs'
const ROUNDS=Number(process.argv[2]??31)
class Sink{bytes=0;checksum=0; write(line){this.bytes+=line.length; this.checksum=(Math.imul(this.checksum,31)+line.charCodeAt(line.length>>1))|0}}
for(const density of [0,0.2,1]){
 const recs=generateRecords({count:1000,density})
 const m=createMasker()
 const mk=o=>pino({base:BASE,...o},new Sink())
 const L={bare:mk({}), redact:mk({redact:EXACT}), logveil:mk({hooks:{streamWrite:loggerLineMasker(m)}})}
 const run=l=>{const s=process.hrtime.bigint(); for(const r of recs) l[r.level](r.fields,r.message); return Number(process.hrtime.bigint()-s)/recs.length}
 const res={}
 for(let k=0;k<ROUNDS+30;k++) for(const n in L){ const t=run(L[n]); if(k>=30) (res[n]??=[]).push(t)}
 console.log(density, Object.entries(res).map(([n,a])=>{a.sort((x,y)=>x-y); return `${n} ${a[a.length>>1].toFixed(0)}ns x${(a[a.length>>1]/res.bare[a.length>>1]).toFixed(3)} min x${(a[0]/res.bare[0]).toFixed(3)}`}).join(' | '), m.stats().fastLines, m.stats().records)
}
const t0=performance.now(); createMasker(); const t1=performance.now(); createMasker(); console.log('createMasker', (t1-t0).toFixed(1),(performance.now()-t1).toFixed(1))
