import { settingsSchema } from '../../pipeline/settings.ts';
import { reportAlone } from './alone.ts';

/** What each model takes, each in a process of its own: `npm run bench -- --models`. */
for (const model of settingsSchema.shape.model.unwrap().options) reportAlone(model);
