import fs from 'node:fs';
const D='/work/main/dist/pipeline/';
const {Pipeline}=await import(D+'pipeline.js'); const {blocksStage}=await import(D+'stages/blocks.js'); const {tokensStage}=await import(D+'stages/tokens.js'); const {WinkReader}=await import(D+'stages/tokens/wink-reader.js');
const p=Pipeline.empty().with(blocksStage).with(tokensStage(new WinkReader()));
const texts=fs.readFileSync('../shared/polnear/dev.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).text);
for(let r=0;r<12;r++){ const t=performance.now(); for(const x of texts) await p.run({id:'x',text:x}); if(r%3===2) console.log(((performance.now()-t)/84).toFixed(2)); }
