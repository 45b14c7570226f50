import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What `claims.jsonl` is called until it is whole. */
export const PART = '.claims.jsonl.part';
export const sizeOf = async (path: string): Promise<number> =>
  (await stat(path).catch(() => null))?.size ?? 0;

/** Waits until a run has written so much of its output, or has ended. Returns how much that is. */
export async function untilWritten(
  folder: string,
  bytes: number,
  child: { exitCode: number | null },
): Promise<number> {
  let size = 0;
  while (size < bytes && child.exitCode === null) {
    await wait(2);
    size = await sizeOf(`${folder}/${PART}`);
  }
  return size;
}
