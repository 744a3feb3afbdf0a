/** What a school answers about its file for checkers; what is signed of it is checked. */
import { prepareCheckersSignature } from '../../../core/signing/checkers/sign-checkers.js';
import { buildCheckers } from '../../support/checkers-file.js';
import type { Answers } from './fake-api.js';

const { signedAt: _claimed, ...named } = buildCheckers();
/** What there is to say to checkers. */
const CHECKERS = {
  ...named,
  anchors: [...named.anchors],
  lists: [...named.lists],
  seals: [...named.seals],
  signers: [...named.signers],
};

export interface CheckersSchool {
  checkers: { number: number | null; signedAt: string | null; due: boolean };
  derOf(fingerprint: string): Uint8Array;
  check(toSign: Uint8Array, signature: string, der: Uint8Array): Promise<void>;
}

export const checkersAnswers = (school: CheckersSchool): Pick<Answers, 'checkersToSign' | 'signCheckers'> => ({
  checkersToSign: () => {
    const checkers = { ...CHECKERS, number: (school.checkers.number ?? 0) + 1 };
    return { due: school.checkers.due, checkers };
  },
  signCheckers: async ({ body }) => {
    const { certificate, signedAt, number, signature } = body as {
      certificate: string;
      signedAt: string;
      number: number;
      signature: string;
    };
    const der = school.derOf(certificate);
    const { toSign } = await prepareCheckersSignature({ ...CHECKERS, number, signedAt }, der);
    await school.check(toSign, signature, der);
    school.checkers = { number, signedAt, due: false };
    return { number };
  },
});
