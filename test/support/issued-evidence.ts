/** Evidence records beside an issued transcript: of one stamp, and renewed nine years later by another authority. */
import { createPrivateKey } from 'node:crypto';
import { evidenceRecord, type StampChain } from '../../core/signing/evidence/evidence-record.js';
import { hashTree } from '../../core/signing/evidence/hash-tree.js';
import { chainLeaf, renewed, stampLeaf } from '../../core/signing/evidence/renewal.js';
import { keepInToken } from '../../core/signing/evidence/token-data.js';
import { validationDataOf } from '../../core/signing/long-term/validation-data.js';
import { STAMPS } from '../../core/signing/path/purposes.js';
import { digestBy } from '../../core/signing/evidence/digests.js';
import { readStampResponse, stampRequest } from '../../core/signing/stamp-request.js';
import { stampedBy } from '../../core/signing/timestamp.js';
import { buildCrl, type Issuer } from '../../server/pki/authority/build.js';
import { issueStamper, makeAuthority } from '../../server/pki/authority/make-authority.js';
import { answerRequest, stampKey } from '../../server/stamp-authority/answer.js';
import { newSharedKey } from './run/shared-keys.js';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const SCHOOL = 'Trường Tiểu học Đồng Sơn';
const NONCE = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

interface Authority {
  readonly root: { readonly certificate: Uint8Array };
  readonly issuing: Issuer;
  readonly rootCrl: Uint8Array;
}

export interface IssuedEvidence {
  readonly once: Uint8Array;
  readonly renewed: Uint8Array;
  /** By another digest, at the same later moment. */
  readonly anew: Uint8Array;
  /** What the later authority publishes, by file name. */
  readonly published: Readonly<Record<string, Uint8Array>>;
}

/** `files`: of one unit. */
export async function issueEvidence(
  files: readonly Uint8Array[],
  authority: Authority,
  now = Date.now(),
): Promise<IssuedEvidence> {
  const [first, second] = [
    new Date(Math.floor(now / 1000) * 1000 - HOUR),
    new Date(Math.floor(now / 1000) * 1000 + 9 * YEAR),
  ];
  const from = new Date(second.getTime() - 48 * HOUR);
  const later = await makeAuthority({ school: SCHOOL, schoolCode: null, from, baseUrl: null, bits: 2048 });
  const [stampNow, stampLater] = [await stamps(authority, first), await stamps(later, second)];
  const digests = await Promise.all(files.map((file) => digestBy('SHA-256', file)));
  const others = await Promise.all(
    ['đơn vị khác', 'đơn vị khác nữa'].map(async (words) => [await digestBy('SHA-256', Buffer.from(words))]),
  );
  const tree = await hashTree([others[0]!, digests, others[1]!], 'SHA-256');
  const chains: StampChain[] = [
    { hash: 'SHA-256', stamps: [{ tree: tree.reduced(1), token: await stampNow(tree.stamped) }] },
  ];
  const leaf = await stampLeaf(chains[0]!.stamps[0]!.token, 'SHA-256');
  const above = await hashTree([[leaf], ...others], 'SHA-256');
  const leaves = await Promise.all(
    files.map(async (file) => chainLeaf(await digestBy('SHA-512', file), chains, 'SHA-512')),
  );
  const another = await hashTree([leaves, [await digestBy('SHA-512', NONCE)]], 'SHA-512');
  const token = await stampLater(another.stamped, 'sha512');
  return {
    once: evidenceRecord(chains),
    renewed: evidenceRecord(renewed(chains, { tree: above.reduced(0), token: await stampLater(above.stamped) })),
    anew: evidenceRecord([...chains, { hash: 'SHA-512', stamps: [{ tree: another.reduced(0), token }] }]),
    published: {
      'later-root.cer': later.root.certificate,
      'later-issuing.cer': later.issuing.certificate,
    },
  };
}

/** Tokens of an authority's own stamper, with what they are judged by later in them. */
async function stamps(
  { root, issuing, rootCrl }: Authority,
  at: Date,
): Promise<(stamped: Uint8Array, by?: 'sha256' | 'sha512') => Promise<Uint8Array>> {
  const { spki, pkcs8 } = await newSharedKey();
  const from = new Date(at.getTime() - 24 * HOUR);
  const certificate = await issueStamper(issuing, { organization: SCHOOL, spki, from, baseUrl: null });
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const own = stampKey(certificate, [issuing.certificate], key.export({ format: 'pem', type: 'pkcs8' }) as string);
  const list = await buildCrl(issuing, {
    ...{ number: 3, revoked: [], thisUpdate: from, nextUpdate: new Date(at.getTime() + 24 * HOUR) },
  });
  const trust = { anchors: [root.certificate], intermediates: [issuing.certificate], crls: [rootCrl, list] };
  return async (stamped, by = 'sha256') => {
    const answer = answerRequest(await stampRequest(stamped, NONCE, by), own, at);
    const token = await readStampResponse(answer, stamped, NONCE);
    const stamper = (await stampedBy(token))!;
    const asked = { der: stamper.certificate, along: stamper.along, at, use: STAMPS };
    const data = await validationDataOf([asked], trust);
    if ('fault' in data) throw new Error(data.fault);
    return keepInToken(token, data);
  };
}
