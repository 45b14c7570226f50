import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExpectedFailure, systemReason } from '../expected-failure.ts';
import type { ArticleFailure, Origin } from '../read/reading.ts';

/**
 * `failures.jsonl` beside the output: what could not be read and why, a line each, written as it happens. There is none
 * where nothing failed.
 */
export class FailuresFile {
  private handle: FileHandle | null = null;

  private constructor(readonly path: string) {}

  /** Takes away the failures of an earlier run. */
  static async at(path: string): Promise<FailuresFile> {
    const file = new FailuresFile(path);
    await file.naming(rm(path, { force: true }));
    return file;
  }

  async add({ path, line, record }: Origin, { id, code, reason }: ArticleFailure): Promise<void> {
    const text = `${JSON.stringify({ path, line, record, id, code, reason })}\n`;
    this.handle ??= await this.naming(this.create());
    await this.naming(this.handle.writeFile(text));
  }

  private async create(): Promise<FileHandle> {
    await mkdir(dirname(this.path), { recursive: true });
    return open(this.path, 'w');
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
  }

  private async naming<Result>(action: Promise<Result>): Promise<Result> {
    try {
      return await action;
    } catch (cause) {
      const problem = `${this.path} cannot be written: ${systemReason(cause)}`;
      throw new ExpectedFailure('output-refused', problem, 'make room or give rights', { cause });
    }
  }
}
