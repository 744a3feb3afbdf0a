import assert from 'node:assert/strict';
import { csv } from '../../../core/text/csv.js';

describe('a file for spreadsheets', () => {
  it('keeps what separates inside a cell, and lets nothing be a formula', () => {
    assert.equal(
      csv([
        ['Số', 'Việc'],
        ['1', 'Lớp 4A, "khóa"\nlại'],
        ['2', '=HYPERLINK("x")'],
        ['3', '-1+1'],
        ['4', '＝1+1;=2;\t @x', '\tchữ'],
      ]),
      '\ufeffSố,Việc\r\n1,"Lớp 4A, ""khóa""\nlại"\r\n2,"\'=HYPERLINK(""x"")"\r\n3,\'-1+1\r\n' +
        '4,"\'＝1+1;\'=2;\t \'@x","\'\tchữ"\r\n',
    );
  });
});
