export { articleFields } from './article-fields.ts';
export { type DeepModel, readDeepModel } from './attribution/deep/deep-model.ts';
export type * from './attribution/deep/encoder-session.ts';
export { type Networks, type OnnxRuntime, openSession } from './attribution/deep/onnx-session.ts';
export {
  type Claim,
  claimJsonSchema,
  claimSchema,
  FORMS,
  type Form,
  GRAINS,
  type Grain,
  KINDS,
  type Kind,
  MODALITIES,
  type Modality,
  NAME_TYPES,
  type NameType,
  type Passage,
  SCHEMA_VERSION,
  SPEAKER_TYPES,
  type SpeakerType,
  STRENGTHS,
  type Strength,
  TENSES,
  type Tense,
} from './claim.ts';
export { createPipeline, type Deep, type Extract, type Extraction } from './create-pipeline.ts';
export type * from './document.ts';
export { type Models, readModels } from './models.ts';
export { toCodePoints } from './offsets.ts';
export type { RunOptions, StageTimer } from './pipeline.ts';
export { type Settings, type SettingsInput, settingsSchema } from './settings.ts';
export { PARTS_OF_SPEECH, type PartOfSpeech, Tokens } from './tokens.ts';
