import type { TokenRange } from '../../document.ts';
import type { ChainDecoder } from '../../tagger/chain.ts';
import { MATRIX_ROWS } from '../../tagger/feature-matrix.ts';
import { LabelScores } from '../../tagger/label-scores.ts';
import { decoderOf, type LinearChainModel } from '../../tagger/linear-chain-model.ts';
import { CUE_LABEL_COUNT, CueFeatures } from './cue-features.ts';
import { type FirstPass, probabilityClass } from './first-pass.ts';
import type { TokenColumns } from './token-columns.ts';

/** The first pass: tags every token as part of a source, a cue, a content, or none, block by block. */
export class CueTagger {
  private readonly decoder: ChainDecoder;
  private readonly features = new CueFeatures();
  private readonly scores: LabelScores;

  constructor(model: LinearChainModel) {
    this.decoder = decoderOf(model, CUE_LABEL_COUNT);
    this.scores = new LabelScores(model.table);
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
    this.features.enterArticle(columns);
    let blocks: TokenRange[] = [];
    let tokens = 0;
    for (let first = 0; first < sentences.length; ) {
      const { from } = sentences[first]!;
      let next = first;
      while (next < sentences.length && columns.block[sentences[next]!.from] === columns.block[from]) next++;
      blocks.push({ from: first, to: next });
      tokens += sentences[next - 1]!.to - from;
      first = next;
      if (tokens >= MATRIX_ROWS || first === sentences.length) {
        this.tagBlocks(sentences, blocks, tokens, pass);
        blocks = [];
        tokens = 0;
      }
    }
    return pass;
  }

  /** Tags blocks, given as ranges of sentences, with so many tokens together. */
  private tagBlocks(
    sentences: readonly TokenRange[],
    blocks: readonly TokenRange[],
    tokens: number,
    pass: FirstPass,
  ): void {
    const { features, scores } = this;
    scores.start(tokens);
    let place = 0;
    for (const block of blocks) {
      for (let sentence = block.from; sentence < block.to; sentence++) {
        const { from, to } = sentences[sentence]!;
        features.enterSentence(from, to);
        for (let token = from; token < to; token++) {
          features.write(token, place++);
          if (features.isFull) this.takeFeatures();
        }
      }
    }
    this.takeFeatures();
    const labelScores = scores.ofLabels(CUE_LABEL_COUNT);
    let offset = 0;
    for (const block of blocks) {
      const range = { from: sentences[block.from]!.from, to: sentences[block.to - 1]!.to };
      this.label(labelScores, offset, range, pass);
      offset += range.to - range.from;
    }
  }

  private takeFeatures(): void {
    this.scores.take(this.features);
    this.scores.take(this.features.cueWords);
  }

  private label(scores: Float32Array, offset: number, { from, to }: TokenRange, pass: FirstPass): void {
    pass.labels.set(this.decoder.best(scores, offset, to - from), from);
    this.decoder.marginals(scores, offset, to - from);
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
