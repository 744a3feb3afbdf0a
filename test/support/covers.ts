/** A class whose covers are confirmed, signed and sealed over HTTP, as the page does it. */
import type { Covers, CoversToSign } from '../../core/contract/covers.js';
import type { CoverSlot } from '../../core/covers/cover-states.js';
import { prepareCoverSignature } from '../../core/signing/sign-cover.js';
import type { Reply, TestServer } from './server.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';
import type { Person } from './signing-person.js';
import { momentInVietnam } from '../../core/codes/day.js';

export const readCovers = async (who: Pick<Person, 'get'>, classId: string): Promise<Covers> => {
  const { status, body } = await who.get(`/classes/${classId}/covers`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

export async function confirmCovers(
  who: Pick<Person, 'get' | 'post'>,
  classId: string,
  only?: readonly string[],
): Promise<Reply> {
  const { covers } = await readCovers(who, classId);
  const wanted = covers.filter(({ pupil }) => !only || only.includes(pupil));
  const body = { covers: wanted.map(({ pupil, seen }) => ({ pupil, seen })) };
  return who.post(`/classes/${classId}/covers/confirmations`, body);
}

export interface SignCovers {
  readonly server: Pick<TestServer, 'deps'>;
  readonly who: Pick<Person, 'get' | 'post'>;
  readonly signer: TestSigner;
  readonly fingerprint: string;
  readonly classId: string;
  readonly by: CoverSlot;
  readonly lateReason?: string | null;
  readonly only?: readonly string[];
  /** Signs with another key than the certificate's. */
  readonly key?: TestSigner;
  /** Done between looking and sending. */
  readonly between?: () => Promise<unknown>;
}

/** The request as the page makes it; sent by `signCovers`. */
export async function coversBody(asked: SignCovers) {
  const { server, who, signer, fingerprint, classId, by, lateReason = null, only, key = signer } = asked;
  const { body } = await who.get(`/classes/${classId}/covers/signatures/${by}`);
  const { leader, covers } = body as CoversToSign;
  const signedAt = momentInVietnam(server.deps.clock());
  const signed = await Promise.all(
    covers
      .filter(({ pupil }) => !only || only.includes(pupil))
      .map(async ({ pupil, number, cover, principal }) => {
        const { toSign, dataDigest } = await prepareCoverSignature(by, {
          cover,
          signed:
            by === 'principal'
              ? { principal: { signedAt, leader: leader! } }
              : { ...(principal && { principal }), seal: { signedAt } },
          certificate: certificateOf(signer),
        });
        const signature = Buffer.from(signBy(key, toSign)).toString('base64');
        return { pupil, number, signedAt, digest: dataDigest, signature };
      }),
  );
  await asked.between?.();
  return { certificate: fingerprint, lateReason, covers: signed };
}

export const signCovers = async (asked: SignCovers): Promise<Reply> =>
  asked.who.post(`/classes/${asked.classId}/covers/signatures/${asked.by}`, await coversBody(asked));
