import assert from 'node:assert/strict';
import { rememberedBy, someRemembered } from '../../../core/signing/remember.js';

describe('what is remembered', () => {
  it('of bytes is remembered by these very bytes, also where it is nothing', () => {
    const asked: Uint8Array[] = [];
    const sizeOf = rememberedBy((bytes: Uint8Array) => {
      asked.push(bytes);
      return bytes.length || undefined;
    });
    const [one, same, none] = [Uint8Array.of(1), Uint8Array.of(1), Uint8Array.of()];
    assert.deepEqual([one, one, same, none, none].map(sizeOf), [1, 1, 1, undefined, undefined]);
    assert.deepEqual(asked, [one, same, none]);
  });

  describe('of texts', () => {
    let asked: string[];
    const upper = (most: number) =>
      someRemembered((text) => {
        asked.push(text);
        return Promise.resolve(text === '' ? null : { text: text.toUpperCase() });
      }, most);
    beforeEach(() => (asked = []));

    it('is the same object each time', async () => {
      const of = upper(2);
      const first = await of('a');
      assert.deepEqual(first, { text: 'A' });
      assert.equal(await of('a'), first);
      assert.deepEqual(asked, ['a']);
    });
    it('is so many at most, then it begins anew', async () => {
      const of = upper(2);
      for (const text of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) await of(text);
      assert.deepEqual(asked, ['a', 'b', 'c', 'a']);
    });
    it('is not what came to nothing, and that drives nothing out', async () => {
      const of = upper(1);
      for (const text of ['a', '', '', 'a']) assert.equal((await of(text))?.text ?? '', text.toUpperCase());
      assert.deepEqual(asked, ['a', '', '']);
    });
  });
});
