import type { Reading } from '../read/reading.ts';
import type { RunWatcher } from './run-watcher.ts';

/** Tells what is not UTF-8, once for each file, which is in one encoding as a rule. */
export class EncodingNotes {
  private told = '';

  constructor(private readonly watcher: Pick<RunWatcher, 'encoding'>) {}

  async note({ origin, encoding }: Reading): Promise<void> {
    if (encoding === undefined) return;
    const key = `${origin.path} ${encoding}`;
    if (this.told !== key) await this.watcher.encoding(origin, encoding);
    this.told = key;
  }
}
