import type { Reading } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';

const HOLDERS = `
  SELECT DISTINCT user_id AS "userId" FROM certificates
  WHERE kind = 'personal' AND state = 'bound' AND user_id IS NOT NULL AND not_before <= $1 AND not_after > $1
    AND (revoked_at IS NULL OR revoked_at > $1)`;

/** Ids of the people who have a certificate that counts now. One statement. */
export const holdersNow = async ({ db, clock }: Reading): Promise<ReadonlySet<string>> =>
  new Set((await select<{ userId: string }>(db, HOLDERS, [clock().toISOString()])).map(({ userId }) => userId));
