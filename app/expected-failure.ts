/** What can go wrong that is nobody's defect: it has a code, so that programs can tell one from another. */
export type FailureCode =
  | 'usage'
  | 'config-missing'
  | 'config-syntax'
  | 'config-key'
  | 'config-value'
  | 'input-missing'
  | 'input-empty'
  | 'input-format'
  | 'model-unreadable'
  | 'runtime-missing'
  | 'output-format'
  | 'output-refused'
  | 'article-refused'
  | 'backend-missing'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-unreadable'
  | 'ledger'
  | 'ledger-missing'
  | 'file-unreadable'
  | 'file-syntax'
  | 'file-key'
  | 'file-value'
  | 'label-not-found';

/**
 * A failure that was to be expected: a missing file, a misspelt key, a full disk. It says in one plain sentence what is
 * wrong and what to do about it, and the program ends with exit code 2. Anything else that is thrown is a defect.
 */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
  readonly code: FailureCode;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** What to do, in lower case, without a full stop. */
  readonly advice: string;

  constructor(code: FailureCode, problem: string, advice: string, options?: ErrorOptions) {
    super(`${problem}; ${advice}.`, options);
    this.code = code;
    this.problem = problem;
    this.advice = advice;
  }
}

/** Whether a store has refused an article for what is in it. Nothing else is wrong then: the next article may be written. */
export const isArticleRefused = (error: unknown): error is ExpectedFailure =>
  error instanceof ExpectedFailure && error.code === 'article-refused';

/** The code that Node gives to a system error ("ENOENT"), or null. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not open it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
};

/** Why the system refused a file, in plain words. */
export function systemReason(error: unknown): string {
  const known = SYSTEM_REASONS[systemErrorCode(error) ?? ''];
  if (known) return known;
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
