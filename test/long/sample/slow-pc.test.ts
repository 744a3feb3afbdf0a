import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirHeld, holdDataDir } from '../../../server/database/hold-data-dir.js';
import { createSample } from '../../../server/sample/create-sample.js';
import { sharedKeys } from '../../support/certificates.js';
import { atSampleTime } from '../../support/sample.js';

const MINUTE = 60_000;

describe('making the sample school on a slow PC', function () {
  this.timeout(60_000);
  const dir = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  const data = join(dir, 'data');
  after(() => rmSync(dir, { recursive: true, force: true }));
  const wish = { clock: atSampleTime, keyMaker: sharedKeys() };

  it('has no limit of time that an old machine could reach, and says what it is at', async () => {
    const limits: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (ms) => {
      limits.push(ms);
      return timeout(ms);
    };
    const steps: string[] = [];
    try {
      await createSample(data, { ...wish, onStep: (step) => steps.push(step) });
    } finally {
      AbortSignal.timeout = timeout;
    }
    assert.deepEqual(
      limits.filter((ms) => ms < 30 * MINUTE),
      [],
    );
    assert.deepEqual(steps, ['planning', 'keys', 'sheets', 'signing', 'workbook']);
    assert.ok(existsSync(join(data, 'mau', 'lop-4b-co-loi.xlsx')));
  });

  it('is one’s own: a second making at the same time touches nothing', async () => {
    const other = join(dir, 'other');
    const hold = await holdDataDir(other);
    await assert.rejects(createSample(other, wish), DataDirHeld);
    await hold.release();
  });

  it('leaves nothing behind where it fails half-way', async () => {
    const failing = join(dir, 'failing');
    await assert.rejects(
      createSample(failing, {
        ...wish,
        onStep: (step) => {
          if (step === 'workbook') throw new Error('no room');
        },
      }),
      /no room/,
    );
    assert.ok(!existsSync(failing));
  });
});
