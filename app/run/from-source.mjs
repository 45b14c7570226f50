// A thread of Node 20 does not inherit tsx: where hearsay runs from its sources, this registers it before the worker is loaded.
import { register } from 'tsx/esm/api';

register();
const { default: work } = await import('./extraction-worker.ts');
export default work;
