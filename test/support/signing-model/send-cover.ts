/** A request about one cover: real where there is something of hers to sign, else as somebody would send who had made it up. */
import { momentInVietnam } from '../../../core/codes/day.js';
import { confirmCovers, signCovers } from '../covers.js';
import type { Child } from '../lock-reference.js';
import type { Reply, TestServer } from '../server.js';
import type { Person } from '../signing-person.js';
import type { SigningReference } from './signing-reference.js';
import type { Step } from './signing-steps.js';

export const REASON = 'Theo biên bản họp ngày hôm nay';

export interface CoverAsked {
  readonly what: Extract<Step, { act: 'cover' }>['what'];
  /** Whether it is hers to do. */
  readonly own: boolean;
  readonly child: Child;
  /** Whether a reason for being late is given. */
  readonly reason: boolean;
  /** Done between looking and signing. */
  readonly between: () => Promise<unknown>;
}

export async function sendCover(
  { server, reference }: { readonly server: TestServer; readonly reference: SigningReference },
  person: Person,
  { what, own, child, reason, between }: CoverAsked,
): Promise<Reply> {
  const only = [child.id];
  const { number, state, address } = reference.cover(child);
  if (what === 'confirm')
    return own
      ? confirmCovers(person, '4a', only)
      : person.post('/classes/4a/covers/confirmations', { covers: [{ pupil: child.id, seen: 'a'.repeat(64) }] });
  if (what === 'reopen')
    return person.post('/classes/4a/covers/reopenings', { covers: [{ pupil: child.id, number }], reason: REASON });
  const by = what === 'sign' ? 'principal' : 'seal';
  const ready = { draft: false, confirmed: what === 'sign', signed: what === 'seal', settled: false };
  const isFresh = what === 'seal' || address === reference.value(child, 'profile.address');
  const lateReason = reason ? REASON : null;
  if (own && ready[state] && isFresh) {
    const of = { server, who: person, signer: by, classId: '4a', by, only } as const;
    return signCovers({ ...of, fingerprint: person.fingerprint, lateReason, between });
  }
  const made = {
    ...{ pupil: child.id, number, signedAt: momentInVietnam(server.deps.clock()) },
    ...{ digest: Buffer.alloc(32).toString('base64'), signature: Buffer.alloc(256).toString('base64') },
  };
  return person.post(`/classes/4a/covers/signatures/${by}`, { certificate: person.fingerprint, lateReason, covers: [made] }); // prettier-ignore
}
