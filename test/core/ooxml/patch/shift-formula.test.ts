import assert from 'node:assert/strict';
import { shiftFormula } from '../../../../core/ooxml/patch/shift-formula.js';

describe('a formula moved to another cell', () => {
  const cases: readonly (readonly [formula: string, moved: string])[] = [
    ['A1+1', 'B3+1'],
    ['$A$1+$A1+A$1', '$A$1+$A3+B$1'],
    ['SUM(A1:B2,$C:$D,E:E,3:4,$5:$6)', 'SUM(B3:C4,$C:$D,F:F,5:6,$5:$6)'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(B3)+ATAN2(B3,C3)'],
    ['"A1"&A1&"say ""A1"""', '"A1"&B3&"say ""A1"""'],
    ["'Lớp A1'!A1+Q1!A1+[1]Q1!A1", "'Lớp A1'!B3+Q1!B3+[1]Q1!B3"],
    ["'It''s A1'!A1", "'It''s A1'!B3"],
    ['Table1[[#This Row],[A1]]+Điểm1+_A1+A1x+x.A1', 'Table1[[#This Row],[A1]]+Điểm1+_A1+A1x+x.A1'],
    ['1E5+1.5E+3+TRUE+XFE1+XYZ12+A9999999', '1E5+1.5E+3+TRUE+XFE1+XYZ12+A9999999'],
    ['a1+xfc1048574', 'B3+XFD1048576'],
    ['XFD1', '#REF!'],
    ['A1048576:A2', '#REF!:B4'],
  ];
  for (const [formula, moved] of cases) it(formula, () => assert.equal(shiftFormula(formula, 2, 1), moved));

  it('upwards and to the left', () => {
    assert.equal(shiftFormula('C3:D4+B2', -2, -2), 'A1:B2+#REF!');
  });
});
