import assert from 'node:assert/strict';
import { patchSheet } from '../../../../core/ooxml/patch/patch-sheet.js';
import { parseRanges } from '../../../../core/ooxml/patch/ranges.js';
import { type Offer, offerOf } from '../../../../core/workbook/offers.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (after: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData/><conditionalFormatting sqref="A1"/>${after}<hyperlinks/></worksheet>`;
const TICK = offerOf({ list: 'tick' })!;
const OURS =
  '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Giá trị lạ" error="Ghi X hoặc để trống."';
const ours = (sqref: string): string => `${OURS} sqref="${sqref}"><formula1>list.tick</formula1></dataValidation>`;
const hers = (sqref: string): string =>
  `<dataValidation  type="list" sqref='${sqref}'><formula1>"a,b"</formula1></dataValidation>`;
const all = (count: number, ...inside: string[]): string =>
  `<dataValidations count="${count}">${inside.join('')}</dataValidations>`;

function settled(given: string, known: string, wanted: string, offer: Offer = TICK): string {
  const text = patchSheet(sheet(given), {
    cells: new Map(),
    offers: { known: parseRanges(known), wanted: [{ offer, ranges: parseRanges(wanted) }] },
  })!.text;
  return text.slice(sheet('').indexOf('<hyperlinks/>'), -'<hyperlinks/></worksheet>'.length);
}

describe('lists of a sheet that comes back', () => {
  it('are put where they belong when there were none', () => {
    assert.equal(settled('', 'B2:C9', 'B2:B9'), all(1, ours('B2:B9')));
    assert.equal(settled('<dataValidations count="0"/>', 'B2:C9', 'B2:B9'), all(1, ours('B2:B9')));
  });

  it('stay as they are written when they offer what they should', () => {
    const excel = `<dataValidation allowBlank="true" showErrorMessage="true" showDropDown="false" operator="between" type="list" error="Ghi X hoặc để trống." errorTitle="Giá trị lạ" errorStyle="warning" sqref="B5 B2:B4"><formula1>list.tick</formula1></dataValidation>`;
    const given = all(2, excel, hers('D1:D1048576'));
    assert.equal(settled(given, 'B2:C5', 'B2:B5'), given);
    const twice = all(2, ours('B2:B4'), ours('B2:B5'));
    assert.equal(settled(twice, 'B2:C5', 'B2:B5'), twice);
  });

  it('of her own are kept beside known cells, and leave those', () => {
    assert.equal(
      settled(all(2, hers('A1:D4'), hers('F1')), 'B2:C3', 'B2:B3'),
      all(3, hers('A1:D4').replace("sqref='A1:D4'", 'sqref="A1:D1 A2:A3 D2:D3 A4:D4"'), hers('F1'), ours('B2:B3')),
    );
    assert.equal(settled(all(1, hers('B2')), 'B2:C3', 'B3'), all(1, ours('B3')));
    assert.equal(settled(all(1, hers('B2')), 'B2:C3', ''), '');
  });

  it('that reach farther than they should are no longer ours', () => {
    assert.equal(settled(all(1, ours('B:B')), 'B2:B3', 'B2:B3'), all(2, ours('B1 B4:B1048576'), ours('B2:B3')));
  });

  it('in an extension are hers too', () => {
    const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
    const extension = (count: number, ...ranges: string[]): string =>
      `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="${x14}" xmlns:xm="urn:xm" count="${count}">${ranges.map((sqref) => `<x14:dataValidation type="list"><x14:formula1><xm:f>Tab!$A$1</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`).join('')}</x14:dataValidations></ext></extLst>`;
    const kept = (ranges: string[], left: string[]): void => {
      const text = patchSheet(
        `<worksheet xmlns="${MAIN}"><sheetData/>${extension(ranges.length, ...ranges)}</worksheet>`,
        {
          cells: new Map(),
          offers: { known: parseRanges('B2:B3'), wanted: [] },
        },
      )!.text;
      assert.equal(text, `<worksheet xmlns="${MAIN}"><sheetData/>${extension(left.length, ...left)}</worksheet>`);
    };
    kept(['D1'], ['D1']);
    kept(['B2:B9', 'B3'], ['B4:B9']);
    kept(['B2'], ['XFD1048576']);
  });
});
