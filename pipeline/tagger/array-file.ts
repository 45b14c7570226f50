/**
 * A file of named arrays: a first line that says so, a line of JSON that lists the arrays and holds what else there is to
 * say, then the arrays one after the other, each from a multiple of eight bytes, little-endian.
 */
const SIGNATURE = 'hearsay arrays 1\n';

const KINDS = {
  int8: Int8Array,
  uint8: Uint8Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;
type ArrayKind = keyof typeof KINDS;
export type StoredArray = Int8Array | Uint8Array | Int32Array | Float32Array;

interface Header {
  readonly facts: Record<string, string | number>;
  readonly arrays: readonly { name: string; kind: ArrayKind; length: number }[];
}

export interface ArrayFile {
  readonly facts: Record<string, string | number>;
  readonly arrays: ReadonlyMap<string, StoredArray>;
}

const padded = (size: number): number => Math.ceil(size / 8) * 8;

function kindOf(array: StoredArray): ArrayKind {
  for (const kind of Object.keys(KINDS) as ArrayKind[]) if (array instanceof KINDS[kind]) return kind;
  throw new TypeError('not an array that can be stored');
}

export function writeArrayFile({ facts, arrays }: ArrayFile): Uint8Array {
  const header: Header = {
    facts,
    arrays: Array.from(arrays, ([name, array]) => ({ name, kind: kindOf(array), length: array.length })),
  };
  const head = new TextEncoder().encode(`${SIGNATURE}${JSON.stringify(header)}\n`);
  const size =
    padded(head.length) + [...arrays.values()].reduce((sum, array) => sum + padded(array.byteLength), 0);
  const bytes = new Uint8Array(size);
  bytes.set(head);
  let at = padded(head.length);
  for (const array of arrays.values()) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** Throws an Error where the bytes are no such file, or a part of one. */
export function readArrayFile(bytes: Uint8Array): ArrayFile {
  const start = new TextEncoder().encode(SIGNATURE);
  if (start.some((byte, at) => bytes[at] !== byte)) throw new Error('These bytes are not a hearsay model.');
  const lineEnd = bytes.indexOf(10, start.length);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(start.length, lineEnd))) as Header;
  const arrays = new Map<string, StoredArray>();
  let at = padded(lineEnd + 1);
  for (const { name, kind, length } of header.arrays) {
    const type = KINDS[kind];
    const size = length * type.BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new Error('This hearsay model is cut short.');
    // Copied, since bytes read from a file may start anywhere (and Node's Buffer.slice would not copy).
    const copy = new Uint8Array(size);
    copy.set(bytes.subarray(at, at + size));
    arrays.set(name, new type(copy.buffer));
    at += padded(size);
  }
  return { facts: header.facts, arrays };
}
