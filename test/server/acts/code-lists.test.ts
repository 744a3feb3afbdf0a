/** The Ministry's code lists: imported as files, stored by version, used where a record names what they have a code for. */
import assert from 'node:assert/strict';
import { assembleRecord } from '../../../core/record/assemble-record.js';
import { recordText } from '../../../core/record/record-xml.js';
import { importCodeLists } from '../../../server/acts/code-lists/import-code-lists.js';
import { loadOwnCodes } from '../../../server/acts/code-lists/load-own-codes.js';
import { Refused } from '../../../server/ground/refused.js';
import { depsOf } from '../../../server/runner/deps.js';
import type { Database } from '../../../server/store/open-database.js';
import { readFrom } from '../../../server/store/read-from.js';
import { TODAY } from '../../support/builders.js';
import { buildSources } from '../../support/records.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { fileOf } from '../../support/pupil-files.js';
import { openTestDatabase } from '../../support/server.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('code lists of the Ministry in a school', () => {
  let db: Database;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
  });
  afterEach(() => remove());
  after(() => closeFilePool());

  const take = (text: string | Uint8Array, version = '1.0') =>
    importCodeLists(depsOf(db, { clock: () => TODAY }), {
      bytes: typeof text === 'string' ? bytes(text) : text,
      version,
      locale: 'vi',
    });
  const refusalOf = (text: string | Uint8Array, version?: string) =>
    take(text, version).then(
      () => assert.fail('taken'),
      (error: unknown) => {
        assert.ok(error instanceof Refused);
        return error.refusal;
      },
    );
  const stored = async () =>
    (await db.codeLists.findAll({ order: ['version', 'list', 'position'], raw: true })).map(
      ({ list, code, ours, holder }) => [list, code, ours, holder].join(' '),
    );

  it('take the place of those of the same name, leave the others, and are told of in the trail', async () => {
    const first =
      '\uFEFFlist;code;name;ours\r\nsubject;01;Tiếng Việt;TV\r\nsubject;05;"Toán; học";TOAN\r\ngrade;K4;Khối 4;4\r\n';
    assert.deepEqual(await take(first), { subject: 2, grade: 1 });
    assert.deepEqual(await stored(), ['grade K4 4 ', 'subject 01 TV ', 'subject 05 TOAN ']);
    assert.equal((await db.codeLists.findOne({ where: { code: '05' }, raw: true }))!.name, 'Toán; học');
    await take(
      'list,code,name,ours,within\nsubject,09,Toán,TOAN,\ndepartment,37,Ninh Bình,,\ncommune,14329,Đồng Sơn,,37\n',
    );
    assert.deepEqual(await stored(), ['commune 14329  37', 'department 37  ', 'grade K4 4 ', 'subject 09 TOAN ']);
    const events = await db.auditEvents.findAll({ order: ['seq'], raw: true });
    const { digest, ...told } = JSON.parse(events.at(-1)!.data) as { digest: string };
    assert.deepEqual(told, {
      kind: 'code-lists.imported',
      version: '1.0',
      lists: { subject: 1, department: 1, commune: 1 },
    });
    assert.match(digest, /^[0-9a-f]{64}$/);
    assert.deepEqual([events.length, events.at(-1)!.actor], [2, null]);
  });

  it('come as a workbook too; a code that is a number there may have lost its zeros and is not taken', async () => {
    const head = ['list', 'code', 'name', 'ours', 'within'];
    const good = await fileOf([
      head,
      ['grade', 'K4', 'Khối 4', 4, null],
      ['department', '01', 'Hà Nội', null, null],
      ['commune', '00004', 'Ba Đình', null, '01'],
    ]);
    assert.deepEqual(await take(good), { grade: 1, department: 1, commune: 1 });
    assert.deepEqual(await stored(), ['commune 00004  01', 'department 01  ', 'grade K4 4 ']);
    const bare = await refusalOf(
      await fileOf([head, ['department', '01', 'Hà Nội'], ['commune', 4, 'Ba Đình', null, 1]]),
    );
    assert.equal(bare.code, 'code-lists-faulty');
    const lines = (bare.params as { faults: string }).faults.split('\n').map((line) => line.slice(0, 26));
    assert.deepEqual(lines, ['dòng 3: mã 4 là số trong t', 'dòng 3: mã 1 là số trong t', 'dòng 3: mã 1 ở cột within ']);
    assert.equal((await refusalOf(await fileOf([]))).code, 'code-lists-empty');
    const long = Array.from({ length: 3001 }, (_, n) => ['commune', `${n}`, 'Xã']);
    const { code, params } = await refusalOf(await fileOf([head, ...long]));
    assert.deepEqual([code, params], ['code-lists-long', { limit: 3000 }]);
    assert.equal((await refusalOf(good.subarray(0, 900))).code, 'file-broken');
    assert.deepEqual(await stored(), ['commune 00004  01', 'department 01  ', 'grade K4 4 ']);
  });

  it('are refused whole where a line is wrong, and nothing of before is lost', async () => {
    await take('list,code,name\ngrade,K4,Khối 4');
    const faulty = await refusalOf('list,code,name,ours\ngrade,K5,Khối 5,5\n\nsubject,05,,TOAN\nsubject,06,Văn,VAN');
    assert.equal(faulty.code, 'code-lists-faulty');
    assert.deepEqual(faulty.params, {
      n: 2,
      faults: 'dòng 4: thiếu tên của mã 05\ndòng 5: “VAN” ở cột ours không phải tên mà phần mềm này dùng',
    });
    assert.equal((await refusalOf('list,code,name')).code, 'code-lists-empty');
    assert.equal((await refusalOf('list,code,name\ngrade,"K4,Khối 4')).code, 'code-lists-unreadable');
    assert.equal((await refusalOf(new Uint8Array([0xff, 0xfe, 0x6c]))).code, 'code-lists-unreadable');
    assert.equal((await refusalOf('list,code,name\ngrade,K4,Khối 4', '9.9')).code, 'code-lists-version');
    assert.deepEqual(await stored(), ['grade K4  ']);
    assert.equal(await db.auditEvents.count(), 1);
  });

  it('stand in a record in the place of our own codes, and nothing does where they have none', async () => {
    await take(
      'list,code,name,ours\nsubject,05,Toán,TOAN\ngrade,K4,Khối 4,4\ngrade,K5,Khối 5,5\nlevel,TH,Tiểu học,primary',
    );
    const codes = (await readFrom(db, loadOwnCodes))('1.0');
    const record = assembleRecord({ ...buildSources({ grade: 4 }), codes });
    assert.deepEqual(record.codes, { level: 'TH', grade: 'K4', subjects: { TOAN: '05' } });
    const text = recordText(record, {});
    for (const tag of ['<MA_CAP_HOC>TH<', '<MA_KHOI>K4<', '<MA_MON_HOC>05<', '<MA_MON_HOC>TV<']) {
      assert.ok(text.includes(tag), tag);
    }
    assert.ok(!text.includes('<MA_MON_HOC>TOAN<'));
    assert.deepEqual((await readFrom(db, loadOwnCodes))('2.0'), {});
    assert.equal(assembleRecord(buildSources({ grade: 4 })).codes, undefined);
  });
});
