import {
  createPipeline as compose,
  type Extract,
  type SettingsInput,
  settingsSchema,
} from '../pipeline/index.ts';
import { loadDeep, loadModels } from './load-models.ts';

export * from '../pipeline/index.ts';
export { ExpectedFailure, type FailureCode } from './expected-failure.ts';

/**
 * Loads the models that come with the package and makes a function of them that reads one article after another.
 *
 * ```ts
 * import { createPipeline } from 'hearsay';
 *
 * const extract = await createPipeline({ minConfidence: 0.5 });
 * const text = 'The mayor said the bridge will open in May.';
 * const { claims } = await extract({ id: 'bridge', text, published: '2025-02-12' });
 * for (const { source, cue, content } of claims) console.log(source?.text, cue?.text, content.text);
 * // The mayor said the bridge will open in May
 * ```
 *
 * Spans are half-open and count UTF-16 units of the article's text, as JavaScript's own strings do, or code points with
 * `offsets: 'codepoints'`. The function keeps nothing between articles and may be called for several at once. In a
 * browser, import from `hearsay/pipeline`, fetch `hearsay/models/swift.bin` and pass `readModels(bytes)` to that
 * `createPipeline`.
 *
 * @param options settings as in `config.yaml`; what is left out has its default
 * @throws ZodError where a setting is unknown or out of its range
 * @throws ExpectedFailure where the model cannot be read, or `model: deep` lacks onnxruntime-node
 */
export async function createPipeline(options: SettingsInput = {}): Promise<Extract> {
  const { model } = settingsSchema.parse(options);
  const models = await loadModels();
  return model === 'deep' ? compose(models, options, await loadDeep()) : compose(models, options);
}
