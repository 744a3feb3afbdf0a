/** Asking authorities over HTTP about certificates: at their own addresses alone, never inward, bounded; whatever comes back is named. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';
import { readResponse } from '../../../core/signing/path/response.js';
import { askOcsp } from '../../../server/revocation/ask-ocsp.js';
import { OutwardWays } from '../../../server/stamping/outward-ways.js';
import { day, NOW } from '../../support/chain-certificates.js';
import { AUTHORITY, type Chain, chainOf } from '../../support/chain-asking.js';
import { general, rawCertificate, sequence, tlv } from '../../support/raw-certificates.js';
import { access, certId, OCSP, rawAnswer, type RawResponse, rawResponse } from '../../support/raw-responses.js';
import { type Answering, answering } from '../../support/small-stamps.js';

const SERIAL = tlv(2, Uint8Array.of(0x41, 7));
const TYPE = { 'Content-Type': 'application/ocsp-response' };
/** What an authority says that gives no answer (RFC 6960 section 4.2.1). */
const refusing = (status: number) => (response: ServerResponse) =>
  void response.writeHead(200, TYPE).end(sequence(tlv(0x0a, Uint8Array.of(status))));
/** An address too long for a question by GET. */
const LONG = 'x'.repeat(200);

describe('asking authorities whether a certificate counts', () => {
  let chain: Chain;
  let issuer: Uint8Array;
  let server: Answering;
  let asked: { readonly method: string; readonly path: string; readonly body: Buffer; readonly type: string }[];
  let reply: (response: ServerResponse, body: Buffer) => void;
  let ways: OutwardWays;
  /** Any name leads to this machine, as an authority's would lead to it. */
  const here = ((_name, _options, done) =>
    (done as unknown as (none: null, all: object[]) => void)(null, [
      { address: '127.0.0.1', family: 4 },
    ])) as LookupFunction;

  before(async () => {
    chain = await chainOf();
    issuer = rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() });
  });
  beforeEach(async () => {
    asked = [];
    reply = (response) => response.writeHead(200, TYPE).end(answer());
    ways = new OutwardWays({ lookup: here, patience: 20_000 });
    server = await answering((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const body = Buffer.concat(pieces);
        const { method = '', url = '', headers } = request;
        asked.push({ method, path: url, body, type: headers['content-type'] ?? '' });
        reply(response, body);
      });
    });
  });
  afterEach(async () => {
    ways.close();
    await server.close();
  });

  const answer = (parts: RawResponse = {}): Uint8Array =>
    rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL))], parts);
  const port = (): string => new URL(server.url).port;
  const about = (...urls: string[]) => ({
    der: rawCertificate(chain.leaf, chain.sub, {
      serial: SERIAL,
      extensions: [access(...urls.map((url) => ['ocsp', general.uri(url)] as const))],
    }),
    issuer,
  });
  const said = async (...urls: string[]): Promise<string> => {
    const found = await askOcsp(ways, about(...urls), () => NOW);
    return typeof found === 'string' ? found : found.status;
  };

  it('asks by an address where the question is short, as everybody on its way may keep it', async () => {
    const found = await askOcsp(ways, about(`http://ocsp.example:${port()}/ca/`), () => NOW);
    assert.ok(typeof found !== 'string');
    assert.deepEqual([found.status, readResponse(found.bytes) !== null], ['good', true]);
    const [one] = asked;
    assert.deepEqual([asked.length, one!.method, one!.type], [1, 'GET', '']);
    const question = Buffer.from(decodeURIComponent(one!.path.replace('/ca/', '')), 'base64');
    assert.ok(question.includes(Buffer.from(certId(chain.sub, SERIAL))));
  });

  it('posts a longer one with a number of its own, which an answer must not have another of', async () => {
    const url = `http://ocsp.example:${port()}/${LONG}`;
    const numbers: string[] = [];
    reply = (response, body) => {
      const nonce = [...body.subarray(-32)];
      numbers.push(Buffer.from(nonce).toString('hex'));
      response.writeHead(200, TYPE).end(answer({ extensions: [OCSP.nonce(...nonce)] }));
    };
    assert.deepEqual([await said(url), await said(url)], ['good', 'good']);
    assert.deepEqual([asked[0]!.method, asked[0]!.type], ['POST', 'application/ocsp-request']);
    assert.notEqual(numbers[0], numbers[1]);
    reply = (response) => response.writeHead(200, TYPE).end(answer({ extensions: [OCSP.nonce(1)] }));
    assert.equal(await said(url), 'nonce');
    reply = (response) => response.writeHead(200, TYPE).end(answer());
    assert.equal(await said(`http://ocsp.example:${port()}/?ca=1`), 'good');
    assert.equal(asked.at(-1)!.path, '/?ca=1');
  });

  it('asks nobody inward, and nothing but HTTP', async () => {
    assert.equal(await said(server.url), 'points-inward', 'an address itself');
    const resolving = new OutwardWays();
    assert.equal(
      await askOcsp(resolving, about(`http://localhost:${port()}/`), () => NOW),
      'points-inward',
      'a name that leads there',
    );
    resolving.close();
    for (const url of ['ldap://ocsp.example/', 'file:///etc/hosts', 'http://a:b@ocsp.example/', 'no address'])
      assert.equal(await said(url), 'no-address', url);
    assert.equal(asked.length, 0);
  });

  it('says what came back where it is no answer, and goes on to the next address', async () => {
    const url = `http://ocsp.example:${port()}/`;
    const replies: readonly (readonly [string, (response: ServerResponse) => void])[] = [
      ['redirected', (response) => response.writeHead(302, { Location: 'http://ocsp.example/' }).end()],
      ['answers-otherwise', (response) => response.writeHead(404).end()],
      ['not-now', (response) => response.writeHead(503).end()],
      ...[2, 3].map((status) => ['not-now', refusing(status)] as const),
      ...[1, 5, 6].map((status) => ['refuses', refusing(status)] as const),
      ['unreadable', refusing(4)],
      ['answers-otherwise', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>')],
      ['unreadable', (response) => response.writeHead(200, TYPE).end('garbage')],
      ['answer-too-long', (response) => response.writeHead(200, TYPE).end(Buffer.alloc(70_000))],
      ['of-nobody', (response) => response.writeHead(200, TYPE).end(forged())],
    ];
    const forged = (): Uint8Array =>
      rawResponse({ ...chain.sub, key: chain.root.key }, [rawAnswer(certId(chain.sub, SERIAL))]);
    for (const [code, one] of replies) {
      reply = one;
      assert.equal(await said(url), code);
    }
    const before = asked.length;
    assert.equal(await said('ldap://ocsp.example/', server.url, url), 'of-nobody');
    assert.equal(asked.length, before + 1);
    assert.equal(await said('ldap://a/', 'ldap://b/', 'ldap://c/', url), 'no-address', 'no more than three');
  });

  it('posts a question once that by an address led to nothing, or to what somebody kept too long', async () => {
    const ended = (): Uint8Array => rawResponse(chain.sub, [rawAnswer(certId(chain.sub, SERIAL), { next: day(-0.5) })]);
    const replies: readonly ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(405).end(),
      (response) => response.writeHead(503).end(),
      (response) => response.writeHead(200, TYPE).end('garbage'),
      (response) => response.writeHead(200, TYPE).end(ended()),
      refusing(1),
    ];
    for (const one of replies) {
      asked = [];
      reply = (response, body) => (body.length === 0 ? one(response) : response.writeHead(200, TYPE).end(answer()));
      assert.equal(await said(`http://ocsp.example:${port()}/ca`), 'good');
      assert.deepEqual(
        asked.map(({ method }) => method),
        ['GET', 'POST'],
      );
      assert.equal(asked[1]!.path, '/ca');
    }
    asked = [];
    reply = (response) => response.writeHead(405).end();
    assert.equal(await said(`http://ocsp.example:${port()}/`), 'answers-otherwise');
    assert.equal(asked.length, 2);
    asked = [];
    assert.equal(await said(`http://ocsp.example:${port()}/${LONG}`), 'answers-otherwise');
    assert.equal(asked.length, 1, 'what was posted is not posted again');
  });

  it('waits no longer than it has patience', async () => {
    const hasty = new OutwardWays({ lookup: here, patience: 50 });
    reply = () => undefined;
    assert.equal(await askOcsp(hasty, about(`http://ocsp.example:${port()}/`), () => NOW), 'too-slow');
    hasty.close();
  });
});
