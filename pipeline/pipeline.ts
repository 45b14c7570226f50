import type { Article, LayerName, Layers } from './document.ts';

/**
 * A pure function with a name that declares the layers it reads and those it writes. It may answer by promise, as
 * ONNX Runtime does. The pattern is spaCy's `assigns` and `requires`, checked here by the compiler.
 */
export interface Stage<Reads extends LayerName, Writes extends LayerName> {
  readonly name: string;
  readonly reads: readonly Reads[];
  readonly writes: readonly Writes[];
  run(article: Article, layers: Pick<Layers, Reads>): Pick<Layers, Writes> | Promise<Pick<Layers, Writes>>;
}

/** How long one stage took for one article, in milliseconds. */
export type StageTimer = (stage: string, milliseconds: number) => void;

/** What a run may be told: a clock makes it report times (the pipeline itself has none). */
export interface RunOptions {
  readonly clock?: () => number;
  readonly onStage?: StageTimer;
}

/**
 * Stages in order. `with` compiles only where every layer that the stage reads has been written before, and no layer
 * that it writes has.
 */
export class Pipeline<Written extends LayerName = never> {
  private constructor(private readonly stages: readonly Stage<LayerName, LayerName>[]) {}

  static empty(): Pipeline<never> {
    return new Pipeline<never>([]);
  }

  with<Reads extends Written, Writes extends LayerName>(
    stage: Stage<Reads, Writes> & ([Writes & Written] extends [never] ? unknown : never),
  ): Pipeline<Written | Writes> {
    return new Pipeline<Written | Writes>([...this.stages, stage as unknown as Stage<LayerName, LayerName>]);
  }

  get stageNames(): readonly string[] {
    return this.stages.map((stage) => stage.name);
  }

  async run(
    article: Article,
    options: RunOptions = {},
  ): Promise<{ article: Article } & Pick<Layers, Written>> {
    const { clock, onStage } = options;
    const layers: Partial<Layers> = {};
    for (const stage of this.stages) {
      const started = clock?.() ?? 0;
      const answer = stage.run(article, layers as Layers);
      Object.assign(layers, answer instanceof Promise ? await answer : answer);
      if (clock) onStage?.(stage.name, clock() - started);
    }
    return { article, ...(layers as Pick<Layers, Written>) };
  }
}
