import assert from 'node:assert/strict';
import fc from 'fast-check';
import { auditEventSchema, canonicalJson, CHAIN_START, chainText } from '../../../core/audit/event.js';

describe('audit chain text', () => {
  it('is fixed: this golden line may never change (decision 35)', () => {
    const event = auditEventSchema.parse({
      seq: 1,
      at: '2026-11-24T01:02:03.004Z',
      actor: 'u1',
      hat: 'teacher',
      from: '127.0.0.1',
      data: {
        kind: 'sheet.pushed',
        classId: '4A',
        period: 'year-end',
        revision: 3,
        pushId: 'p',
        cells: 2,
        refused: 0,
        conflicts: 1,
        changesDigest: 'ab',
      },
    });
    assert.equal(
      chainText(CHAIN_START, event),
      '0000000000000000000000000000000000000000000000000000000000000000\n' +
        '{"actor":"u1","at":"2026-11-24T01:02:03.004Z","data":{"cells":2,"changesDigest":"ab","classId":"4A","conflicts":1,"kind":"sheet.pushed","period":"year-end","pushId":"p","refused":0,"revision":3},"from":"127.0.0.1","hat":"teacher","seq":1}',
    );
  });

  it('does not depend on the order in which members were set, and reads back as the same value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer()))),
        (value) => {
          const text = canonicalJson(value);
          assert.equal(canonicalJson(Object.fromEntries(Object.entries(value).reverse())), text);
          assert.deepEqual(JSON.parse(text), { ...value });
        },
      ),
    );
  });

  it('refuses an event of an unknown kind', () => {
    assert.throws(() =>
      auditEventSchema.parse({ seq: 1, at: '', actor: null, hat: null, from: null, data: { kind: 'x' } }),
    );
  });
});
