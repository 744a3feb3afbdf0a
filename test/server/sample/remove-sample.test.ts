import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../server/store/open-database.js';
import { createSample, NotEmpty } from '../../../server/sample/create-sample.js';
import { NotASample, removeSample } from '../../../server/sample/remove-sample.js';
import { atSampleTime, copySample } from '../../support/sample.js';

describe('making and removing the sample school', function () {
  this.timeout(60_000);
  const dir = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  const data = join(dir, 'data');
  before(() => copySample(data, atSampleTime));
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('refuses a directory that already holds a school', async () => {
    await assert.rejects(createSample(data, { clock: atSampleTime }), NotEmpty);
  });

  it('deletes what it made and leaves what others put there', async () => {
    const kept = join(data, 'ghi-chu.txt');
    writeFileSync(kept, 'của tôi');
    await removeSample(data);
    assert.ok(existsSync(kept));
    assert.ok(!existsSync(join(data, 'hocba.sqlite')));
    assert.ok(!existsSync(join(data, 'mau')));
  });

  it('refuses a real school’s directory and touches nothing', async () => {
    const real = join(dir, 'real');
    const school = await openDatabase({ dataDir: real });
    await school.writes.run((transaction) =>
      school.school.create(
        {
          id: 1,
          code: '37000001',
          name: 'Trường thật',
          authority: 'UBND xã',
          place: 'Xã',
          principal: 'A',
          sample: false,
        },
        { transaction },
      ),
    );
    await school.close();
    await assert.rejects(removeSample(real), NotASample);
    assert.ok(existsSync(join(real, 'hocba.sqlite')));
  });
});
