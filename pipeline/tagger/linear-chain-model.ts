import { ChainDecoder } from './chain.ts';
import type { FeatureTable } from './feature-table.ts';

/** Trained weights of a linear-chain CRF: features by label, and label by label. */
export interface LinearChainModel {
  readonly table: FeatureTable;
  readonly transitions: Float32Array;
}

export function decoderOf({ table, transitions }: LinearChainModel, labels: number): ChainDecoder {
  return new ChainDecoder({ labels, transitions }, table.kernel);
}
