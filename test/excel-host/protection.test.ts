import assert from 'node:assert/strict';
import { ExcelHost } from '../support/excel-host/host.js';
import { PersonRefused } from '../support/excel-host/person-refused.js';
import { code, open } from './open.js';

/** A1 open, the rest locked, the sheet protected. */
async function openLocked(password?: string) {
  const opened = open();
  opened.host.sheet('Toán').sheet.getCell('A1').protection = { locked: false };
  await opened.host.person.protect('Toán', { allow: ['autoFilter'], ...(password && { password }) });
  const protection = <T>(act: (protection: Excel.WorksheetProtection) => T): Promise<T> =>
    opened.Excel.run(async (context) => {
      const done = act(context.workbook.worksheets.getItem('Toán').protection);
      await context.sync();
      return done;
    });
  return { ...opened, protection };
}

describe('Excel host: protection', () => {
  it('refuses a block with one locked cell in it, and changes none of it', async () => {
    const { write, host } = await openLocked();
    await write('A1', 8);
    await assert.rejects(write('A1:B1', [[9, 9]]), code('AccessDenied'));
    assert.deepEqual(host.values('Toán', 'A1:B1'), [[8, '']]);
    const { range } = await openLocked();
    await assert.rejects(
      range('A1', (block) => void (block.numberFormat = [['@']])),
      code('AccessDenied'),
    );
    await assert.rejects(
      range('A1', (block) => block.conditionalFormats.add('Custom')),
      code('AccessDenied'),
    );
    await assert.rejects(
      range('A1:B2', (block) => block.clear('Contents')),
      code('AccessDenied'),
    );
  });

  it('tells state and options, and puts the same options back', async () => {
    const { protection, host } = await openLocked();
    const state = async () => {
      const { protected: locked, options } = await protection((of) => of.load('protected,options'));
      return { locked, options: options as Excel.WorksheetProtectionOptions | null };
    };
    const before = await state();
    assert.equal(before.locked, true);
    assert.equal(before.options?.allowAutoFilter, true);
    assert.equal(before.options?.allowSort, false);
    assert.equal(before.options?.selectionMode, 'Normal');
    await protection((of) => of.unprotect());
    assert.deepEqual(await state(), { locked: false, options: null });
    await protection((of) => of.protect(before.options!));
    assert.deepEqual((await state()).options?.allowAutoFilter, true);
    assert.throws(() => host.person.type('Toán', 'B1', 'x'), PersonRefused);
  });

  it('refuses to protect or unprotect where nothing would change (office-js#6784), and where there is a password', async () => {
    const { protection } = await openLocked();
    await assert.rejects(
      protection((of) => of.protect({})),
      code('AccessDenied'),
    );
    await protection((of) => of.unprotect());
    await assert.rejects(
      protection((of) => of.unprotect()),
      code('AccessDenied'),
    );
    const withPassword = await openLocked('bí mật');
    await assert.rejects(
      withPassword.protection((of) => of.unprotect()),
      code('AccessDenied'),
    );
    assert.throws(() => withPassword.host.person.unprotect('Toán'), PersonRefused);
  });

  it('keeps protection and locks in the file', async () => {
    const { host } = await openLocked('bí mật');
    const again = open({}, await ExcelHost.open(await host.save()));
    await assert.rejects(again.write('B1', 1), code('AccessDenied'));
    await again.write('A1', 1);
    assert.equal(again.host.look('Toán', 'A1').locked, false);
  });
});
