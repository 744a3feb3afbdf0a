/** What is asked of a remote signing service, and what its answers come to. */
import assert from 'node:assert/strict';
import {
  authorize,
  checkAuthorization,
  listCredentials,
  type PostToService,
  signHashes,
} from '../../../core/signing/remote/csc.js';
import { SigningRefused } from '../../../core/signing/signer.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;

/** Answers by path, and what was posted. */
function service(answers: (path: string, body: Record<string, unknown>) => { status?: number; body: unknown }) {
  const posted: [string, object][] = [];
  const post: PostToService = (path, body) => {
    posted.push([path, body]);
    return Promise.resolve({ status: 200, ...answers(path, body as Record<string, unknown>) });
  };
  return { post, posted };
}
const says = (status: number, body: unknown): PostToService => service(() => ({ status, body })).post;

const RSA_SHA256 = '1.2.840.113549.1.1.11';
const SHA256 = '2.16.840.1.101.3.4.2.1';

describe('a remote service’s credentials', () => {
  const credential = (status: string, ...algo: string[]) => ({
    key: { status, algo, len: 2048 },
    cert: { certificates: ['AAAA', 'BBBB'] },
  });

  it('are those of one person that are enabled for RSA with SHA-256, with their chain', async () => {
    const infos: Readonly<Record<string, unknown>> = {
      good: credential('enabled', '1.2.840.113549.1.1.1', RSA_SHA256),
      off: credential('disabled', RSA_SHA256),
      elliptic: credential('enabled', '1.2.840.10045.4.3.2'),
    };
    const { post, posted } = service((path, { credentialID }) => ({
      body: path === 'credentials/list' ? { credentialIDs: Object.keys(infos) } : infos[String(credentialID)],
    }));
    const found = await listCredentials(post, '001188001122');
    assert.deepEqual(found, [{ credentialId: 'good', certificates: ['AAAA', 'BBBB'] }]);
    assert.deepEqual(posted, [
      ['credentials/list', { userID: '001188001122', onlyValid: true }],
      ...Object.keys(infos).map((credentialID) => ['credentials/info', { credentialID, certificates: 'chain' }]),
    ]);
  });
});

describe('a remote service’s owner', () => {
  it('is asked for exactly these hashes, and may answer later', async () => {
    const { post, posted } = service(() => ({ status: 202, body: { handle: 'h-1' } }));
    assert.deepEqual(await authorize(post, 'c-1', ['AA==', 'BB=='], 'Ký học bạ'), { handle: 'h-1' });
    assert.deepEqual(posted, [
      [
        'credentials/authorize',
        {
          credentialID: 'c-1',
          numSignatures: 2,
          hashes: ['AA==', 'BB=='],
          hashAlgorithmOID: SHA256,
          description: 'Ký học bạ',
        },
      ],
    ]);
  });
  it('may permit at once, without a telephone', async () => {
    assert.deepEqual(await authorize(says(200, { SAD: 'now' }), 'id', ['h'], 'Ký'), { sad: 'now' });
  });
  it('has confirmed once the service says so, not before', async () => {
    const waiting = service(() => ({ status: 202, body: {} }));
    assert.deepEqual(await checkAuthorization(waiting.post, 'h-1'), { handle: 'h-1' });
    assert.deepEqual(waiting.posted, [['credentials/authorizeCheck', { handle: 'h-1' }]]);
    assert.deepEqual(await checkAuthorization(says(200, { SAD: 'now' }), 'h-1'), { sad: 'now' });
  });
  it('who says no has cancelled; every other error is the service’s', async () => {
    for (const error of ['access_denied', 'authorization_declined', 'authorization_expired']) {
      await assert.rejects(checkAuthorization(says(400, { error }), 'h'), refusedWith('cancelled'), error);
    }
    for (const [status, body] of [
      [400, { error: 'invalid_request' }],
      [500, 'access_denied'],
      [503, null],
      [400, { error: 'x'.repeat(101) }],
      [200, { SAD: '' }],
      [200, 'SAD'],
    ] as const) {
      await assert.rejects(checkAuthorization(says(status, body), 'h'), refusedWith('signer-refused'));
    }
  });
});

describe('a remote service’s signatures', () => {
  it('are over the hashes that were permitted, in order', async () => {
    const { post, posted } = service(() => ({ body: { signatures: ['AAAA', 'BBBB'] } }));
    assert.deepEqual(await signHashes(post, 'c-1', 'sad', ['AA==', 'BB==']), ['AAAA', 'BBBB']);
    assert.deepEqual(posted, [
      [
        'signatures/signHash',
        {
          credentialID: 'c-1',
          SAD: 'sad',
          hashes: ['AA==', 'BB=='],
          hashAlgorithmOID: SHA256,
          signAlgo: RSA_SHA256,
          operationMode: 'S',
        },
      ],
    ]);
  });
  it('that are no Base64, too few or too many, count for nothing', async () => {
    for (const signatures of [['AAA'], ['AAAA', 'BBBB'], [], 'AAAA', [null]]) {
      await assert.rejects(
        signHashes(says(200, { signatures }), 'c-1', 'sad', ['AA==']),
        refusedWith('signer-refused'),
      );
    }
  });
});
