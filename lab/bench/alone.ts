import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../pipeline/settings.ts';

/** Prints what a model takes in a process in which nothing else is. */
export function reportAlone(model: Settings['model']): void {
  const program = fileURLToPath(new URL('./one-model.js', import.meta.url));
  console.log('              loaded in   first round   then            peak memory   files');
  execFileSync(process.execPath, [program, model], { stdio: 'inherit' });
}
