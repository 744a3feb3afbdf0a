import assert from 'node:assert/strict';
import { codeFor, readCodeLists, type TableLine } from '../../../core/law/code-lists.js';

/** Lines as they stand in a file whose cells are parted by bars. */
const table = (text: string): TableLine[] =>
  text.split('\n').map((line, i) => ({ line: i + 1, cells: line.split('|') }));

const read = (text: string) => readCodeLists('1.0', table(text));
const faults = (text: string) => {
  const result = read(text);
  assert.ok(!result.ok);
  return result.faults.map(({ line, fault, typed }) => `${line} ${fault} ${typed}`);
};

describe('code lists of the Ministry', () => {
  it('are read by the names of their columns, in any order, blank lines passed over', () => {
    const result = read('Name|List|Code|Ours\n\nToán| subject |05|TOAN\n Tiếng Việt |Subject|01|TV\nKhối 4|grade|K4|4');
    assert.ok(result.ok);
    assert.deepEqual(result.read.lists.subject, [
      { code: '05', name: 'Toán', ours: 'TOAN', within: null },
      { code: '01', name: 'Tiếng Việt', ours: 'TV', within: null },
    ]);
    assert.equal(result.read.version, '1.0');
    assert.equal(codeFor(result.read, 'subject', 'TV'), '01');
    assert.equal(codeFor(result.read, 'grade', '4'), 'K4');
    assert.equal(codeFor(result.read, 'subject', 'KH'), null);
    assert.equal(codeFor(result.read, 'level', '1'), null);
  });

  it('lie in each other: a school in its commune, a commune in its department', () => {
    const result = read(
      'list|code|name|within\ndepartment|37|Ninh Bình|\ncommune|14329|Đồng Sơn|37\nschool|37000001|TH Đồng Sơn|14329',
    );
    assert.ok(result.ok);
    assert.equal(result.read.lists.school![0]!.within, '14329');
    assert.deepEqual(faults('list|code|name|within\ndepartment|37|Ninh Bình|\ncommune|14329|Đồng Sơn|38'), [
      '3 within-unknown 38',
    ]);
    assert.ok(read('list|code|name|within\nschool|37000001|TH Đồng Sơn|14329').ok, 'communes came another time');
  });

  it('say every fault with its line, and nothing is taken', () => {
    assert.deepEqual(
      faults(
        [
          'list|code|name|ours',
          'subjects|05|Toán|TOAN',
          'subject||Toán|TOAN',
          'subject|01||TV',
          'subject|01|Tiếng Việt|TV',
          'subject|02|Cờ vua|CO_VUA',
          'grade|K6|Khối 6|6',
          'level|1|Tiểu học|1',
        ].join('\n'),
      ),
      [
        '2 list-unknown subjects',
        '3 code-missing Toán',
        '4 name-missing 01',
        '5 code-doubled 01',
        '5 ours-doubled TV',
        '6 ours-unknown CO_VUA',
        '7 ours-unknown 6',
        '8 ours-unknown 1',
      ],
    );
  });

  it('are no numbers: what a program took for one may have lost the zeros it began with', () => {
    const lines = [
      { line: 1, cells: ['list', 'code', 'name', 'ours', 'within'] },
      { line: 2, cells: ['department', '1', 'Hà Nội', '', ''], numbers: [1] },
      { line: 3, cells: ['grade', 'K4', 'Khối 4', '4', ''], numbers: [3] },
      { line: 4, cells: ['school', '01000001', 'TH', '', '1'], numbers: [4] },
    ];
    const result = readCodeLists('1.0', lines);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.faults.map(({ line, fault, typed }) => `${line} ${fault} ${typed}`),
      ['2 code-number 1', '4 code-number 1'],
    );
  });

  it('need their columns', () => {
    assert.deepEqual(faults('code|ten\n05|Toán'), ['1 column-missing list', '1 column-missing name']);
    assert.deepEqual(faults(''), ['1 column-missing list', '1 column-missing code', '1 column-missing name']);
  });
});
