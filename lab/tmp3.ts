import { readFileSync, writeFileSync } from 'node:fs';
import { readModels, writeModels } from '../pipeline/models.ts';
import { FeatureTable } from '../pipeline/tagger/feature-table.ts';
const m=readModels(new Uint8Array(readFileSync('/tmp/w/swift-d.bin')));
function prune(t:FeatureTable,least:number){ const keep:number[]=[]; for(let r=0;r<t.hashes.length;r++){ let p=0; for(let k=0;k<t.width;k++) p=Math.max(p,Math.abs(t.weights[r*t.width+k]!)); if(p*t.step>=least) keep.push(r); } const w=new Int8Array(keep.length*t.width); keep.forEach((r,i)=>w.set(t.weights.subarray(r*t.width,(r+1)*t.width),i*t.width)); return new FeatureTable(t.width,t.step,Int32Array.from(keep,r=>t.hashes[r]!),w); }
const [c,a,n]=process.argv.slice(2).map(Number);
const o={...m,attributions:{...m.attributions,cues:{...m.attributions.cues,table:prune(m.attributions.cues.table,c!)},arguments:{...m.attributions.arguments,table:prune(m.attributions.arguments.table,a!)}},names:{...m.names,table:prune(m.names.table,n!)}};
console.log(m.attributions.cues.table.hashes.length,m.attributions.arguments.table.hashes.length,m.names.table.hashes.length,'->',o.attributions.cues.table.hashes.length,o.attributions.arguments.table.hashes.length,o.names.table.hashes.length,m.attributions.cues.table.step,m.attributions.arguments.table.step);
writeFileSync('models/swift.bin',writeModels(o));
