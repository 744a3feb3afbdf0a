import assert from 'node:assert/strict';
import { askAhead, askedAhead } from '../../../addin/web-sheet/ask-sheet.js';
import type { Send } from '../../../addin/api/transport.js';

const at = (hash: string): void => void Object.assign(globalThis, { location: { hash } });
const PLACE = { classId: '4a', period: 'year-end' } as const;

/** Notes what is asked, and answers with its own name or not at all. */
function asking(refused: readonly string[] = []) {
  const asked: string[] = [];
  const call = ((name: string) => {
    asked.push(name);
    return refused.includes(name) ? Promise.reject(new Error(name)) : Promise.resolve(name);
  }) as unknown as Send;
  return { asked, call };
}

describe('a sheet asked for ahead of its screen', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
  afterEach(() => {
    askedAhead(PLACE);
    if (before) Object.defineProperty(globalThis, 'location', before);
    else Reflect.deleteProperty(globalThis, 'location');
  });

  it('is handed over once, to its own place alone', async () => {
    at('#/classes/4a/enter?period=year-end');
    const { asked, call } = asking();
    askAhead({ call });
    assert.deepEqual(asked, ['sheetBook', 'sheetLocks']);
    assert.deepEqual(await askedAhead(PLACE), ['sheetBook', 'sheetLocks']);
    assert.equal(askedAhead(PLACE), null);
    askAhead({ call });
    assert.equal(askedAhead({ ...PLACE, classId: '4b' }), null);
    assert.equal(askedAhead(PLACE), null, 'what is not wanted first is wanted no more');
  });

  it('is asked for at no other address', () => {
    const { asked, call } = asking();
    for (const hash of ['', '#/classes/4a/year-end', '#/classes/4a/enter', '#/classes/4a/enter?period=never']) {
      at(hash);
      askAhead({ call });
    }
    assert.deepEqual(asked, []);
  });

  it('is not there where it was refused, and needs no word of what is closed', async () => {
    at('#/classes/4a/enter?period=year-end');
    askAhead({ call: asking(['sheetBook']).call });
    await new Promise((done) => setImmediate(done));
    assert.equal(askedAhead(PLACE), null);
    askAhead({ call: asking(['sheetLocks']).call });
    assert.deepEqual(await askedAhead(PLACE), ['sheetBook', null]);
  });
});
