import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { settingsSchema } from '../../pipeline/settings.ts';

/** What each model takes, each in a process of its own: `npm run bench -- --models`. */
const program = fileURLToPath(new URL('./one-model.js', import.meta.url));
console.log('              loaded in   first round   then            peak memory   files');
for (const model of settingsSchema.shape.model.unwrap().options) {
  execFileSync(process.execPath, [program, model], { stdio: 'inherit' });
}
