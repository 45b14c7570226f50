import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { EncoderSession } from '../../../pipeline/attribution/deep/encoder-session.ts';
import { LABEL_COUNT } from '../../../pipeline/attribution/deep/labels.ts';

/** Of the encoder's states. */
const WIDTH = 384;

/** The trained model run by PyTorch (`serve.py`), in full precision: what the exported files are held against. */
export class PytorchSession implements EncoderSession {
  private readonly server: ChildProcessByStdio<Writable, Readable, null>;
  private readonly output: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(python: string, runs: readonly string[]) {
    const options = runs.flatMap((run) => ['--run', run]);
    this.server = spawn(python, ['lab/train/deep/serve.py', ...options], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.output = this.server.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async encode(pieces: Int32Array) {
    this.send({ kind: 'encode', length: pieces.length }, pieces);
    return {
      states: await this.receive(pieces.length * WIDTH),
      scores: await this.receive(pieces.length * LABEL_COUNT),
    };
  }

  async argue({ states, count, length, places, mask, anchors }: Parameters<EncoderSession['argue']>[0]) {
    const sizes = { kind: 'argue', pieces: states.length / WIDTH, count, length };
    this.send(sizes, states, places, mask, anchors);
    return {
      labels: await this.receive(count * length * LABEL_COUNT),
      decisions: await this.receive(count),
    };
  }

  close(): void {
    this.server.stdin.end();
  }

  private send(sizes: object, ...arrays: readonly (Int32Array | Float32Array)[]): void {
    this.server.stdin.write(`${JSON.stringify(sizes)}\n`);
    for (const { buffer, byteOffset, byteLength } of arrays)
      this.server.stdin.write(new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength)));
  }

  private async receive(count: number): Promise<Float32Array> {
    while (this.rest.length < 4 * count) {
      const { value, done } = await this.output.next();
      if (done) throw new Error('serve.py ended');
      this.rest = Buffer.concat([this.rest, value]);
    }
    const bytes = Uint8Array.from(this.rest.subarray(0, 4 * count));
    this.rest = this.rest.subarray(4 * count);
    return new Float32Array(bytes.buffer);
  }
}
