import assert from 'node:assert/strict';
import { placeInSheet } from '../../../core/workbook/address.js';
import { buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { openExcelPane } from '../../support/excel-pane.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { uploadsBy } from '../../support/uploads.js';
import { closeExcel } from '../excel/support.js';

/** Round trips to Excel an act makes; stated in docs/ARCHITECTURE.md. A check without earlier marks has one less than the next. */
const COUNTS = { recognise: 2, check: 11, preview: 6, push: 18, fix: 11 };

/** How many pupils there are, and how many of them get a wrong mark. */
const CLASSES = [
  { pupils: 3, wrong: 1 },
  { pupils: 40, wrong: 20 },
];

describe('round trips to Excel', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    closeExcel();
    await server.stop();
  });

  // With merges told, from 1.13 on, and without.
  for (const excelApi of ['1.7', '1.13'] as const)
    for (const { pupils, wrong } of CLASSES)
      it(`are few and always as many, with ${pupils} pupils and ${wrong} wrong marks, ExcelApi ${excelApi}`, async () => {
        await buildSchool(server.db);
        const klass = await buildClass(server.db, { id: '4a', name: '4A', pupils: [{ grade: 4, count: pupils }] });
        const thu = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TV', 'TOAN'] });
        const { download } = uploadsBy(() => server.deps);
        const pane = await openExcelPane(server, thu.account, await download(thu), { excelApi });
        const first = await pane.placeOf(klass.pupils[0]!, 'subject.TOAN.score');
        const scores = klass.pupils.map((_, i) => [i < wrong ? '85' : 8]);
        pane.host.person.paste(first.sheet, first.cell, scores);
        assert.ok(placeInSheet(first.cell));

        const seen: Record<string, number> = {};
        const { work, counted } = pane;
        seen.recognise = await counted(work.recognise);
        seen.check = await counted(work.check);
        seen.preview = await counted(work.preview);
        seen.push = await counted(work.push);
        assert.equal(work.get().pushed!.parts[0]!.answer!.refused.length, wrong);
        work.back();
        const { issues } = work.get().checked!;
        const fixes = issues
          .filter(({ rule }) => rule !== 'value-missing')
          .flatMap((issue) =>
            issue.sheet !== null && issue.cell !== null
              ? [{ ...issue, sheet: issue.sheet, cell: issue.cell, fix: '8' }]
              : [],
          )
          .filter(({ field }) => field === 'subject.TOAN.score');
        seen.fix = await counted(() => work.fix(fixes));
        assert.deepEqual(seen, COUNTS);
      });
});
