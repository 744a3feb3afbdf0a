/** A principal who signs Báo cáo hoàn tất, as her page does. */
import { randomUUID } from 'node:crypto';
import type { CompletionToSign } from '../../../core/contract/completions.js';
import type { Completion } from '../../../core/reports/completion.js';
import { prepareCompletionSignature } from '../../../core/signing/sign-completion.js';
import { certificateOf, signBy, type TestSigner } from '../signed-record.js';
import { expectOk } from '../signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import type { Reporting } from './reporting.js';

const GROUP = { schoolYear: '2026-2027', group: 'first' } as const;

export const completionToSign = async (
  { school }: Reporting,
  group: 'first' | 'second' = 'first',
): Promise<CompletionToSign> =>
  (await expectOk(school.principal.get(`/completions/to-sign?schoolYear=2026-2027&group=${group}`)))
    .body as CompletionToSign;

/** What she sends; `key`: another than hers. */
export async function completionBody(
  at: Reporting,
  reasons: Readonly<Record<string, string>>,
  { key = 'principal', ...more }: { readonly key?: TestSigner; readonly number?: number } = {},
) {
  const { facts, number, leader } = await completionToSign(at);
  const signedAt = momentInVietnam(at.server.deps.clock());
  const completion: Completion = { ...facts, id: randomUUID(), number, reasons, leader, signedAt };
  const { toSign } = await prepareCompletionSignature(completion, certificateOf('principal'));
  return {
    ...{ ...GROUP, id: completion.id, number, reasons, signedAt },
    ...{ certificate: at.school.principal.fingerprint },
    signature: Buffer.from(signBy(key, toSign)).toString('base64'),
    ...more,
  };
}
