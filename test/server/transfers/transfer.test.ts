/** Chuyển trường (H16) over two real schools: sealed by the one, checked and entered by the other, closed by the receipt. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { readCertificate } from '../../../core/signing/certificate.js';
import type { CheckedArrival, CheckedStatement, Transfers } from '../../../core/contract/transfers.js';
import { foreignPath, STATEMENT_FILE } from '../../../core/transfer/transfer-files.js';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import { type Look, looksOf } from '../../../server/acts/families/parts/looks-of.js';
import type { Looks } from '../../../core/contract/families.js';
import { kindWords } from '../../../server/acts/trail/reading/present-events.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { readFrom } from '../../../server/store/read-from.js';
import { type MovingSchools, NEXT, startMovingSchools } from '../../support/moving-schools.js';
import type { TestServer } from '../../support/server.js';
import { certificateOf, signedRecord } from '../../support/signed-record.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { LOOKUP_CODE } from '../../support/year-record.js';

describe('a pupil changes schools', function () {
  this.timeout(300_000);
  let at: MovingSchools;
  let transfer: string;
  let bundle: Uint8Array;
  let pupil: string;
  before(async () => {
    at = await startMovingSchools();
    pupil = at.one.pupil;
    await pinTables(at.next.deps);
    await pinTables(at.old.deps);
  });
  after(() => at?.stop());

  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const check = (bytes: Uint8Array) => at.clerk('POST', '/transfers/arrivals/checks', { bundle: base64(bytes) });
  const enter = (bytes: Uint8Array, seal: string, more: object = {}) =>
    at.clerk('POST', '/transfers/arrivals', {
      ...{ bundle: base64(bytes), seal, classId: at.klass, grade: 4, day: '2027-06-19', ...more },
    });
  const oldList = async () => (await expectOk(at.one.school.clerk.get('/transfers'))).body as Transfers;
  const newList = async () => (await expectOk(at.clerk('GET', '/transfers'))).body as Transfers;
  const sawLooks = async ({ db }: TestServer, kind: Look['kind']): Promise<boolean> =>
    (await readFrom(db, (reader) => looksOf(reader, pupil))).some((look) => look.kind === kind);
  const repacked = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
    const files = unzipSync(bundle);
    change(files);
    return zipSync(files);
  };

  it('is the principal’s act, of everything and only once, and goes nowhere before it is sealed', async () => {
    const { principal, clerk } = at.one.school;
    const made = (body: unknown) => principal.post('/transfers', body);
    assert.equal((await clerk.post('/transfers', { pupilId: pupil, to: NEXT })).status, 403);
    assert.equal((await made({ pupilId: 'nobody', to: NEXT })).status, 404);
    assert.equal((await made({ pupilId: pupil, to: { ...NEXT, code: '37000001' } })).body.code, 'transfer-to-itself');
    // Signed by the principal, not sealed: that record would be lost on the way.
    assert.equal((await made({ pupilId: at.one.school.klass.pupils[1], to: NEXT })).body.code, 'pupil-year-signed');
    transfer = (await expectOk(made({ pupilId: pupil, to: NEXT }))).body.transfer;
    assert.equal((await made({ pupilId: pupil, to: NEXT })).body.code, 'transfer-open');
    assert.equal((await clerk.get(`/transfers/${transfer}/file`)).body.code, 'transfer-not-signed');
    await expectOk(at.seal(transfer));
    assert.equal((await at.seal(transfer)).body.code, 'transfer-moved-on');
    const { leaving } = await oldList();
    assert.deepEqual(
      leaving.map(({ state, documents, to }) => [state, documents, to.code]),
      [['signed', 2, NEXT.code]],
    );
    bundle = (await expectOk(clerk.get(`/transfers/${transfer}/file`))).bytes;
    assert.ok(await sawLooks(at.old, 'transfer.fetched'), 'her family is told that it left the school');
  });

  it('holds records and cover as they were signed, and what was assessed until now with its source', async () => {
    const files = unzipSync(bundle);
    const facts = JSON.parse(Buffer.from(files['thong-tin.json']!).toString());
    const own = (await at.one.school.thu.get(`/classes/4a/sheets/year-end`)).body;
    const value = own.values[pupil]['subject.TOAN.level'];
    const result = facts.results.find(({ period }: { period: string }) => period === 'year-end');
    assert.deepEqual([result.values['subject.TOAN.level'], result.className], [value, '4A']);
    assert.match(result.school, /Đồng Sơn/);
    const unit = Buffer.from(files[`hoc-ba/${at.one.code}.xml`]!).toString();
    assert.ok(unit.includes(at.one.code) && unit.includes('</HOC_BA>'));
    assert.equal(Object.keys(files).filter((path) => path.startsWith('bia/')).length, 1);
  });

  it('is refused where a byte was changed, something was added or left out, or it is no bundle', async () => {
    const unit = `hoc-ba/${at.one.code}.xml`;
    const bad: [Uint8Array, string][] = [
      [repacked((files) => void (files[unit]![200]! ^= 1)), 'arrival-changed'],
      [repacked((files) => void (files['thong-tin.json']![30]! ^= 1)), 'arrival-changed'],
      [repacked((files) => delete files[unit]), 'arrival-changed'],
      [repacked((files) => void (files['hoc-ba/00000000.xml'] = files[unit]!)), 'arrival-changed'],
      [repacked((files) => void (files['../../etc/passwd'] = files[unit]!)), 'arrival-unreadable'],
      [repacked((files) => delete files['danh-sach.xml']), 'arrival-unreadable'],
      [bundle.slice(0, bundle.length / 2), 'arrival-unreadable'],
      [new Uint8Array(0), 'arrival-unreadable'],
      [zipSync({ [unit]: new Uint8Array(41 * 2 ** 20) }), 'arrival-unreadable'],
      // More than it says: such a file could be made to grow without an end.
      [sayingSmall(zipSync({ [unit]: new Uint8Array(2 ** 20) })), 'arrival-unreadable'],
    ];
    for (const [bytes, code] of bad) {
      const { status, body } = await check(bytes);
      assert.deepEqual([status, body.code], [422, code]);
      assert.ok(body.remedy.length > 20);
      assert.equal((await enter(bytes, '0'.repeat(64))).body.code, code);
    }
    // A file on the listing twice would be whichever is looked at.
    const twice = repacked((files) => {
      const text = Buffer.from(files['danh-sach.xml']!).toString();
      files['danh-sach.xml'] = Buffer.from(text.replace(/<TEP>.*?<\/TEP>/s, '$&$&'));
    });
    assert.equal((await check(twice)).body.code, 'arrival-unreadable');
    // A listing that names other digests is no longer the one the seal is on.
    const forged = repacked((files) => {
      const text = Buffer.from(files['danh-sach.xml']!).toString();
      files['danh-sach.xml'] = Buffer.from(text.replace(NEXT.name, 'Trường Tiểu học Khác'));
    });
    const found = (await expectOk(check(forged))).body as CheckedArrival;
    assert.equal(found.verdict, 'invalid');
    assert.equal((await enter(forged, found.seal)).body.code, 'arrival-not-valid');
    assert.deepEqual((await newList()).arrived, []);
  });

  it('is checked by the next school step by step, and not believed before it believes the authority', async () => {
    const found = (await expectOk(check(bundle))).body as CheckedArrival;
    assert.deepEqual(
      found.documents.map(({ path, verdict, steps }) => [
        path.split('/')[0],
        verdict,
        steps.filter(({ ok, code }) => ok !== true && code !== 'status').map(({ code, reason }) => `${code} ${reason}`),
      ]),
      [
        ['danh-sach.xml', 'valid', []],
        ['bia', 'valid', []],
        ['hoc-ba', 'valid', []],
      ],
    );
    assert.equal(found.verdict, 'valid');
    assert.equal(found.seal, at.one.school.clerk.fingerprint);
    const stranger = await at.withoutAuthority(async () => (await check(bundle)).body as CheckedArrival);
    assert.equal(stranger.verdict, 'unknown');
    const entered = await at.withoutAuthority(() => enter(bundle, found.seal));
    assert.equal(entered.body.code, 'arrival-not-valid');
  });

  it('is no child’s whose documents are another’s, though every signature is good', async () => {
    const forged = await at.resealed(bundle, (files) => {
      const facts = JSON.parse(Buffer.from(files['thong-tin.json']!).toString());
      files['thong-tin.json'] = Buffer.from(JSON.stringify({ ...facts, pupil: { ...facts.pupil, code: 'another' } }));
    });
    const found = (await expectOk(check(forged))).body as CheckedArrival;
    assert.deepEqual(
      found.documents.map(({ verdict, steps }) => [verdict, steps.find(({ ok }) => ok === false)?.reason]),
      [
        ['valid', undefined],
        ['invalid', 'not-of-bundle'],
        ['invalid', 'not-of-bundle'],
      ],
    );
    assert.equal((await enter(forged, found.seal)).body.code, 'arrival-not-valid');
  });

  it('is believed on the seals of schools before the old one, never that its own seal is another’s', async () => {
    const sealedBy = async (signer: 'seal' | 'nameless'): Promise<boolean | null> => {
      const { text } = await signedRecord({ signers: { seal: signer } });
      const path = foreignPath('unit', LOOKUP_CODE);
      const { fingerprint } = await readCertificate(certificateOf(signer));
      const forged = await at.resealed(bundle, (files) => {
        const facts = JSON.parse(Buffer.from(files['thong-tin.json']!).toString());
        files['thong-tin.json'] = Buffer.from(
          JSON.stringify({ ...facts, seals: [{ schoolCode: '01008412', fingerprint }] }),
        );
        files[path] = Buffer.from(text);
      });
      const { documents } = (await expectOk(check(forged))).body as CheckedArrival;
      const steps = documents.find((one) => one.path === path)!.steps;
      return steps.find(({ code }) => code === 'holder:seal')!.ok;
    };
    assert.equal(await sealedBy('nameless'), true);
    assert.notEqual(await sealedBy('seal'), true);
  });

  it('goes to the school it names, and to no other', async () => {
    assert.equal(
      (await at.atOld('POST', '/transfers/arrivals/checks', { bundle: base64(bundle) })).body.code,
      'transfer-own-school',
    );
    const found = await at.calledOtherwise(() => check(bundle));
    assert.equal(found.body.code, 'arrival-other-school');
  });

  it('is entered without typing, byte for byte and once', async () => {
    const { seal, facts } = (await expectOk(check(bundle))).body as CheckedArrival;
    assert.equal((await enter(bundle, 'ab'.repeat(32))).body.code, 'arrival-seal');
    assert.equal((await enter(bundle, seal, { classId: 'none' })).status, 404);
    assert.equal((await enter(bundle, seal, { grade: 5 })).body.code, 'pupil-grade-class');
    const { body } = await expectOk(enter(bundle, seal));
    assert.deepEqual(body, { transfer, profileEntered: true });
    assert.equal((await enter(bundle, seal)).body.code, 'arrival-twice');
    const shown = (await expectOk(at.clerk('GET', `/pupils/${pupil}`))).body;
    assert.deepEqual([shown.name, shown.personalId, shown.times.length], [facts.pupil.name, facts.pupil.personalId, 1]);
    const profile = (await expectOk(at.principal('GET', `/classes/${at.klass}/sheets/year`))).body.values[pupil];
    assert.ok(profile['profile.father'] && !profile['profile.registrationNumber']);
    const { arrived } = await newList();
    const [one] = arrived;
    assert.deepEqual([one!.pupil, one!.from.code, one!.documents.length], [pupil, '37000001', 2]);
    assert.ok(one!.facts.results.some(({ period, values }) => period === 'year-end' && values['subject.TOAN.level']));
    const files = unzipSync(bundle);
    for (const { number, path } of one!.documents) {
      const { bytes } = await expectOk(at.clerk('GET', `/transfers/arrivals/${transfer}/documents/${number}`));
      assert.ok(Buffer.from(files[path]!).equals(bytes), path);
    }
    assert.ok(await sawLooks(at.next, 'arrival.fetched'));
    await assert.rejects(at.next.db.foreignDocuments.update({ school: 'x' }, { where: {} }));
    await assert.rejects(at.next.db.arrivals.destroy({ where: {} }));
    assert.equal(await at.next.db.foreignDocuments.count({ where: { school: 'x' } }), 0);
    assert.deepEqual(await findingsOf(at.next.deps), []);
  });

  it('changes hands by its receipt, and by no other', async () => {
    const { clerk } = at.one.school;
    const file = () => at.clerk('GET', `/transfers/${transfer}/statement/file`);
    assert.equal((await file()).body.code, 'transfer-not-signed');
    assert.equal((await at.state('next', transfer, { pupil: 'z' })).body.code, 'signature-wrong');
    await expectOk(at.state('next', transfer));
    assert.equal((await at.state('next', transfer)).body.code, 'transfer-moved-on');
    at.old.pass(240_000);
    const sealed = (await expectOk(file())).bytes;
    const text = Buffer.from(unzipSync(sealed)[STATEMENT_FILE]!).toString();
    const packed = (own: string) => zipSync({ ...unzipSync(sealed), [STATEMENT_FILE]: Buffer.from(own) });
    const checked = async (own: string) =>
      clerk.post('/transfers/statements/checks', { statement: base64(packed(own)) });
    const shown = (await expectOk(checked(text))).body as CheckedStatement;
    assert.deepEqual([shown.verdict, shown.seal, shown.statement.pupil], ['valid', at.nextSeal, pupil]);
    const give = (own = text, seal = at.nextSeal, id = transfer) =>
      clerk.post(`/transfers/${id}/receipts`, { statement: base64(packed(own)), seal });
    // Nobody's, changed, of another seal, about another transfer: whatever is not the next school's own word.
    const unsigned = text.replace(/<ds:Signature.*<\/ds:Signature>/s, '');
    assert.equal(
      (await give(JSON.stringify({ format: 'hocba-transfer-receipt-1' }))).body.code,
      'statement-unreadable',
    );
    assert.equal((await give(unsigned)).body.code, 'statement-unreadable');
    assert.equal((await give(text.replace(pupil, '26000z'))).body.code, 'statement-not-valid');
    assert.equal((await give(text, 'ab'.repeat(32))).body.code, 'statement-seal');
    for (const wrong of [
      { digest: 'x' },
      { transferId: randomUUID() },
      { pupil: 'z' },
      { to: { ...NEXT, code: '1' } },
    ]) {
      const other = await at.sealedBy('next', { ...shown.statement, ...wrong });
      assert.equal((await give(other)).body.code, 'transfer-receipt-other');
    }
    // The old school's own seal is nobody else's, whoever compared it.
    const forged = await at.sealedBy('old', shown.statement);
    assert.equal((await give(forged, at.one.school.clerk.fingerprint)).body.code, 'statement-not-valid');
    await expectOk(give());
    assert.equal((await give()).body.code, 'transfer-moved-on');
    assert.equal(
      (await at.one.school.principal.post(`/transfers/${transfer}/withdrawals`, {})).body.code,
      'transfer-moved-on',
    );
    const { leaving } = await oldList();
    assert.equal(leaving[0]!.state, 'received');
    const { times } = (await expectOk(clerk.get(`/pupils/${pupil}`))).body;
    assert.equal(times.at(-1).endedAs, 'left');
    // What it issued stays the old school's own.
    const recallable = (await expectOk(at.one.school.principal.get('/released-units'))).body;
    assert.ok(recallable.units.some(({ code }: { code: string }) => code === at.one.code));
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });

  it('is told to the family: who took her documents away, at the one school and at the other', async () => {
    const body = {
      ...{ pupilId: pupil, kind: 'looks', asker: 'Nguyễn Thị Bé', relation: 'mẹ', proof: 'Giấy khai sinh số 5/2017' },
      ...{ purpose: 'Muốn biết ai đã xem', limit: '', receivedOn: '2027-06-18' },
    };
    const granted = { grant: true, answer: 'Đồng ý, gia đình nhận tại phòng văn thư' };
    const { clerk, principal } = at.one.school;
    const { request } = (await expectOk(clerk.post('/family-requests', body))).body;
    await expectOk(principal.post(`/family-requests/${request}/answers`, granted));
    const told = ({ looks }: Looks) => looks.map(({ what }) => what);
    const words = kindWords('vi');
    const old = told((await expectOk(clerk.get(`/family-requests/${request}/looks`))).body as Looks);
    assert.ok(old.includes(words['transfer.fetched']!), old.join());
    const next = (await expectOk(at.clerk('POST', '/family-requests', body))).body.request;
    await expectOk(at.principal('POST', `/family-requests/${next}/answers`, granted));
    const there = told((await expectOk(at.clerk('GET', `/family-requests/${next}/looks`))).body as Looks);
    assert.equal(there.filter((what) => what === words['arrival.fetched']).length, 2);
  });

  it('goes on with her from there, with what the first school vouched for', async () => {
    const third = { code: '79000009', name: 'Trường Tiểu học Thứ Ba' };
    const { body } = await expectOk(at.principal('POST', '/transfers', { pupilId: pupil, to: third }));
    const row = await at.next.db.transfers.findByPk(body.transfer, { raw: true });
    const list = JSON.parse(row!.list) as TransferList;
    const paths = list.files.map(({ path }) => path);
    assert.ok(paths.includes(`hoc-ba/${at.one.code}.xml`));
    const files = unzipSync(new Uint8Array(row!.content));
    const facts = JSON.parse(Buffer.from(files['thong-tin.json']!).toString());
    assert.ok(facts.seals.some((one: { schoolCode: string }) => one.schoolCode === '37000001'));
    assert.ok(
      Buffer.from(files[`hoc-ba/${at.one.code}.xml`]!).equals(
        Buffer.from(unzipSync(bundle)[`hoc-ba/${at.one.code}.xml`]!),
      ),
    );
    await expectOk(at.principal('POST', `/transfers/${body.transfer}/withdrawals`, {}));
  });
});

/** The same archive, whose only entry says that it has ten bytes. */
function sayingSmall(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(10, 22);
  bytes.writeUInt32LE(10, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  return bytes;
}
