/** What goes along with a report: whatever a machine calls itself, no name and no number of a person is in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosisOf, type Facts } from '../../addin/help/diagnosis-now.js';
import { diagnosisSchema } from '../../core/contract/incidents.js';

const FACTS: Facts = {
  ...{ version: '0.1.0', page: 'tasks', language: 'vi', browser: 'Mozilla/5.0 (Windows NT 10.0) Edg/126.0' },
  office: {
    ...{ host: 'excel', language: 'vi-VN', theme: 'dark', partitionKey: 'secret', platform: 'PC' },
    ...{ version: '16.0.14332.20763', excelApi: '1.14' },
  },
  window: { width: 320.4, height: 640, ratio: 1.25 },
  ...{ online: true, faults: ['10:15 409 conflict #0f1e2d3c4b'] },
};

describe('the diagnosis of a report', () => {
  it('says what helps, and of Office what is named here alone', () => {
    assert.deepEqual(diagnosisOf(FACTS), {
      ...{ version: '0.1.0', page: 'tasks', language: 'vi', browser: 'Mozilla/5.0 (Windows NT 10.0) Edg/126.0' },
      office: { host: 'excel', version: '16.0.14332.20763', platform: 'PC', excelApi: '1.14', language: 'vi-VN' },
      window: { width: 320, height: 640, scale: 125 },
      ...{ online: true, faults: ['10:15 409 conflict #0f1e2d3c4b'] },
    });
  });

  it('leaves out accents and long numbers', () => {
    const { browser, faults } = diagnosisOf({
      ...FACTS,
      browser: 'Máy của Nguyễn Văn Kín 001305012345',
      faults: ['10:15 em Hạnh 0913123456'],
    });
    for (const said of [browser, ...faults]) assert.doesNotMatch(said, /[^\x20-\x7e]|\d{9}/);
  });

  it('is let in by the contract whatever the machine says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 500 });
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    const facts = fc.record({
      ...{ version: fc.option(text), browser: text, online: fc.boolean() },
      window: fc.record({ width: number, height: number, ratio: number }),
      faults: fc.array(text, { maxLength: 20 }),
      office: fc.record({ version: fc.option(text), platform: fc.option(text), excelApi: text, language: text }),
    });
    fc.assert(
      fc.property(facts, ({ office, ...more }) => {
        const made = diagnosisOf({ ...FACTS, ...more, office: { ...FACTS.office!, ...office } });
        assert.ok(diagnosisSchema.safeParse(made).success, JSON.stringify(made));
      }),
      { numRuns: 100 },
    );
  });
});
