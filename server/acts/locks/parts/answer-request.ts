import { momentInVietnam } from '../../../../core/codes/day.js';
import { refuse } from '../../../ground/refused.js';
import type { Acting } from '../../../runner/act.js';

/** The principal's word on a request, once. Refuses with request-answered. */
export async function answerRequest(
  at: Pick<Acting, 'db' | 'clock' | 'caller'>,
  requestId: string,
  { orderId, reason }: { readonly orderId: string | null; readonly reason: string },
): Promise<void> {
  const before = await at.db.lockAnswers.findByPk(requestId, { raw: true });
  if (before) {
    const by = await at.db.users.findByPk(before.answeredBy, { attributes: ['name'], raw: true });
    throw refuse('request-answered', { name: by?.name ?? '', at: momentInVietnam(new Date(before.answeredAt)) });
  }
  const answered = { answeredBy: at.caller.userId, answeredAt: at.clock().toISOString() };
  await at.db.lockAnswers.create({ requestId, orderId, reason, ...answered });
}
