import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeAuthority, makeServerCertificate } from '../../server/pki/make-certificate.js';
import { examineCertificate } from '../../server/cli/doctor/certificate.js';
import { announcedAfter, documentsOf } from '../../core/law/documents.js';
import { TABLES } from '../../core/law/tables.js';
import { examineLaws } from '../../server/cli/doctor/laws.js';
import { examineDatabase } from '../../server/cli/doctor/database.js';
import { doubt, fail, well, worstFirst } from '../../server/cli/doctor/finding.js';
import { examineNode, examinePort } from '../../server/cli/doctor/machine.js';
import { openDatabase } from '../../server/store/open-database.js';
import { depsOf } from '../../server/runner/deps.js';
import { appendAuditEvent } from '../support/connections.js';
import { noteUndecided } from '../../server/cli/note-undecided.js';
import { terminal } from '../../server/cli/terminal.js';
import { serve } from '../../server/serve.js';
import { buildUser, buildClass, buildSchool } from '../support/builders.js';
import { buildYearRecord } from '../support/year-record.js';
import { emptyDir } from './run-hocba.js';

const NOW = new Date('2026-11-24T02:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

describe('doctor', () => {
  const dir = emptyDir();
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('knows the least Node version', () => {
    assert.equal(examineNode('20.19.0').state, 'well');
    assert.equal(examineNode('24.0.0').state, 'well');
    assert.equal(examineNode('20.18.9').state, 'fail');
    assert.equal(examineNode('18.20.0').state, 'fail');
  });

  it('says what hurts first, and leaves the rest in its order', () => {
    const found = [
      well('node-ok'),
      doubt('backup-none', 'backup-remedy'),
      well('database-ok'),
      fail('port-busy', 'port-busy-remedy'),
    ];
    assert.deepEqual(
      worstFirst(found).map(({ says }) => says),
      ['port-busy', 'backup-none', 'node-ok', 'database-ok'],
    );
  });

  it('sees that a port is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    assert.equal((await examinePort(port)).says, 'port-busy');
    await new Promise((done) => server.close(done));
    assert.equal((await examinePort(port)).says, 'port-ok');
  });

  it('counts the certificate’s days', async () => {
    const folder = join(dir, 'certificates');
    assert.equal(examineCertificate(dir, NOW).says, 'certificate-none');
    mkdirSync(folder);
    const { certificatePem } = await makeServerCertificate(
      (await makeAuthority(['hocba.lan'], NOW)).issuing,
      ['hocba.lan'],
      NOW,
    );
    writeFileSync(join(folder, 'server.pem'), certificatePem);
    assert.equal(examineCertificate(dir, NOW).says, 'certificate-ok');
    assert.equal(examineCertificate(dir, new Date(NOW.getTime() + 380 * DAY)).state, 'doubt');
    assert.equal(examineCertificate(dir, new Date(NOW.getTime() + 400 * DAY)).state, 'fail');
    writeFileSync(join(folder, 'server.pem'), 'not a certificate');
    assert.equal(examineCertificate(dir, NOW).says, 'certificate-broken');
  });

  describe('the database', () => {
    const data = join(dir, 'data');
    const says = async (now = NOW) => (await examineDatabase(data, now)).map((finding) => finding.says);

    it('is missing before it is made', async () => assert.deepEqual(await says(), ['database-missing', 'clock-ok']));

    it('is well with its migrations, its audit chain and a clock ahead of the last event', async () => {
      const db = await openDatabase({ dataDir: data });
      const act = { at: NOW.toISOString(), actor: null, hat: null, from: null, data: { kind: 'sign-out' } } as const;
      for (let i = 0; i < 3; i++)
        await db.writes.run((transaction) => appendAuditEvent(depsOf(db, { clock: () => NOW }), transaction, act));
      await db.close();
      assert.deepEqual(await says(), ['database-check-ok', 'database-ok', 'audit-ok', 'clock-ok']);
    });

    it('tells of a clock that went back', async () => {
      assert.deepEqual(await says(new Date(NOW.getTime() - DAY)), [
        'database-check-ok',
        'database-ok',
        'audit-ok',
        'clock-behind',
      ]);
    });

    it('lists records that an older version signed as going up, and so does the start', async () => {
      const db = await openDatabase({ dataDir: data });
      await buildSchool(db);
      const { id: classId, pupils } = await buildClass(db, { id: '4a', name: '4A', pupils: [{ grade: 4, count: 4 }] });
      const facts = [
        { promoted: true, completed: false },
        { promoted: true, completed: true },
        { promoted: true, completed: null, homeroomRemark: '"completed":true' },
        { promoted: false, completed: false },
      ];
      for (const [at, fact] of facts.entries()) {
        const { id } = await db.records.create({ pupilId: pupils[at]!, classId, schoolYearId: '2026-2027' });
        await db.units.create({
          ...{ recordId: id, number: 1, state: 'sealed', version: 1 },
          ...{ lookupCode: `code-${at}`, madeOn: '2027-06-20' },
        });
        const document = JSON.stringify(buildYearRecord(fact));
        await db.recordVersions.create({ ...{ recordId: id, version: 1, document, subjectRows: '[]' }, madeAt: '' });
      }
      await db.close();
      const found = (await examineDatabase(data, NOW)).find(({ says: code }) => code === 'promoted-undecided-list');
      assert.equal(found?.state, 'doubt');
      assert.deepEqual(found?.params, { count: 2, list: `4A (2026-2027): ${pupils[0]}, ${pupils[2]}` });

      const served = await serve({ dataDir: data, port: 0 });
      const noted: string[] = [];
      noteUndecided({ ...terminal('vi'), note: (line) => void noted.push(line) }, served.promotedUndecided);
      await served.close();
      assert.match(noted[0]!, /^2 học bạ đã ký ghi “Được lên lớp”/);
      assert.equal(noted[1], '  Lớp 4A, năm học 2026-2027: 2 học bạ');
      assert.match(noted[2]!, /Nội dung đã ký không bị thay đổi\.$/);
      assert.ok(!noted.join().includes(pupils[0]!), 'a screen in the office names nobody');
      noteUndecided({ ...terminal('vi'), note: () => assert.fail('nothing to say') }, []);
    });

    it('says by which documents each year is judged, what the school decided itself, and what is announced', async () => {
      const db = await openDatabase({ dataDir: data });
      const decided = { subjectTeachersSign: true, executors: '[]', windowDays: null, idleMinutes: 15, lapseDays: 7 };
      for (const [number, fromDay] of [
        ['12/QĐ-THĐS', '2026-09-05'],
        ['40/QĐ-THĐS', '2027-09-05'],
      ] as const) {
        const { id: enteredBy } = await buildUser(db);
        const line = { ...decided, paperCode: true, enteredBy, enteredAt: NOW.toISOString() };
        await db.schoolRules.create({ number, day: '2026-08-20', fromDay, ...line });
      }
      const lists = { name: 'Toán', ours: 'TOAN', holder: null, position: 1 };
      await db.codeLists.create({ version: '1.0', list: 'subject', code: '01', ...lists });
      await db.close();
      const found = await examineLaws(data, NOW);
      assert.deepEqual(
        found.map(({ says: code }) => code),
        ['law-of-year', 'law-rules', 'law-rules-to-come', 'law-lists', 'law-none-announced'],
      );
      assert.match(String(found[0]!.params['documents']), /^TT 27\/2020\/TT-BGDĐT \(04\/09\/2020\); QĐ 2904.*CV 2088/);
      assert.deepEqual(found[2]!.params, { rules: '40/QĐ-THĐS (20/08/2026)', from: '05/09/2027' });
      assert.deepEqual(found[3]!.params, { lists: '1.0 (subject)' });
      const later = [...TABLES, { from: '2027-2028', law: { ...TABLES[0]!.law, source: 'TT 99/2027' } }];
      assert.deepEqual(announcedAfter('2026-2027', later), [{ from: '2027-2028', source: 'TT 99/2027' }]);
      assert.ok(
        TABLES.every(({ from }) => documentsOf(from).length > 0),
        'a law without documents',
      );
    });

    it('finds the event that somebody changed', async () => {
      const db = await openDatabase({ dataDir: data });
      // As somebody with the file in hand would: past the trigger that forbids it.
      await db.sequelize.query('DROP TRIGGER audit_events_no_update');
      await db.sequelize.query(`UPDATE audit_events SET at = '2026-11-23T02:00:00.000Z' WHERE seq = 2`);
      await db.close();
      const [, , chain] = await examineDatabase(data, NOW);
      assert.equal(chain?.says, 'audit-broken');
      assert.deepEqual(chain?.params, { seq: 2 });
    });

    it('waits for a migration not carried out, and carries none out itself', async () => {
      const db = await openDatabase({ dataDir: data });
      await db.sequelize.query(`DELETE FROM migrations WHERE name LIKE '0003%'`);
      await db.close();
      assert.deepEqual(await says(), ['database-check-ok', 'migrations-pending', 'clock-ok']);
      assert.deepEqual(await says(), ['database-check-ok', 'migrations-pending', 'clock-ok']);
    });

    it('says so where the file is no database', async () => {
      writeFileSync(join(data, 'hocba.sqlite'), 'không phải cơ sở dữ liệu '.repeat(100));
      assert.equal((await examineDatabase(data, NOW))[0]?.says, 'database-damaged');
    });
  });
});
