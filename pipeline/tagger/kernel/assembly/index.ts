// AssemblyScript: what `npm run build:kernel` compiles. The host lays out the memory, from `base` on.
export { hashOne, hashThree, hashTwo } from './hashing';
export { addSixWeights, addTenWeights } from './features';
export { addExpectedTransitions, backward, best, exponentials, forward, probabilities } from './chain';

export function base(): usize {
  return __heap_base;
}
