import type { TokenRange } from '../../document.ts';
import type { ChainDecoder } from '../../tagger/chain.ts';
import { decoderOf, type LinearChainModel } from '../../tagger/linear-chain-model.ts';
import { CUE_LABEL_COUNT, CueFeatures } from './cue-features.ts';
import { type FirstPass, probabilityClass } from './first-pass.ts';
import type { TokenColumns } from './token-columns.ts';

/** The first pass: tags every token as part of a source, a cue, a content, or none, block by block. */
export class CueTagger {
  private readonly decoder: ChainDecoder;
  private sums = new Int32Array(0);
  private scores = new Float32Array(0);

  constructor(private readonly model: LinearChainModel) {
    this.decoder = decoderOf(model, CUE_LABEL_COUNT);
  }

  /** Tags the given sentences; the tokens of others stay unlabelled. */
  tag(columns: TokenColumns, sentences: readonly TokenRange[]): FirstPass {
    const { length } = columns;
    const pass = {
      labels: new Uint8Array(length),
      cue: new Float32Array(length),
      cueBegin: new Float32Array(length),
      contentClass: new Uint8Array(length),
      sourceClass: new Uint8Array(length),
    };
    const features = new CueFeatures(columns);
    for (let first = 0; first < sentences.length; ) {
      const block = columns.block[sentences[first]!.from];
      let next = first;
      while (next < sentences.length && columns.block[sentences[next]!.from] === block) next++;
      this.tagBlock(features, sentences.slice(first, next), pass);
      first = next;
    }
    return pass;
  }

  private tagBlock(features: CueFeatures, sentences: readonly TokenRange[], pass: FirstPass): void {
    const { from } = sentences[0]!;
    const { to } = sentences.at(-1)!;
    const { table } = this.model;
    const size = (to - from) * CUE_LABEL_COUNT;
    if (this.sums.length < size) {
      this.sums = new Int32Array(size * 2);
      this.scores = new Float32Array(size * 2);
    }
    this.sums.fill(0, 0, size);
    for (const sentence of sentences) {
      features.enterSentence(sentence.from, sentence.to);
      for (let token = sentence.from; token < sentence.to; token++) {
        features.write(token);
        table.addUnits(features, this.sums, (token - from) * CUE_LABEL_COUNT + 1);
      }
    }
    for (let cell = 0; cell < size; cell++) this.scores[cell] = this.sums[cell]! * table.step;
    pass.labels.set(this.decoder.best(this.scores, 0, to - from), from);
    this.decoder.marginals(this.scores, 0, to - from);
    const { probabilities } = this.decoder;
    for (let token = from; token < to; token++) {
      const row = (token - from) * CUE_LABEL_COUNT;
      pass.sourceClass[token] = probabilityClass(probabilities[row + 1]! + probabilities[row + 2]!);
      pass.cueBegin[token] = probabilities[row + 3]!;
      pass.cue[token] = probabilities[row + 3]! + probabilities[row + 4]!;
      pass.contentClass[token] = probabilityClass(probabilities[row + 5]! + probabilities[row + 6]!);
    }
  }
}
