import type { z } from 'zod';
import type { codeStateSchema } from '../../../core/contract/sealing.js';
import type { Deps } from '../deps.js';

/** Whether a transcript with this code still counts. A record that is not sealed is nobody else's business: `unknown`. */
export async function readCodeState({ db }: Pick<Deps, 'db'>, code: string): Promise<z.output<typeof codeStateSchema>> {
  const record = await db.records.findOne({
    where: { lookupCode: code.toLowerCase() },
    attributes: ['state'],
    raw: true,
  });
  return { state: record?.state === 'sealed' ? 'valid' : 'unknown' };
}
