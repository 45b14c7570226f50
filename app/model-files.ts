import type { Settings } from '../pipeline/index.ts';

export const SWIFT = 'models/swift.bin';
export const DEEP = 'models/deep';
export const DEEP_PARTS = ['facts.json', 'vocabulary.txt', 'encoder.onnx', 'arguments.onnx'] as const;

/** The files that a model reads: swift's serve deep as well, for names and for what need not be read closely. */
export const MODEL_FILES: Readonly<Record<Settings['model'], readonly string[]>> = {
  swift: [SWIFT],
  deep: [SWIFT, ...DEEP_PARTS.map((part) => `${DEEP}/${part}`)],
};
