import { KERNEL_BYTES } from './kernel-bytes.ts';

/** What `assembly/` exports; addresses are bytes of the kernel's memory. */
interface KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** First address that is free. */
  base(): number;
  hashOne(rows: number, template: number, condition: number, first: number, to: number): void;
  hashTwo(rows: number, template: number, condition: number, first: number, second: number, to: number): void;
  hashThree(
    rows: number,
    template: number,
    condition: number,
    first: number,
    second: number,
    third: number,
    to: number,
  ): void;
  addSixWeights: AddWeights;
  addTenWeights: AddWeights;
  exponentials(from: number, to: number, count: number): void;
  best(
    labels: number,
    columns: number,
    length: number,
    scores: number,
    transitions: number,
    reach: number,
    back: number,
    path: number,
  ): void;
  forward(
    labels: number,
    columns: number,
    length: number,
    scores: number,
    factors: number,
    potentials: number,
    alpha: number,
    scales: number,
  ): void;
  backward(
    labels: number,
    columns: number,
    length: number,
    turned: number,
    potentials: number,
    beta: number,
  ): void;
  probabilities(
    labels: number,
    columns: number,
    length: number,
    alpha: number,
    beta: number,
    to: number,
  ): void;
  addExpectedTransitions(
    labels: number,
    columns: number,
    length: number,
    factors: number,
    potentials: number,
    alpha: number,
    beta: number,
    pair: number,
    expected: number,
  ): void;
}

/** Rows and sums; then for each of two templates: cells, pilots, their mask, table, places. */
type AddWeights = (
  rows: number,
  sums: number,
  cells1: number,
  pilots1: number,
  mask1: number,
  table1: number,
  places1: number,
  cells2: number,
  pilots2: number,
  mask2: number,
  table2: number,
  places2: number,
) => void;

// Neither TypeScript's library without a browser nor Node's types know of it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 65_536;
/** Numbers of 128 bits are fetched faster from multiples of this. */
const ALIGNMENT = 16;

/**
 * The inner loops of the taggers, in WebAssembly: it takes eight weights in one step, and its arithmetic is the same on
 * every machine and in every engine. `assembly/` is the source, in AssemblyScript; `npm run build:kernel` compiles it.
 *
 * Tables and working memory live in the kernel's memory and are never given back, so one kernel serves the taggers of one
 * pipeline.
 */
export class Kernel {
  readonly functions: KernelFunctions;
  private next: number;

  constructor() {
    const bytes = Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    this.functions = exports as KernelFunctions;
    this.next = this.functions.base();
  }

  /** Address of so many bytes, all zero. Views taken before may be of no use any more. */
  reserve(bytes: number): number {
    const { memory } = this.functions;
    const at = Math.ceil(this.next / ALIGNMENT) * ALIGNMENT;
    this.next = at + bytes;
    const missing = this.next - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  // Views of so many numbers, until the next reserve().

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.functions.memory.buffer, at, length);
  }

  int16(at: number, length: number): Int16Array {
    return new Int16Array(this.functions.memory.buffer, at, length);
  }

  int32(at: number, length: number): Int32Array {
    return new Int32Array(this.functions.memory.buffer, at, length);
  }

  float32(at: number, length: number): Float32Array {
    return new Float32Array(this.functions.memory.buffer, at, length);
  }

  float64(at: number, length: number): Float64Array {
    return new Float64Array(this.functions.memory.buffer, at, length);
  }
}
