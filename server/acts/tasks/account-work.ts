import { Op } from 'sequelize';
import type { WorkKind } from '../../../core/contract/work.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import { type Asker, may } from '../../../core/rights/allow.js';
import type { Reading } from '../../runner/deps.js';
import { termOf } from '../people/parts/accounts-now.js';
import type { CurrentYear } from '../school/current-year.js';

/** What waits around accounts, each for whom it is asked, and how much news of her own account there is. Five statements at most. */
export async function accountWork(
  { db, clock }: Reading,
  asker: Asker,
  year: CurrentYear,
): Promise<{ readonly work: Partial<Record<WorkKind, number>>; readonly news: number }> {
  const { userId } = asker;
  const others = { state: 'waiting' as const, askedBy: { [Op.ne]: userId }, userId: { [Op.ne]: userId } };
  const [reports, resets, unreviewed, news] = await Promise.all([
    may(asker, 'close-signature-report') ? db.signatureReports.count({ where: { closedAt: null } }) : 0,
    may(asker, 'confirm-reset') ? db.resets.count({ where: others }) : 0,
    may(asker, 'review-accounts') ? unreviewedTerms({ db, clock }, year) : 0,
    db.accountNews.count({ where: { userId, seenAt: null } }),
  ]);
  return {
    work: { 'signature-reports': reports, 'confirm-resets': resets, 'review-accounts': unreviewed },
    news,
  };
}

/** 1 while nobody has gone through the accounts in the term that is on; a sample school's are made up. */
async function unreviewedTerms({ db, clock }: Reading, { id, calendar }: CurrentYear): Promise<number> {
  const now = clock();
  if (dayInVietnam(now) < calendar.begins) return 0;
  const [school, done] = await Promise.all([
    db.school.findByPk(1, { raw: true }),
    db.accountReviews.count({ where: { schoolYearId: id, term: termOf(calendar, now) } }),
  ]);
  return school?.sample || done > 0 ? 0 : 1;
}
