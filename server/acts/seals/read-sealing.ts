import type { Sealing } from '../../../core/contract/sealing.js';
import { type Locale, refusalBody } from '../../../core/words/render.js';
import { canAmong } from '../../../core/rights/allow.js';
import { mayPrint, mayPrintClass } from '../../../core/rights/print-policy.js';
import { lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { presentCertificate } from '../certificates/parts/present-certificate.js';
import { checkersDue } from '../checkers/parts/checkers-state.js';
import { schoolCertificate } from '../prints/parts/school-certificate.js';
import { classesToSeal } from '../prints/parts/seal-counts.js';
import { refuse } from '../../ground/refused.js';

const SEALING = ['look-at-print', 'seal', 'seal-prints', 'sign-transaction', 'print-class'] as const;

/** What waits for the school's seal, in the classes the caller may print. Refuses with not-allowed whoever prints none. */
export const readSealing = lookAcross({
  run: async (at, { locale }: { readonly caller: Caller; readonly locale: Locale }): Promise<Sealing> => {
    const { asker } = at;
    if (!mayPrint(asker)) throw refuse('not-allowed');
    const [{ row, refused }, checkers, stampsAnswer] = await Promise.all([
      schoolCertificate(at),
      checkersDue(at),
      at.stamper?.answers() ?? false,
    ]);
    const classes = await classesToSeal(at, refused === null && row ? row.fingerprint : null);
    return {
      certificate: row && presentCertificate(row, new Map(), at.clock(), asker),
      refused: refused && refusalBody(refused, locale),
      checkers,
      stampsAnswer,
      classes: classes
        .filter(({ classId }) => mayPrintClass(asker, classId))
        .map(({ withoutPersonalId, schoolYear: _, ...rest }) => ({
          ...rest,
          withoutPersonalId: [...withoutPersonalId],
          can: canAmong(asker, SEALING, { classId: rest.classId }),
        })),
    };
  },
});
