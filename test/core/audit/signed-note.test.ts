import assert from 'node:assert/strict';
import { noteText, readCheckpoint, readNote, shortNote, signedNote } from '../../../core/audit/signed-note.js';

const POINT = { origin: 'hocba/79760508', size: 1234, root: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=' };

describe('a signed note', () => {
  const note = signedNote({ text: noteText(POINT), signatures: [{ name: 'hocba/79760508', keyed: 'Az3grlgtzPICa5' }] });

  it('is three lines, an empty one, and its signatures', () => {
    assert.equal(
      note,
      'hocba/79760508\n1234\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— hocba/79760508 Az3grlgtzPICa5\n',
    );
    assert.equal(shortNote(POINT), '1234 CsUYapGGPo4dkMgI');
  });

  it('is read as it was written', () => {
    const read = readNote(note)!;
    assert.equal(read.text, noteText(POINT));
    assert.deepEqual(read.signatures, [{ name: 'hocba/79760508', keyed: 'Az3grlgtzPICa5' }]);
    assert.deepEqual(readCheckpoint(read.text), POINT);
  });

  for (const [what, bad] of [
    ['cut off', note.slice(0, -4)],
    ['without a signature', `${noteText(POINT)}\n`],
    ['with a line that is none', `${note}hello\n`],
    ['nothing', ''],
  ] as const) {
    it(`is none where it is ${what}`, () => assert.equal(readNote(bad), null));
  }

  for (const bad of ['a\n-1\nAAAA\n', 'a\n01\nAAAA\n', 'a\n1\n\n', 'a\n1\n!\n', '\n1\nAAAA\n', 'a']) {
    it(`holds no head in ${JSON.stringify(bad)}`, () => assert.equal(readCheckpoint(bad), null));
  }
});
