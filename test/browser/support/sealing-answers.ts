/** What a school answers about its seals, prints and transaction; what is signed of them is checked. */
import type { Certificate } from '../../../core/contract/certificates.js';
import type { SealStep } from '../../../core/contract/sealing.js';
import type { RecordLine } from '../../../core/contract/signing.js';
import type { refusal } from '../../../core/codes/refusal.js';
import { prepareCms } from '../../../core/signing/cms.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { refusalBody } from '../../../core/words/render.js';
import { TRANSACTION_ID } from '../../support/signed-record.js';
import type { CheckersSchool } from './checkers-answers.js';
import type { Answers } from './fake-api.js';
import { SEALED_CLASS } from './sealed-class.js';
import { PUPILS } from './signing-answers.js';
import { PRINCIPAL_AT } from './year-end-class.js';

export interface SealingSchool extends CheckersSchool {
  readonly certificates: readonly Certificate[];
  readonly lines: readonly RecordLine[];
  readonly refused: ReturnType<typeof refusal> | null;
  look: { by: string; at: string; pupil: string } | null;
  readonly looks: { pupil: string; digest: string }[];
  step: SealStep;
  readonly sealedPrints: string[];
  transaction: readonly string[];
}

const count = (school: SealingSchool, state: RecordLine['state']): number =>
  school.lines.filter((one) => one.state === state).length;

const digestOf = (pupil: string): string => Buffer.alloc(32, Number(pupil) % 251).toString('base64');

export const sealingAnswers = (
  school: SealingSchool,
): Pick<
  Answers,
  'sealing' | 'look' | 'unitsToSealAgain' | 'printsToSeal' | 'sealPrints' | 'transactionToSign' | 'signTransaction'
> => ({
  sealing: () => ({
    certificate: school.certificates.find(({ kind }) => kind === 'organisation') ?? null,
    refused: school.refused && refusalBody(school.refused, 'vi'),
    checkers: school.checkers,
    stampsAnswer: false,
    classes: [
      {
        classId: 'c-4a',
        className: '4A',
        approved: count(school, 'approved'),
        sealed: count(school, 'sealed'),
        sealAgain: 0,
        stampMissed: 0,
        step: school.step,
        withoutPersonalId: [{ pupil: PUPILS[5]!.pupil, name: PUPILS[5]!.name }],
        look: school.look,
      },
      SEALED_CLASS,
    ],
  }),
  look: ({ body }) => {
    school.looks.push(body as { pupil: string; digest: string });
    school.look = { by: 'Phạm Thị Lan', at: PRINCIPAL_AT, pupil: (body as { pupil: string }).pupil };
    school.step = 'records';
    return {};
  },
  unitsToSealAgain: () => ({ units: [], refused: [] }),
  printsToSeal: () => ({
    signedAt: PRINCIPAL_AT,
    prints: school.lines
      .filter(({ pupil, state }) => state === 'sealed' && !school.sealedPrints.includes(pupil))
      .map(({ pupil }) => ({ pupil, version: 1, digest: digestOf(pupil) })),
    refused: [],
  }),
  sealPrints: async ({ body }) => {
    const { certificate, prints } = body as {
      certificate: string;
      prints: { pupil: string; signature: string }[];
    };
    const der = school.derOf(certificate);
    for (const { pupil, signature } of prints) {
      const digest = Buffer.from(digestOf(pupil), 'base64');
      const { toSign } = await prepareCms({ digest, certificate: der, chain: [], signedAt: null });
      await school.check(toSign, signature, der);
      school.sealedPrints.push(pupil);
    }
    return { records: prints.map(({ pupil }) => ({ pupil, refused: null })) };
  },
  transactionToSign: () => ({
    transactionId: TRANSACTION_ID,
    records: school.lines
      .filter(({ pupil, state }) => state === 'sealed' && !school.transaction.includes(pupil))
      .map(({ pupil }) => ({ pupil, version: 1, text: `<HOC_BA Id="${pupil}"></HOC_BA>` })),
    refused: [],
  }),
  signTransaction: async ({ body }) => {
    const { certificate, signedAt, pupils, signature } = body as {
      certificate: string;
      signedAt: string;
      pupils: string[];
      signature: string;
    };
    const der = school.derOf(certificate);
    const { toSign } = await prepareTransactionSignature({
      transactionId: TRANSACTION_ID,
      recordTexts: pupils.map((pupil) => `<HOC_BA Id="${pupil}"></HOC_BA>`),
      signedAt,
      certificate: der,
    });
    await school.check(toSign, signature, der);
    school.transaction = [...school.transaction, ...pupils];
    school.step = 'done';
    return { transactionId: TRANSACTION_ID };
  },
});
