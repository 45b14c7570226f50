import fs from 'node:fs';

const D = '/work/main/dist/pipeline/';
const { readModels } = await import(D + 'index.js');
const { LinearFinder } = await import(D + 'attribution/linear/linear-finder.js');
const { WordReader } = await import(D + 'tagger/word-attributes.js');
const { tokenColumns, LexiconMemory } = await import(D + 'attribution/linear/token-columns.js');
const { CueFeatures } = await import(D + 'attribution/linear/cue-features.js');
const { cueCandidates } = await import(D + 'attribution/linear/cue-candidates.js');
const { Pipeline } = await import(D + 'pipeline.js');
const { blocksStage } = await import(D + 'stages/blocks.js');
const { tokensStage } = await import(D + 'stages/tokens.js');
const { WinkReader } = await import(D + 'stages/tokens/wink-reader.js');
const { quotationsStage } = await import(D + 'stages/quotations.js');
const m = readModels(new Uint8Array(fs.readFileSync('models/swift.bin')));
const p = Pipeline.empty().with(blocksStage).with(tokensStage(new WinkReader())).with(quotationsStage);
const docs = [];
for (const l of fs.readFileSync('../shared/polnear/dev.jsonl', 'utf8').trim().split('\n')) {
  const x = JSON.parse(l);
  const d = await p.run({ id: x.id, text: x.text });
  d.isRead = d.blocks.map(() => true);
  docs.push(d);
}
const words = new WordReader(m.clusters),
  lex = new LexiconMemory();
const f = new LinearFinder(m.attributions, words);
const T = {};
const time = (k, fn) => {
  const t = performance.now();
  const r = fn();
  T[k] = (T[k] ?? 0) + performance.now() - t;
  return r;
};
for (let r = 0; r < 5; r++) {
  for (const k in T) delete T[k];
  let nc = 0,
    nw = 0,
    feats = 0;
  for (const d of docs) {
    const c = time('columns', () => tokenColumns(d.tokens, d.quotations, words, m.attributions.rates, lex));
    time('cue features only', () => {
      const F = new CueFeatures(c);
      for (const s of d.sentences) {
        F.enterSentence(s.from, s.to);
        for (let t = s.from; t < s.to; t++) {
          F.write(t);
          feats += F.count;
        }
      }
    });
    const F = new CueFeatures(c);
    const out = new Int32Array(c.length * 7 + 8);
    time('features+lookup', () => {
      for (const s of d.sentences) {
        F.enterSentence(s.from, s.to);
        for (let t = s.from; t < s.to; t++) {
          F.write(t);
          m.attributions.cues.table.addUnits(F, out, t * 7 + 1);
        }
      }
    });
    const v = time('view', () => f.articleView(d));
    const pass = time('tag', () => f.cueTagger.tag(v.columns, v.sentences));
    const cs = cueCandidates(pass, v.columns.block, 0.2);
    nc += cs.length;
    const cand = time('args', () => f.argumentsOf(v, pass, cs));
    const at = time('judge', () => f.judge(v.columns, pass, cand));
    time('find', () => f.find(d));
  }
  if (r === 4)
    console.log(
      nc / 84,
      feats / 84,
      Object.fromEntries(Object.entries(T).map(([k, v]) => [k, +(v / 84).toFixed(2)])),
    );
}
