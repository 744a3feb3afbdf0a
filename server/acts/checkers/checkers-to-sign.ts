import type { z } from 'zod';
import type { checkersToSignSchema } from '../../../core/contract/checkers.js';
import { checkersState } from './parts/checkers-state.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';

/** The next file for checkers, whole but for the moment the clerk will claim, and whether it says anything new. */
export const checkersToSign = look({
  act: 'publish-checkers',
  run: async (at, _: { readonly caller: Caller }): Promise<z.input<typeof checkersToSignSchema>> => {
    const { newest, facts, due } = await checkersState(at);
    return { due, checkers: { fileId: at.newId(), number: (newest?.number ?? 0) + 1, ...mutable(facts) } };
  },
});

const mutable = ({ school, anchors, lists, seals, signers }: Awaited<ReturnType<typeof checkersState>>['facts']) => ({
  school,
  anchors: [...anchors],
  lists: [...lists],
  seals: [...seals],
  signers: [...signers],
});
