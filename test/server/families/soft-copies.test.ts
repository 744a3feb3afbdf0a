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
