export {
  type Claim,
  claimJsonSchema,
  claimSchema,
  FORMS,
  type Form,
  KINDS,
  type Kind,
  SCHEMA_VERSION,
  SPEAKER_TYPES,
  type SpeakerType,
} from './claim.ts';
export type * from './document.ts';
export { type Settings, type SettingsInput, settingsSchema } from './settings.ts';
