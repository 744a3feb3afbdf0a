import assert from 'node:assert/strict';
import { coverText } from '../../../core/covers/cover-xml.js';
import type { CoverSlot } from '../../../core/covers/cover-states.js';
import type { CoverLine } from '../../../core/contract/covers.js';
import { loadClassPrints } from '../../../server/acts/prints/parts/class-prints.js';
import { readingOn } from '../../support/connections.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { OPTIONS } from '../../support/verification.js';
import { confirmCovers, coversBody, readCovers, type SignCovers, signCovers } from '../../support/covers.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, type SigningClass } from '../../support/signing-class.js';

/** The morning of 21 September, before covers have to be signed. */
const SEPTEMBER = new Date('2026-09-21T02:00:00.000Z');
const MINUTE = 60 * 1000;

describe('covers', () => {
  let server: TestServer;
  let people: SigningClass;
  const start = async (now: Date) => {
    server = await startTestServer({ now });
    people = await buildSigningClass(server);
    server.pass(MINUTE);
  };
  afterEach(() => server.stop());

  const line = async (at: number): Promise<CoverLine> => (await readCovers(people.principal, '4a')).covers[at]!;
  const states = async () => (await readCovers(people.principal, '4a')).covers.map(({ state }) => state);
  const codes = ({ body }: Reply) =>
    body.covers.map(({ refused }: { refused: { code: string } | null }) => refused?.code ?? null);
  const asked = (by: CoverSlot, more: Partial<SignCovers> = {}): SignCovers => {
    const who = by === 'principal' ? people.principal : people.clerk;
    return { server, who, signer: by, fingerprint: who.fingerprint, classId: '4a', by, ...more };
  };
  const events = async (kind: string) =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data))
      .filter((data) => data.kind === kind);

  it('once settled go to whoever sees the class, as a file that “Kiểm tra” reads', async () => {
    await start(SEPTEMBER);
    const [first] = people.klass.pupils;
    const path = `/classes/4a/covers/pupils/${first!}/xml`;
    await confirmCovers(people.thu, '4a');
    server.pass(MINUTE);
    await signCovers(asked('principal'));
    assert.equal((await people.thu.get(path)).body.code, 'cover-not-settled');
    server.pass(MINUTE);
    await signCovers(asked('seal'));
    const { status, bytes } = await people.thu.get(path);
    assert.equal(status, 200);
    const found = await verifyXml(bytes, { ...OPTIONS, at: server.deps.clock() });
    const { name, number } = await line(0);
    assert.deepEqual([found.kind, found.about?.pupil, found.about?.version], ['cover', name, number]);
    assert.deepEqual(
      found.signers.map(({ slot, intact }) => [slot, intact]),
      [
        ['cover', true],
        ['cover-seal', true],
      ],
    );
    const steps = found.steps.filter(({ code }) => !/^(chain|holder):/.test(code));
    assert.ok(
      steps.every(({ ok }) => ok === true),
      JSON.stringify(steps),
    );
    assert.equal((await people.music.get(path)).status, 404);
    // The transcript's print begins with it.
    const prints = await loadClassPrints(readingOn(server.deps), '4a', null);
    const { cover } = prints!.sourceOf(first!)!.print;
    assert.deepEqual([cover?.pupil, cover?.number, cover?.signer], [name, number, 'Phạm Thị Hạnh']);
    await people.principal.post('/classes/4a/covers/reopenings', {
      covers: [{ pupil: first, number }],
      reason: 'Sai quê quán',
    });
    const reopened = await loadClassPrints(readingOn(server.deps), '4a', null);
    assert.equal(reopened!.sourceOf(first!)!.print.cover, undefined);
  });

  it('go from the homeroom teacher to the principal to the seal, in bulk, and what is signed says what was signed', async () => {
    await start(SEPTEMBER);
    assert.deepEqual(await states(), ['draft', 'draft', 'draft']);
    const early = await signCovers(asked('principal'));
    assert.equal(early.status, 400, 'nothing is there to be signed');
    assert.deepEqual(codes(await confirmCovers(people.thu, '4a')), [null, null, null]);
    assert.deepEqual(await states(), ['confirmed', 'confirmed', 'confirmed']);
    server.pass(MINUTE);
    const body = await coversBody(asked('principal'));
    const sent = await people.principal.post('/classes/4a/covers/signatures/principal', body);
    assert.deepEqual([sent.status, codes(sent)], [200, [null, null, null]]);
    assert.deepEqual(await states(), ['signed', 'signed', 'signed']);
    // A lost answer: the same again is taken again and stored once.
    assert.deepEqual(codes(await people.principal.post('/classes/4a/covers/signatures/principal', body)), [
      null,
      null,
      null,
    ]);
    server.pass(MINUTE);
    assert.deepEqual(codes(await signCovers(asked('seal'))), [null, null, null]);
    assert.deepEqual(await states(), ['settled', 'settled', 'settled']);
    const rows = await server.db.coverSignatures.findAll({ order: ['id'], raw: true });
    assert.equal(rows.length, 6);
    const [first] = rows;
    const cover = JSON.parse(first!.document);
    const text = coverText(cover, {
      principal: { signedAt: first!.signedAt, leader: JSON.parse(first!.leader!), signature: first!.signature },
    });
    assert.match(text, /<HO_VA_TEN>.*<\/HO_VA_TEN>.*<NOI_SINH>.*<TEN_GIAM_HIEU_KY_HOC_BA>Phạm Thị Hạnh</);
    assert.doesNotMatch(text, /CAN_NANG|CHIEU_CAO|NGHI_CO_PHEP|MA_TRA_CUU_UUID/);
    assert.equal(first!.lateReason, null);
    assert.deepEqual(
      (await events('covers.signed')).map(({ slot, covers, late }) => [slot, covers.length, late]),
      [
        ['principal', 3, false],
        ['seal', 3, false],
      ],
    );
    const { can } = await line(0);
    assert.deepEqual(can, ['reopen-cover']);
  });

  it('wait in the work list of whoever is next, with the lawful day, until they are through', async () => {
    await start(SEPTEMBER);
    const work = async ({ get }: { get: (path: string) => Promise<Reply> }) =>
      ((await get('/tasks')).body.work as { kind: string; n: number; deadline: string }[])
        .filter(({ kind }) => kind.endsWith('-covers'))
        .map(({ kind, n, deadline }) => `${kind} ${n} ${deadline}`);
    const all = async () => Promise.all([people.thu, people.principal, people.clerk].map(work));
    assert.deepEqual(await all(), [['confirm-covers 3 2026-09-30'], [], []]);
    await confirmCovers(people.thu, '4a');
    server.pass(MINUTE);
    assert.deepEqual(await all(), [[], ['sign-covers 3 2026-09-30'], []]);
    await signCovers(asked('principal'));
    server.pass(MINUTE);
    assert.deepEqual(await all(), [[], [], ['seal-covers 3 2026-09-30']]);
    await signCovers(asked('seal'));
    assert.deepEqual(await all(), [[], [], []]);
    const { body } = await people.principal.get('/covers');
    assert.deepEqual(body.classes, [
      { classId: '4a', className: '4A', pupils: 3, confirmed: 0, signed: 0, settled: 3 },
    ]);
  });

  it('are asked of nobody after the day where the school never began them here, and of all where it did', async () => {
    await start(new Date('2026-10-05T02:00:00.000Z'));
    const kinds = async () => (await people.thu.get('/tasks')).body.work.map(({ kind }: { kind: string }) => kind);
    assert.ok(!(await kinds()).includes('confirm-covers'));
    await confirmCovers(people.thu, '4a', people.klass.pupils.slice(0, 1));
    assert.ok((await kinds()).includes('confirm-covers'));
  });

  it('after 30 September, by receipt, are signed only with the reason', async () => {
    await start(new Date('2026-09-30T16:50:00.000Z'));
    await confirmCovers(people.thu, '4a');
    const [an, binh] = people.klass.pupils as [string, string];
    assert.equal((await readCovers(people.principal, '4a')).late, false);
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [an] }))), [null]);
    // Signed before midnight, received after it.
    const late = { between: () => Promise.resolve(server.pass(10 * MINUTE)) };
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [binh], ...late }))), ['cover-late']);
    assert.equal((await readCovers(people.principal, '4a')).late, true);
    const lateReason = 'Học sinh chuyển đến ngày 29/9.';
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [binh], lateReason }))), [null]);
    const { signatures } = await line(1);
    assert.deepEqual(
      signatures.map(({ slot, lateReason: why }) => [slot, why]),
      [['principal', lateReason]],
    );
    const [, told] = await events('covers.signed');
    assert.equal(JSON.stringify(told).includes('chuyển đến'), false);
    // The seal follows the principal's reason and asks for none of its own.
    server.pass(MINUTE);
    assert.deepEqual(codes(await signCovers(asked('seal'))), [null, null]);
  });

  it('whose facts changed since are listed, and confirmed again before they are signed', async () => {
    await start(SEPTEMBER);
    await confirmCovers(people.thu, '4a');
    const [an] = people.klass.pupils as [string];
    const name = (await server.db.pupils.findByPk(an, { raw: true }))!.name;
    await server.db.pupils.update({ name: 'Nguyễn Thị Ân' }, { where: { id: an } });
    assert.deepEqual((await line(0)).changed, [{ fact: 'name', before: name, after: 'Nguyễn Thị Ân' }]);
    const { body } = await people.principal.get('/classes/4a/covers/signatures/principal');
    assert.equal(body.covers.length, 2);
    assert.deepEqual(codes(await confirmCovers(people.thu, '4a', [an])), [null]);
    assert.deepEqual((await line(0)).changed, []);
    server.pass(MINUTE);
    // And between looking and sending.
    const between = () => server.db.pupils.update({ name }, { where: { id: an } });
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [an], between }))), ['cover-moved-on']);
    await confirmCovers(people.thu, '4a', [an]);
    server.pass(MINUTE);
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [an] }))), [null]);
    await server.db.pupils.update({ name: 'Nguyễn Thị Ân' }, { where: { id: an } });
    const signed = await line(0);
    assert.deepEqual([signed.facts.pupil.name, signed.changed.length], [name, 1]);
  });

  it('are reopened by the principal’s order alone, as the next version; what was signed stays', async () => {
    await start(SEPTEMBER);
    await confirmCovers(people.thu, '4a');
    server.pass(MINUTE);
    await signCovers(asked('principal'));
    const [an] = people.klass.pupils as [string];
    const order = { covers: [{ pupil: an, number: 1 }], reason: 'Sai nơi sinh' };
    for (const who of [people.thu, people.clerk]) {
      assert.equal((await who.post('/classes/4a/covers/reopenings', order)).status, 403);
    }
    assert.deepEqual(codes(await people.principal.post('/classes/4a/covers/reopenings', order)), [null]);
    const again = await line(0);
    assert.deepEqual([again.state, again.number, again.reopened?.reason], ['draft', 2, 'Sai nơi sinh']);
    // The order was of a version that is no more in hand.
    assert.deepEqual(codes(await people.principal.post('/classes/4a/covers/reopenings', order)), ['cover-state']);
    await confirmCovers(people.thu, '4a', [an]);
    server.pass(MINUTE);
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [an] }))), [null]);
    const versions = await server.db.coverSignatures.findAll({ order: ['id'], raw: true });
    const own = versions
      .map(({ document, number }) => ({ ...JSON.parse(document), number }))
      .filter(({ pupil }) => pupil.id === an);
    assert.deepEqual(
      own.map(({ number }) => number),
      [1, 2],
    );
    assert.notEqual(own[0].code, own[1].code);
    const refused = (error: { parent?: Error }) => /append-only/.test(String(error.parent?.message));
    await assert.rejects(() => server.db.sequelize.query("UPDATE cover_signatures SET document = '{}'"), refused);
    await assert.rejects(() => server.db.sequelize.query('DELETE FROM cover_reopenings'), refused);
  });

  it('are refused kindly: lacking facts, another’s key, odd numbers, pupils of elsewhere, twice in one request', async () => {
    await start(SEPTEMBER);
    const [an, binh, chau] = people.klass.pupils as [string, string, string];
    await people.thu.push('4a', { [an]: { 'profile.hometown': null } }, 'year');
    const confirmed = await confirmCovers(people.thu, '4a');
    assert.deepEqual(codes(confirmed), ['cover-lacking', null, null]);
    assert.match(confirmed.body.covers[0].refused.reason, /quê quán/i);
    server.pass(MINUTE);
    assert.deepEqual(codes(await signCovers(asked('principal', { only: [binh], key: 'homeroom' }))), [
      'signature-wrong',
    ]);
    const body = await coversBody(asked('principal', { only: [chau] }));
    const [cover] = body.covers;
    const post = (covers: unknown[]) =>
      people.principal.post('/classes/4a/covers/signatures/principal', { ...body, covers });
    assert.deepEqual(codes(await post([{ ...cover, pupil: 'none' }])), ['cover-other-class']);
    assert.deepEqual(codes(await post([{ ...cover, number: 2 }])), ['cover-moved-on']);
    assert.deepEqual(codes(await post([cover, cover])), [null, 'cover-moved-on']);
    assert.equal((await post([{ ...cover, number: 0 }])).status, 400);
    const stale = { covers: [{ pupil: binh, seen: 'f'.repeat(64) }] };
    assert.deepEqual(codes(await people.thu.post('/classes/4a/covers/confirmations', stale)), ['cover-moved-on']);
    // The clerk seals with the school's certificate alone, and only what is signed.
    const own = { signer: 'principal', fingerprint: people.principal.fingerprint } as const;
    const sealed = await signCovers(asked('seal', own));
    assert.deepEqual([sealed.status, sealed.body.code], [422, 'certificate-of-another']);
    assert.equal((await states()).filter((state) => state === 'settled').length, 0);
    assert.ok(
      (await events('covers.refused')).some(({ what, code }) => what === 'seal' && code === 'certificate-of-another'),
    );
  });
});
