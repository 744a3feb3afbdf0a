/** Acts of the walk over both programs: what people, network and machines do in a year, in any order. */
import fc from 'fast-check';
import type { RecallDecision } from '../../../server/portal/acts/recalls.js';
import { NETWORKS } from './bad-network.js';

const decision = fc.constantFrom<RecallDecision>('agree', 'agree', 'refuse', 'ask-back', 'forward');
const which = fc.nat(40);
const MINUTE = 60_000;

const send = fc.record({ act: fc.constant('send' as const) });
const submit = fc.record({ act: fc.constant('submit' as const) });
const finalise = fc.record({ act: fc.constant('finalise' as const), group: fc.constantFrom('first', 'second') });
const recall = fc.record({ act: fc.constant('recall' as const), which, brought: fc.boolean() });
const withdraw = fc.record({ act: fc.constant('withdraw' as const), which });
const signRecalls = fc.record({ act: fc.constant('sign-recalls' as const) });
const officer = fc.record({ act: fc.constant('officer' as const), which, who: fc.nat(3), decision });
const pass = fc.record({
  act: fc.constant('pass' as const),
  ms: fc.constantFrom(1000, 10 * MINUTE, 10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE),
});
const network = fc.record({ act: fc.constant('network' as const), network: fc.constantFrom(...NETWORKS, 'through') });
const restart = fc.record({ act: fc.constant('restart' as const), program: fc.constantFrom('school', 'portal') });
const replay = fc.record({ act: fc.constant('replay' as const), which });
const replace = fc.record({ act: fc.constant('replace' as const) });

export const step = fc.oneof(
  { arbitrary: send, weight: 30 },
  { arbitrary: pass, weight: 14 },
  { arbitrary: network, weight: 10 },
  { arbitrary: submit, weight: 8 },
  { arbitrary: recall, weight: 6 },
  { arbitrary: officer, weight: 8 },
  { arbitrary: signRecalls, weight: 6 },
  { arbitrary: withdraw, weight: 3 },
  { arbitrary: replay, weight: 6 },
  { arbitrary: finalise, weight: 5 },
  { arbitrary: restart, weight: 2 },
  { arbitrary: replace, weight: 2 },
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
