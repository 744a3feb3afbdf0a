/** Soft copies (G5): granted to one person, for one purpose and so many days; each that is taken is numbered and an event. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { FamilyRequests } from '../../../core/contract/families.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';

describe('the records as files', function () {
  this.timeout(120_000);
  let server: TestServer;
  let one: SealedOne;
  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    await pinTables(server.deps);
  });
  after(() => server?.stop());

  const asked = (more: object = {}) => ({
    ...{ pupilId: one.pupil, kind: 'soft-copy', asker: 'Trường THCS Lê Lợi', relation: 'trường tiếp nhận' },
    ...{ proof: 'Công văn 15/THCS', purpose: 'Tuyển sinh lớp 6', limit: '', receivedOn: '2027-06-01', ...more },
  });
  const enter = async (more: object = {}) =>
    (await expectOk(one.school.clerk.post('/family-requests', asked(more)))).body.request as string;
  const grant = (request: string, more: object = {}) =>
    one.school.principal.post(`/family-requests/${request}/answers`, {
      ...{ grant: true, answer: 'Đồng ý cấp', days: 3, ...more },
    });
  const take = (request: string) => one.school.clerk.post(`/family-requests/${request}/copies`, {});
  const shown = async (request: string) =>
    ((await expectOk(one.school.clerk.get('/family-requests'))).body as FamilyRequests).requests.find(
      ({ id }) => id === request,
    )!;

  it('are given once granted, for days, with the signatures as they are, and each with its number', async () => {
    const request = await enter();
    assert.equal((await take(request)).body.code, 'family-not-granted');
    assert.equal((await grant(request, { days: null })).body.code, 'family-days');
    await expectOk(grant(request));
    const [first, second] = [await expectOk(take(request)), await expectOk(take(request))];
    const files = unzipSync(first.bytes);
    const [path] = Object.keys(files).filter((name) => name.endsWith('.xml'));
    const { lookupCode } = await unitOf(server.db, one.pupil);
    assert.ok(path!.includes(lookupCode));
    const sealed = await expectOk(one.school.principal.get(`/classes/4a/records/pupils/${one.pupil}/xml`));
    assert.equal(Buffer.from(files[path!]!).toString(), Buffer.from(sealed.bytes).toString());
    const slip = (bytes: Uint8Array) => Buffer.from(unzipSync(bytes)['ban-mem.txt']!).toString();
    assert.match(slip(first.bytes), /số 1\/2027\n.*Trường THCS Lê Lợi.*\n.*Tuyển sinh lớp 6/);
    assert.match(slip(second.bytes), /số 2\/2027/);
    const { copies, until } = await shown(request);
    assert.deepEqual([copies.map(({ number }) => number), until], [[1, 2], addedDays(2)]);
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('are given no more once the school took the grant back, with its reason; what others were granted stands', async () => {
    const [request, other] = [await enter(), await enter({ asker: 'Trường THCS Trưng Vương' })];
    for (const one of [request, other]) await expectOk(grant(one));
    await expectOk(take(request));
    const withdraw = (headers = one.school.principal.headers) =>
      server.send('POST', `/family-requests/${request}/withdrawals`, {
        ...{ headers, body: { reason: 'Công văn không phải của trường ấy' } },
      });
    assert.equal((await withdraw(one.school.clerk.headers)).status, 403);
    await expectOk(withdraw());
    const again = await withdraw();
    assert.deepEqual([again.status, again.body.code], [422, 'family-copy-withdrawn']);
    const refused = await take(request);
    assert.deepEqual([refused.status, refused.body.code], [422, 'family-copy-withdrawn']);
    await expectOk(take(other));
    const { withdrawn, state, copies } = await shown(request);
    assert.deepEqual(
      [withdrawn!.by, withdrawn!.reason, state, copies.length],
      [one.school.principal.user.name, 'Công văn không phải của trường ấy', 'granted', 1],
    );
    assert.equal((await shown(other)).withdrawn, null);
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data);
    const told = events.filter((data) => data.includes('"family.copies-withdrawn"'));
    assert.deepEqual([told.length, told[0]!.includes('Công văn')], [1, false]);
    const extract = await enter({ kind: 'extract' });
    await expectOk(grant(extract));
    const of = await one.school.principal.post(`/family-requests/${extract}/withdrawals`, { reason: 'Nhầm' });
    assert.equal(of.body.code, 'family-not-granted');
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('are told of to whoever holds the request’s code alone: its state and day, nothing of child, asker or reason', async () => {
    const see = async (code: string, query = '') => {
      const body = new URLSearchParams({ 'yeu-cau': code });
      const reply = await fetch(`${server.url}/tra-cuu/ban-mem${query}`, { method: 'POST', body });
      const text = await reply.text();
      return { status: reply.status, text, first: /<h1>([^<]*)<\/h1>/.exec(text)?.[1] };
    };
    const bare = (text: string) => text.replace(/nonce="[^"]+"/, '').replace(/value="[^"]*"/g, '');
    const [request, other] = [await enter(), await enter()];
    assert.equal((await see(request)).first, 'Đang chờ trả lời');
    await expectOk(grant(request));
    assert.equal((await see(request.toUpperCase().replaceAll('-', ' '))).first, 'Được lấy bản mềm');
    const reason = 'Giấy tờ không phải của người hỏi';
    await expectOk(one.school.principal.post(`/family-requests/${request}/withdrawals`, { reason }));
    const { first, text, status } = await see(request);
    assert.deepEqual([status, first], [200, 'Không còn được lấy bản mềm']);
    for (const hidden of [reason, 'Lê Lợi', 'Tuyển sinh', one.pupil]) assert.ok(!text.includes(hidden), hidden);
    assert.match((await see(request, '?lang=en')).text, /may no longer be taken/);
    assert.equal((await see(other)).first, 'Đang chờ trả lời', 'another request is as it was');
    await expectOk(grant(other, { grant: false, days: null }));
    assert.equal((await see(other)).first, 'Không được lấy bản mềm');
    const extract = await enter({ kind: 'extract' });
    const unknown = '11111111-2222-4333-8444-555555555555';
    const answers = [];
    for (const code of [extract, unknown, 'x', '0']) answers.push(await see(code));
    assert.deepEqual(
      answers.map((one) => [one.status, one.first]),
      Array(4).fill([404, 'Không tìm thấy']),
    );
    assert.equal(new Set(answers.map((one) => bare(one.text))).size, 1);
    assert.match(answers[0]!.text, /<title>Không tìm thấy – Yêu cầu bản mềm học bạ/);
    assert.match(text, /<title>Không còn được lấy bản mềm – /);
    assert.match(text, /<a href="\/tra-cuu\/ban-mem\?lang=en" lang="en" hreflang="en">English<\/a>/);
    const empty = await see(' ');
    assert.deepEqual([empty.status, empty.first], [422, 'Yêu cầu bản mềm học bạ']);
    assert.match(empty.text, /id="yeu-cau-fault">Chưa có mã yêu cầu\./);
    assert.match(empty.text, /aria-describedby="yeu-cau-hint yeu-cau-fault"[^>]* aria-invalid="true"/);
    const form = await fetch(`${server.url}/tra-cuu/ban-mem`);
    assert.deepEqual([form.status, form.headers.get('Cache-Control')], [200, 'no-store']);
  });

  it('are given neither by another kind of request, nor where nothing is released, nor after the last day', async () => {
    const extract = await enter({ kind: 'extract' });
    await expectOk(grant(extract));
    assert.equal((await take(extract)).body.code, 'family-not-granted');
    const other = (await server.db.pupils.findAll({ raw: true })).find(({ id }) => id !== one.pupil)!.id;
    const empty = await enter({ pupilId: other });
    await expectOk(grant(empty));
    assert.equal((await take(empty)).body.code, 'family-nothing-issued');
    const over = await enter();
    await expectOk(grant(over));
    await pinTables(server.deps);
    await server.db.sequelize.query(`UPDATE family_requests SET until = '2027-01-01' WHERE id = '${over}'`);
    assert.equal((await take(over)).body.code, 'family-copy-over');
    assert.ok(
      (await findingsOf(server.deps)).some(({ table }) => table === 'family_requests'),
      'a day moved is found',
    );
  });

  it('are given no more of what was taken back', async () => {
    const request = await enter();
    await expectOk(grant(request));
    await expectOk(take(request));
    const { id } = await unitOf(server.db, one.pupil);
    const recall = { units: [id], reason: 'Sai họ tên', document: '', attachments: [] };
    await expectOk(one.school.principal.post('/reports/recalls', recall));
    assert.equal((await take(request)).body.code, 'family-nothing-issued');
  });

  const addedDays = (days: number) =>
    new Date(server.deps.clock().getTime() + (7 * 60 + days * 1440) * 60_000).toISOString().slice(0, 10);
});
