import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { packageFile } from '../../../app/package-file.ts';

/** What a run of the command line came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The real program with flags, as the arguments of Node. */
const program = (flags: readonly string[]): string[] => [
  '--import',
  TSX,
  packageFile('app/cli/main.ts'),
  ...flags,
];

function start(folder: string, command: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const { FORCE_COLOR, ...environment } = process.env;
  return spawn(command, args, { cwd: folder, env: { ...environment, NO_COLOR: '1' } });
}

/** Starts the real program as a process of its own in a folder. */
export function startHearsay(folder: string, ...flags: readonly string[]): ChildProcessWithoutNullStreams {
  return start(folder, process.execPath, program(flags));
}

/** Runs the real program where no file may become larger than some kilobytes, as on a disk that is full. */
export async function hearsayOnFullDisk(
  kilobytes: number,
  folder: string,
  ...flags: readonly string[]
): Promise<Outcome> {
  const shell = ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, ...program(flags)];
  const child = start(folder, 'bash', shell);
  child.stdin.end();
  return outcomeOf(child);
}

/** Waits until a process has ended. */
export async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...text };
}

/** Runs the real program in a folder, with nothing on stdin. */
export async function hearsay(folder: string, ...flags: readonly string[]): Promise<Outcome> {
  const child = startHearsay(folder, ...flags);
  child.stdin.end();
  return outcomeOf(child);
}

/** Runs the real program with a text on stdin. */
export async function hearsayReading(
  text: string,
  folder: string,
  ...flags: readonly string[]
): Promise<Outcome> {
  const child = startHearsay(folder, ...flags);
  child.stdin.end(text);
  return outcomeOf(child);
}
