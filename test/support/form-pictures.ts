/**
 * The pictures of the forms in docs/images/forms, made as a school would print them: complete year-end sheets of the sample
 * school, so that every result follows from its levels, through LibreOffice and pdftoppm.
 * Run by hand: `node build/test/support/form-pictures.js docs/images/forms`.
 */
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { closeFilePool } from '../../server/files/file-pool.js';
import { authorOf, contextOf, planSchool } from '../../server/sample/plan-school.js';
import { digest } from '../../server/ground/digests.js';
import { fileIn, run, withFolder } from './programs.js';
import { SAMPLE_TIME } from './sample.js';

const PICTURES = { 'form-9': '4A', 'combined-class': '2+3C' } as const;

async function picture(name: string, className: string, out: string): Promise<void> {
  const { school, earlier } = planSchool(SAMPLE_TIME);
  const planned = earlier.classes.find(({ klass }) => klass.name === className)!;
  const { values } = planned.sheets.find(({ period }) => period === 'year-end')!;
  const context = contextOf(school, earlier, planned, 'year-end');
  const own = fieldsOf(context, context.pupils[0]!.grade).filter(
    (field) => authorOf(planned, field) === planned.homeroom,
  );
  const bytes = await writeWorkbook(await planWorkbook('class', [{ context, revision: 1, values, own }], digest));
  await withFolder(async (folder) => {
    const file = await fileIn(folder, `${name}.xlsx`, bytes);
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    const first = ['-png', '-r', '84', '-f', '1', '-l', '1', '-singlefile'];
    run('pdftoppm', [...first, path.join(folder, `${name}.pdf`), path.join(folder, name)]);
    await rename(path.join(folder, `${name}.png`), path.join(out, `${name}.png`));
  });
}

const [out = '.'] = process.argv.slice(2);
for (const [name, className] of Object.entries(PICTURES)) await picture(name, className, out);
await closeFilePool();
