import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../../pipeline/index.ts';
import { createPipeline } from '../index.ts';
import type { Failed, Material } from '../read/reading.ts';
import { type Found, findClaims } from './extractor.ts';

/** What a thread is told at its start. */
export interface WorkerSettings {
  readonly settings: Settings;
  /** Whether claims are also to be packed, for the ledger. */
  readonly forLedger: boolean;
}

export interface ExtractionTask {
  readonly number: number;
  readonly material: Material;
}

const { settings, forLedger } = workerData as WorkerSettings;
/** The models are loaded once for each thread, before its first article. */
const extract = await createPipeline(settings);

/** What a thread of the pool does. It tells when it begins, from when on the time of an article counts. */
export default function work({ number, material }: ExtractionTask): Promise<Found | Failed> {
  parentPort?.postMessage(number);
  return findClaims(material, extract, forLedger);
}
