/**
 * Nothing a school exports calculates (issue 11): names, remarks and phrases that look like formulas, in every file of a table that
 * the contract knows. A new export does not compile until it is taken here, too.
 */
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import ExcelJS from 'exceljs';
import { CSV, type Endpoint, XLSX } from '../../../core/contract/endpoint.js';
import { ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { UploadAnswer } from '../../../core/contract/sheet.js';
import { buildClass, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

type Table = typeof XLSX | typeof CSV;
type TablesOf<E> = { [K in keyof E]: E[K] extends { readonly answer: Table } ? K : never }[keyof E];
/** Where each is taken, and by whom; `upload` gives a workbook back inside its answer. */
type Exports = Readonly<Record<TablesOf<typeof ENDPOINTS>, readonly [who: string, path: string]>>;

const EXPORTS: Exports = {
  classWorkbook: ['thu', '/classes/4a/workbooks/year-end?profile=true'],
  teacherWorkbook: ['thu', '/workbooks/year-end'],
  remarksWorkbook: ['thu', '/remarks/workbook'],
  pupilsWorkbook: ['quan', '/pupils/workbook'],
  teachersWorkbook: ['quan', '/imports/teachers/workbook'],
  assignmentsWorkbook: ['quan', '/imports/assignments/workbook'],
  profilesWorkbook: ['clerk', '/imports/profiles/workbook'],
  finishersWorkbook: ['clerk', `/school-years/${SCHOOL_YEAR}/finishers`],
  resultTable: ['principal', '/progress/results.xlsx?period=year-end'],
  trailFile: ['quan', '/trail/events.csv'],
};

const HOSTILE = ["=cmd|' /C calc'!A0", '+84 912', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1+1', '=x;=y'];
/** What a program could take for a formula, however it reads a cell. */
const FORMULA = /^[\s\u200b]*[=+\-@＝＋－＠]/u;
/** The one formula that is written: a way to a cell of the same book. */
const WAY = /^HYPERLINK\("#'(?:[^"]|"")*'![A-Z]+\d+","(?:[^"]|"")*"\)$/u;

describe('what is exported, of a school whose every name looks like a formula', () => {
  let server: TestServer;
  let school: SigningClass;
  const people = new Map<string, Record<string, string>>();

  before(async () => {
    server = await startTestServer();
    const hostile = (n: number) => HOSTILE[n % HOSTILE.length]!;
    school = await buildSigningClass(server, {
      name: '=4A',
      pupils: [{ grade: 4, count: HOSTILE.length }],
      overrides: (pupils) =>
        Object.fromEntries(
          pupils.map((pupil, n) => [pupil, { 'homeroom.remark': hostile(n), 'subject.TOAN.remark': hostile(n) }]),
        ),
    });
    const { db } = server;
    await buildClass(db, { id: '5z', name: '@5Z', pupils: [{ grade: 5, count: HOSTILE.length }] });
    const { account } = await buildUser(db, { hats: ['administrator'] });
    people.set('quan', await server.signIn(account));
    for (const who of ['thu', 'clerk', 'principal'] as const) people.set(who, school[who].headers);
    const phrase = {
      id: randomUUID(),
      scope: 'own',
      about: 'homeroom',
      level: null,
      grades: null,
      text: '=1+1 em ngoan',
    };
    await expectOk(school.thu.post('/remarks', phrase));
    const pupils = await db.pupils.findAll({ order: ['id'], raw: true });
    for (const [n, { id }] of pupils.entries()) await db.pupils.update({ name: hostile(n) }, { where: { id } });
    const users = await db.users.findAll({ order: ['id'], raw: true });
    for (const [n, { id }] of users.entries()) await db.users.update({ name: hostile(n) }, { where: { id } });
    await db.school.update({ name: '=Trường', authority: '+Phòng', place: '@Nơi' }, { where: { id: 1 } });
  });
  after(() => server.stop());

  const get = async ([who, path]: Exports[keyof Exports]) =>
    (await expectOk(server.send('GET', path, { headers: people.get(who)! }))).bytes;

  /** How many of its texts look like a formula; each is a text, and stays one when somebody enters its cell again. */
  async function textsOf(bytes: Uint8Array): Promise<number> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    let found = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const at = `${sheet.name}!${cell.address}`;
          if (cell.formula) assert.match(cell.formula, WAY, at);
          else if (typeof cell.value !== 'string') assert.ok(cell.value === null || typeof cell.value === 'number', at);
          else if (FORMULA.test(cell.value)) {
            found += 1;
            assert.equal(cell.numFmt, sheet.state === 'visible' ? '@' : cell.numFmt, `${at}: ${cell.value}`);
          }
        }),
      ),
    );
    return found;
  }

  it('comes back from a class’s sheet as it went out, and the file that is given back calculates nothing either', async () => {
    const raw = await get(EXPORTS.classWorkbook);
    const headers = { ...people.get('thu')!, 'Content-Type': XLSX };
    const { body } = await expectOk(server.send('POST', '/uploads', { headers, raw }));
    const { parts, file } = body as UploadAnswer;
    assert.deepEqual(
      parts.map(({ changes, refused }) => [changes, refused]),
      parts.map(() => [{ added: 0, changed: 0, deleted: 0 }, null]),
    );
    assert.ok(parts.length > 0);
    assert.ok((await textsOf(Buffer.from(file!.base64, 'base64'))) > 0);
  });

  it('is every table of the contract', () => {
    const tables = Object.entries<Endpoint>(ENDPOINTS).filter(([, { answer }]) => answer === XLSX || answer === CSV);
    assert.deepEqual(Object.keys(EXPORTS).sort(), tables.map(([name]) => name).sort());
  });

  for (const [name, taken] of Object.entries(EXPORTS))
    it(`has no formula: ${name}`, async () => {
      const bytes = await get(taken);
      if (ENDPOINTS[name as keyof Exports].answer === XLSX) {
        assert.ok((await textsOf(bytes)) > 0, 'nothing looked like a formula');
        return;
      }
      const text = bytes.toString('utf8');
      assert.match(text, /'=cmd/);
      // As settings of other languages part it, too.
      for (const delimiter of [',', ';', '\t'])
        for (const cells of parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }))
          for (const cell of cells) assert.doesNotMatch(cell, FORMULA);
    });
});
