import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ExpectedFailure, systemErrorCode, systemReason } from '../expected-failure.ts';

/** A file to replace or to make, or a device or pipe that can only be written to. */
interface Target {
  readonly path: string;
  readonly replaceable: boolean;
}

async function targetAt(path: string): Promise<Target> {
  try {
    // A link stays a link: what it points to is replaced.
    const real = await realpath(path);
    // Renaming a file over /dev/null would take /dev/null away.
    return { path: real, replaceable: (await stat(real)).isFile() };
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return { path, replaceable: true };
  }
}

async function naming<Result>(path: string, action: Promise<Result>): Promise<Result> {
  try {
    return await action;
  } catch (cause) {
    const problem = `${path} cannot be written: ${systemReason(cause)}`;
    throw new ExpectedFailure('output-refused', problem, 'name another file, or - for stdout', { cause });
  }
}

/** A name in a folder outlasts a loss of power when the folder has reached the disk; Windows has no such thing. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * A file that appears under its name only when it is whole: it is written beside it as `.claims.jsonl.part` and renamed at the
 * end. A process that ends before takes that file away; one that was killed leaves it behind, and the next run writes over
 * it. Failures of the system come as ExpectedFailure and name the file.
 */
export class WholeFile {
  private readonly takeAway = (): void => {
    if (this.target.replaceable) rmSync(this.writtenTo, { force: true });
  };

  private constructor(
    private readonly path: string,
    private readonly target: Target,
    private readonly writtenTo: string,
    private readonly handle: FileHandle,
  ) {
    process.once('exit', this.takeAway);
  }

  static async open(path: string): Promise<WholeFile> {
    const target = await naming(path, targetAt(path));
    const temporary = join(dirname(target.path), `.${basename(target.path)}.part`);
    const writtenTo = target.replaceable ? temporary : target.path;
    return new WholeFile(path, target, writtenTo, await naming(path, open(writtenTo, 'w')));
  }

  /** Resolves when the system has taken what is written. */
  async write(part: string | Uint8Array): Promise<void> {
    await naming(this.path, this.handle.writeFile(part));
  }

  /** Resolves when the disk has what was written. */
  async flush(): Promise<void> {
    if (this.target.replaceable) await naming(this.path, this.handle.sync());
  }

  async close(): Promise<void> {
    await this.flush();
    await naming(this.path, this.handle.close());
    if (this.target.replaceable) {
      await naming(this.path, rename(this.writtenTo, this.target.path));
      await naming(this.path, flushFolder(dirname(this.target.path)));
    }
    process.off('exit', this.takeAway);
  }

  async discard(): Promise<void> {
    await this.handle.close();
    this.takeAway();
    process.off('exit', this.takeAway);
  }
}
