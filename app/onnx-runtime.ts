import type { OnnxRuntime } from '../pipeline/index.ts';
import { ExpectedFailure, systemErrorCode } from './expected-failure.ts';

/**
 * ONNX Runtime, which only `model: deep` needs.
 * @throws ExpectedFailure where onnxruntime-node, an optional dependency, is not installed
 */
export async function onnxRuntime(): Promise<OnnxRuntime> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    if (systemErrorCode(cause) !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new ExpectedFailure(
      'runtime-missing',
      'model: deep needs onnxruntime-node, which is not installed',
      'run npm install onnxruntime-node, or use model: swift',
      { cause },
    );
  }
}
