const NEWLINE = 0x0a;

/** Reads a stream of bytes in pieces that the reader asks for: a line, or a number of bytes. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its newline; null at the end of the stream. A line is cut at `longest` bytes. */
  async line(longest: number): Promise<string | null> {
    if (this.held.length === 0 && !(await this.more())) return null;
    let end = this.held.indexOf(NEWLINE);
    while (end < 0 && this.held.length < longest && (await this.more())) end = this.held.indexOf(NEWLINE);
    const length = Math.min(end < 0 ? this.held.length : end, longest);
    const line = Buffer.from(this.held.subarray(0, length)).toString('utf8');
    this.held = this.held.subarray(end === length ? length + 1 : length);
    return line;
  }

  /** The next bytes; fewer where the stream ends before. */
  async bytes(count: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.pieces(count)) pieces.push(piece);
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  /** Passes over bytes; answers how many there were. */
  async skip(count: number): Promise<number> {
    let skipped = 0;
    for await (const { length } of this.pieces(count)) skipped += length;
    return skipped;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async *pieces(count: number): AsyncGenerator<Uint8Array> {
    let left = count;
    while (left > 0 && (this.held.length > 0 || (await this.more()))) {
      const piece = this.held.subarray(0, left);
      this.held = this.held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.held = this.held.length === 0 ? next.value : Buffer.concat([this.held, next.value]);
    return true;
  }
}
