import { systemErrorCode, systemReason } from '../expected-failure.ts';
import { type ArticleFailureCode, type Failed, failed } from './reading.ts';

/** A file that cannot be read on from here: what came before stands, the rest of the file is lost. */
export class InputBroken extends Error {
  override readonly name = 'InputBroken';

  constructor(
    readonly code: ArticleFailureCode,
    /** In plain words and lower case, without a full stop. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Zlib's code for a file that ends before its data do. */
const ENDS_EARLY = 'Z_BUF_ERROR';

/** What stopped the reading of a file, as a failure. Anything but the file's own trouble is a defect, and thrown on. */
export function failureOf(error: unknown): Failed {
  if (error instanceof InputBroken) return failed(error.code, error.reason);
  const code = systemErrorCode(error);
  if (code === ENDS_EARLY) return failed('truncated', 'its gzip data break off; what comes after is lost');
  if (code?.startsWith('Z_'))
    return failed('unreadable', `its gzip data are damaged (${systemReason(error)})`);
  if (code === null || code.startsWith('ERR_')) throw error;
  return failed('unreadable', `it cannot be read: ${systemReason(error)}`);
}
