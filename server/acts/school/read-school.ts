import type { z } from 'zod';
import type { schoolSchema } from '../../../core/contract/school.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { CertificateRow } from '../../store/models/certificates.js';
import { loadSchoolRow } from './load-school.js';
import { factsPeriods } from './parts/facts-periods.js';
import { signedSince } from './parts/signed-since.js';

/** The school's facts by day, and its seals. Four statements besides her rights. */
export const readSchool = look({
  act: 'read-school',
  run: async (at, _: { readonly caller: Caller }): Promise<z.input<typeof schoolSchema>> => {
    const { db, clock, asker } = at;
    const now = clock();
    const [row, seals, signed] = await Promise.all([
      loadSchoolRow(db),
      db.certificates.findAll({ where: { kind: 'organisation' }, order: [['notBefore', 'DESC']], raw: true }),
      signedSince(db, null),
    ]);
    const periods = factsPeriods(row);
    const from = periods[0]!.from;
    return {
      today: dayInVietnam(now),
      periods,
      unsigned: !signed,
      withdrawable: from !== null && !(await signedSince(db, from)),
      seals: seals.map((one) => sealOf(one, now)),
      can: canAmong(asker, ['tell-school', 'change-school']),
    };
  },
});

function sealOf({ subject, notBefore, notAfter, revokedAt, state, office }: CertificateRow, now: Date) {
  const to = revokedAt !== null && revokedAt < notAfter ? revokedAt : notAfter;
  const over = to < now.toISOString() || state === 'refused' || office === 'refused';
  const counts = state === 'bound' && office === 'approved';
  return {
    subject,
    from: notBefore,
    to,
    state: over ? ('ended' as const) : counts ? ('counts' as const) : ('waiting' as const),
  };
}
