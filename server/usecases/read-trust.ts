import type { z } from 'zod';
import type { trustSchema } from '../../core/contract/certificates.js';
import { loadTrust, toBase64 } from './certificates/load-trust.js';
import type { Deps } from './deps.js';

/** Whom signatures are checked against here, for anybody who checks a file elsewhere. Four statements. */
export async function readTrust(deps: Pick<Deps, 'db'>): Promise<z.input<typeof trustSchema>> {
  const { anchors, intermediates, crls } = await loadTrust(deps);
  return { anchors: anchors.map(toBase64), intermediates: intermediates.map(toBase64), crls: crls.map(toBase64) };
}
