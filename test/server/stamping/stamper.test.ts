/** Asking authorities: in order, side by side, not again who just failed; whatever they answer, nothing is thrown. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { checkStamp } from '../../../core/signing/timestamp.js';
import { answerRequest } from '../../../server/stamp-authority/answer.js';
import type { StampAuthority } from '../../../server/stamping/authorities-file.js';
import { Stamper } from '../../../server/stamping/stamper.js';
import { keyFile } from '../../support/signed-record.js';
import { type Answering, answering, authorityAt, smallStampKey } from '../../support/small-stamps.js';

const TRUST = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
const KEY = smallStampKey();
const texts = (n: number): Uint8Array[] => Array.from({ length: n }, (_, at) => Uint8Array.of(at));
const TYPE = { 'Content-Type': 'application/timestamp-reply' };

describe('asking time-stamp authorities', () => {
  let now: Date;
  let open: Answering[];
  let stampers: Stamper[];
  beforeEach(() => {
    now = new Date('2027-06-05T07:30:00Z');
    open = [];
    stampers = [];
  });
  afterEach(async () => {
    stampers.forEach((one) => one.close());
    await Promise.all(open.map((one) => one.close()));
  });
  const warned: object[] = [];
  const stamperOf = (authorities: readonly StampAuthority[] | Error, patience = 60_000): Stamper => {
    const made = new Stamper({
      authorities: () => (authorities instanceof Error ? Promise.reject(authorities) : Promise.resolve(authorities)),
      clock: () => now,
      log: { warn: (fields) => warned.push(fields) },
      patience,
    });
    stampers.push(made);
    return made;
  };
  type Answer = (body: Uint8Array, response: ServerResponse) => void;
  const serve = async (answer: Answer): Promise<Answering> => {
    const made = await answering((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => answer(new Uint8Array(Buffer.concat(pieces)), response));
    });
    open.push(made);
    return made;
  };
  const stamps =
    (at: () => Date = () => now, signer = KEY): Answer =>
    (body, response) =>
      response.writeHead(200, TYPE).end(answerRequest(body, signer, at()));

  it('gives each its own stamp, by its place', async () => {
    const one = await serve(stamps());
    const data = texts(20);
    const tokens = await stamperOf([authorityAt(one.url)]).stamp(data, TRUST);
    for (const [at, token] of tokens.entries()) {
      assert.equal((await checkStamp(token!, data[at]!, TRUST)).at?.toISOString(), now.toISOString());
    }
    assert.equal(one.asked(), 20);
  });

  it('asks eight questions at once and no more', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    const answer = stamps();
    const one = await serve((body, response) => {
      waiting.push(() => answer(body, response));
      most = Math.max(most, waiting.length);
      // None is answered before eight wait, or the last four.
      if (waiting.length === 8 || one.asked() === 20) for (const go of waiting.splice(0)) go();
    });
    const tokens = await stamperOf([authorityAt(one.url)]).stamp(texts(20), TRUST);
    assert.ok(tokens.every((token) => token !== null));
    assert.equal(most, 8);
  });

  it('asks nobody where none is set, and where the file is broken', async () => {
    assert.deepEqual(await stamperOf([]).stamp(texts(2), TRUST), [null, null]);
    assert.equal(await stamperOf([]).asks(), false);
    assert.deepEqual(await stamperOf(new Error('broken')).stamp(texts(1), TRUST), [null]);
  });

  it('goes to the next one where the first fails, and leaves that alone for a while, longer each time', async () => {
    let dead = true;
    const answer = stamps();
    const first = await serve((body, response) => (dead ? void response.writeHead(500).end() : answer(body, response)));
    const second = await serve(stamps());
    const stamper = stamperOf([authorityAt(first.url), authorityAt(second.url)]);
    const after = async (ms: number): Promise<readonly number[]> => {
      now = new Date(now.getTime() + ms);
      assert.notEqual((await stamper.stamp(texts(1), TRUST))[0], null);
      return [first.asked(), second.asked()];
    };
    assert.deepEqual(await after(0), [1, 1]);
    assert.deepEqual(
      (await stamper.states()).map(({ fault }) => fault),
      ['answers-otherwise', null],
    );
    assert.deepEqual(await after(59_999), [1, 2]);
    assert.deepEqual(await after(1), [2, 3], 'asked again after a minute');
    assert.deepEqual(await after(119_999), [2, 4]);
    dead = false;
    assert.deepEqual(await after(1), [3, 4], 'after two, and answers');
    assert.deepEqual(
      (await stamper.states()).map(({ fault }) => fault),
      [null, null],
    );
    assert.deepEqual(await after(0), [4, 4]);
  });

  it('is not told to wait by a failure of before the file was mended', async () => {
    const one = await serve(stamps());
    let file = authorityAt(one.url, { policy: '1.2.3' });
    const made = new Stamper({
      authorities: () => Promise.resolve([file]),
      clock: () => now,
      log: { warn: () => undefined },
    });
    stampers.push(made);
    assert.deepEqual(await made.stamp(texts(1), TRUST), [null]);
    assert.equal((await made.states())[0]!.fault, 'stamp-policy');
    file = authorityAt(one.url);
    assert.notEqual((await made.stamp(texts(1), TRUST))[0], null);
  });

  const faults: readonly (readonly [fault: string, answer: Answer, more?: Partial<StampAuthority>])[] = [
    ['stamp-unreadable', (_, response) => response.writeHead(200, TYPE).end('garbage')],
    ['answers-otherwise', (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>')],
    ['answers-otherwise', (_, response) => response.writeHead(401).end()],
    ['redirected', (_, response) => response.writeHead(302, { Location: 'http://169.254.169.254/' }).end()],
    ['answer-too-long', (_, response) => response.writeHead(200, TYPE).end(Buffer.alloc(65 * 1024))],
    ['unreachable', (_, response) => void response.socket!.destroy()],
    ['stamp-of-another', (_, response) => stamps()(OTHER, response)],
    ['stamp-old', (body, response) => stamps(() => new Date(now.getTime() - 300_000))(body, response)],
    ['stamp-ahead', (body, response) => stamps(() => new Date(now.getTime() + 300_000))(body, response)],
    ['stamp-not-by-authority', stamps(undefined, smallStampKey('teacher')), { certificates: [pem('teacher')] }],
    ['stamp-other-authority', stamps(), { certificates: [pem('teacher')] }],
    ['points-inward', stamps(), { internal: undefined }],
  ];
  for (const [fault, answer, more] of faults) {
    it(`${fault}: no stamp, and its name is known`, async () => {
      const one = await serve(answer);
      const { internal, ...rest } = authorityAt(one.url, more);
      const stamper = stamperOf([{ ...rest, ...(internal && { internal }) }]);
      assert.deepEqual(await stamper.stamp(texts(1), TRUST), [null]);
      assert.deepEqual(
        (await stamper.states()).map((state) => state.fault),
        [fault],
      );
      if (fault === 'points-inward') assert.equal(one.asked(), 0);
    });
  }

  it('waits for nobody who never answers, or never ends', async () => {
    for (const answer of [
      () => undefined,
      (_: unknown, response: ServerResponse) => response.writeHead(200, TYPE).write('0'),
    ]) {
      const one = await serve(answer);
      const stamper = stamperOf([authorityAt(one.url)], 30);
      assert.deepEqual(await stamper.stamp(texts(1), TRUST), [null]);
      assert.equal((await stamper.states())[0]!.fault, 'too-slow');
    }
  });

  it('asks anew where a connection that was kept is closed just as it is used again', async () => {
    const used = new Set<unknown>();
    const answer = stamps();
    const one = await serve((body, response) => {
      if (used.has(response.socket)) return void response.socket!.destroy();
      used.add(response.socket);
      return answer(body, response);
    });
    const stamper = stamperOf([authorityAt(one.url)]);
    for (const n of [1, 2]) assert.notEqual((await stamper.stamp(texts(1), TRUST))[0], null, `${n}`);
  });

  it('waits for a batch three times as long as for one question, however many authorities never answer', async () => {
    const silent = await serve(() => undefined);
    const all = Array.from({ length: 5 }, (_, n) => authorityAt(silent.url, { name: `${n}` }));
    assert.deepEqual(await stamperOf(all, 50).stamp(texts(1), TRUST), [null]);
    assert.ok(silent.asked() <= 4, `${silent.asked()}`);
  });

  it('loses no signature for what goes wrong in judging an answer, and says so', async () => {
    const one = await serve(stamps());
    const stamper = stamperOf([authorityAt(one.url)]);
    const before = warned.length;
    const broken = { ...TRUST, anchors: null as unknown as Uint8Array[] };
    assert.deepEqual(await stamper.stamp(texts(1), broken), [null]);
    assert.equal((await stamper.states())[0]!.fault, 'stamp-unreadable');
    assert.ok(warned.slice(before).some((fields) => 'error' in fields));
  });

  it('leaves a dead one alone after the first questions of a batch', async () => {
    const one = await serve((_, response) => void response.socket!.destroy());
    assert.ok((await stamperOf([authorityAt(one.url)]).stamp(texts(100), TRUST)).every((token) => token === null));
    assert.ok(one.asked() <= 8, `${one.asked()}`);
  });

  it('brings account and password where there are some', async () => {
    let seen: string | undefined;
    const answer = stamps();
    const made = await answering((request, response) => {
      seen = request.headers.authorization;
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => answer(new Uint8Array(Buffer.concat(pieces)), response));
    });
    open.push(made);
    await stamperOf([authorityAt(made.url, { account: { user: 'th', password: 'mật' } })]).stamp(texts(1), TRUST);
    assert.equal(Buffer.from(seen!.split(' ')[1]!, 'base64').toString('utf8'), 'th:mật');
  });
});

const OTHER = new Uint8Array(
  Buffer.from(`3039020101 3031300d060960864801650304020105000420${'ab'.repeat(32)} 0101ff`.replace(/ /g, ''), 'hex'),
);

function pem(signer: 'teacher'): string {
  return Buffer.from(keyFile(`${signer}.der`)).toString('base64');
}
