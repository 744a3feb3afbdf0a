import type { z } from 'zod';
import type { checkersToSignSchema } from '../../../core/contract/checkers.js';
import { checkersState } from './parts/checkers-state.js';
import type { Deps } from '../../runner/deps.js';

/** The next file for checkers, whole but for the moment the clerk will claim, and whether it says anything new. */
export async function checkersToSign(deps: Deps): Promise<z.input<typeof checkersToSignSchema>> {
  const { newest, facts, due } = await checkersState(deps);
  return { due, checkers: { fileId: deps.newId(), number: (newest?.number ?? 0) + 1, ...mutable(facts) } };
}

const mutable = ({ school, anchors, lists, seals, signers }: Awaited<ReturnType<typeof checkersState>>['facts']) => ({
  school,
  anchors: [...anchors],
  lists: [...lists],
  seals: [...seals],
  signers: [...signers],
});
