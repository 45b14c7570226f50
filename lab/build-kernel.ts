import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Compiles the kernel: `npm run build:kernel`. The compiler is fetched for the occasion, since it takes 100 MB and the
 * kernel seldom changes; a test says when the source is no longer what was compiled.
 */
const COMPILER = 'assemblyscript@0.28.20';
const OPTIONS = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];
const FOLDER = 'pipeline/tagger/kernel';
const SOURCE = `${FOLDER}/assembly`;

/** Tells one state of the source from another. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(SOURCE).sort()) hash.update(file).update(readFileSync(join(SOURCE, file)));
  return hash.digest('hex').slice(0, 16);
}

function compile(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-kernel-'));
  const file = join(folder, 'kernel.wasm');
  execFileSync('npx', ['--yes', '-p', COMPILER, 'asc', `${SOURCE}/index.ts`, ...OPTIONS, '--outFile', file], {
    stdio: 'inherit',
  });
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

if (import.meta.filename === process.argv[1]) {
  const bytes = compile();
  writeFileSync(
    `${FOLDER}/kernel-bytes.ts`,
    `/** Compiled by ${COMPILER} from \`assembly/\` as it was when its hash was this: \`npm run build:kernel\`. */\n` +
      `export const KERNEL_SOURCE = '${sourceHash()}';\n\n` +
      `export const KERNEL_BYTES =\n  '${bytes.toString('base64')}';\n`,
  );
  console.log(`${bytes.length} bytes`);
}
