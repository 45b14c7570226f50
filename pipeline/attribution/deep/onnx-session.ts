import type { EncoderSession } from './encoder-session.ts';

/** As much of ONNX Runtime as is needed: onnxruntime-node, onnxruntime-web and what else has its interface. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: OnnxOptions): Promise<OnnxGraph>;
  };
  readonly Tensor: {
    new (type: 'int32', data: Int32Array, dims: readonly number[]): OnnxTensor;
    new (type: 'float32', data: Float32Array, dims: readonly number[]): OnnxTensor;
  };
}
interface OnnxOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
  readonly executionMode: 'sequential';
}
interface OnnxTensor {
  readonly data: unknown;
}
interface OnnxGraph {
  run(inputs: Record<string, OnnxTensor>): Promise<Readonly<Record<string, OnnxTensor>>>;
}

/** The files of `models/deep` that a runtime reads. */
export interface Networks {
  readonly encoder: Uint8Array;
  readonly arguments: Uint8Array;
}

/** Of the encoder's states. */
const WIDTH = 384;
/** Articles are what is worth doing at once, and one thread adds in the same order every time. */
const ONE_THREAD: OnnxOptions = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' };

/** Opens the networks in a runtime. Rejects where they are not what it reads. */
export async function openSession(
  { InferenceSession, Tensor }: OnnxRuntime,
  networks: Networks,
): Promise<EncoderSession> {
  const encoder = await InferenceSession.create(networks.encoder, ONE_THREAD);
  const argumentHead = await InferenceSession.create(networks.arguments, ONE_THREAD);
  return {
    async encode(pieces) {
      const found = await encoder.run({ pieces: new Tensor('int32', pieces, [1, pieces.length]) });
      return { states: floats(found.states), scores: floats(found.scores) };
    },
    async argue({ states, count, length, places, mask, anchors }) {
      const found = await argumentHead.run({
        states: new Tensor('float32', states, [states.length / WIDTH, WIDTH]),
        places: new Tensor('int32', places, [count, length]),
        mask: new Tensor('float32', mask, [count, length]),
        anchors: new Tensor('int32', anchors, [count]),
      });
      return { labels: floats(found.labels), decisions: floats(found.decisions) };
    },
  };
}

function floats(tensor: OnnxTensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError('the networks of models/deep do not answer as they should');
}
