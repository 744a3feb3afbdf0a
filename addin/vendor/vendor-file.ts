/** A vendor's file that stays open while its findings are looked at: understood, judged, marked, filled. */
import { shownDay } from '../../core/codes/day.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { refusal } from '../../core/codes/refusal.js';
import { beginsWith, OLE } from '../../core/ooxml/archive/file-marks.js';
import { type FilledCell, fillPackage } from '../../core/ooxml/return/fill-package.js';
import { markPackage } from '../../core/ooxml/return/mark-package.js';
import { gradeByAges } from '../../core/vendor-sheet/ages.js';
import { factsOf, type SheetFacts } from '../../core/vendor-sheet/facts.js';
import {
  fillSheet,
  type OwnSheet,
  type VendorFill,
  type VendorFillRefused,
} from '../../core/vendor-sheet/fill-sheet.js';
import { type Judged, judgeSheet, type VendorCheck } from '../../core/vendor-sheet/judge-sheet.js';
import {
  corrected,
  type Corrections,
  locateSheets,
  type LocatedVendorSheet,
  type VendorColumn,
} from '../../core/vendor-sheet/locate-sheet.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { Grade } from '../../core/law/law.js';
import { readRows } from '../../core/vendor-sheet/rows.js';
import type { FindingsWords, WordedFinding } from '../../core/workbook/plan-findings.js';
import type { Doubt, RawCell } from '../../core/workbook/raw.js';
import { rawText, textAt } from '../../core/workbook/raw-text.js';
import { openFile, type OpenedFile } from './open-file.js';
import { rebuild } from './rebuild.js';

/** Why a file cannot be read here: a refusal of the reader's, or one of this page's own. */
export type Unreadable = Refusal['code'] | 'vendor-xls' | 'vendor-no-sheet';

export interface SeenColumn extends VendorColumn {
  /** What stands in the first rows, so that she knows which column it is. */
  readonly sample: string;
}

export interface SeenSheet {
  readonly name: string;
  readonly facts: SheetFacts;
  readonly columns: readonly SeenColumn[];
  readonly pupils: number;
}

export interface SeenRow {
  readonly row: number;
  readonly cells: readonly { readonly at: number; readonly header: string; readonly text: string }[];
}

export interface Checked extends VendorCheck {
  /** What the pupils' ages speak of. */
  readonly ages: Grade | null;
  readonly rows: readonly SeenRow[];
}

export type VendorOpened =
  { readonly ok: true; readonly file: VendorFile } | { readonly ok: false; readonly why: Unreadable };

const DOUBTS: Readonly<Record<Doubt, Refusal['code']>> = {
  damaged: 'file-broken',
  doctype: 'file-doctype',
  miscounted: 'file-miscounted',
  'too-much': 'file-bomb',
};
const SAMPLES = 3;

export class VendorFile {
  private constructor(
    private readonly file: OpenedFile,
    private readonly located: readonly LocatedVendorSheet[],
    private readonly name: string,
  ) {}

  static open(bytes: Uint8Array, name: string): VendorOpened {
    const file = openFile(bytes);
    if (!file.ok) {
      const { code } = file.refusal;
      // Excel 97 to 2003, or what a program still calls .xls.
      return { ok: false, why: code === 'file-not-workbook' && beginsWith(bytes, OLE) ? 'vendor-xls' : code };
    }
    const located = locateSheets(file.raw);
    const doubt = (located.length > 0 ? located.map(({ sheet }) => sheet) : file.raw.sheets).find((one) => one.doubt);
    if (doubt?.doubt) return { ok: false, why: refusal(DOUBTS[doubt.doubt] as 'file-broken').code };
    if (located.length === 0) return { ok: false, why: 'vendor-no-sheet' };
    return { ok: true, file: new VendorFile(file, located, name) };
  }

  get sheets(): readonly SeenSheet[] {
    return this.located.map((located) => ({
      name: located.sheet.name,
      facts: factsOf(located, this.name),
      columns: located.columns.map((column) => ({ ...column, sample: sampleOf(located, column.at) })),
      pupils: readRows(located).pupils.length,
    }));
  }

  sheet(at: number, corrections: Corrections): LocatedVendorSheet {
    return corrected(this.located[at]!, corrections);
  }

  check(at: number, judged: Judged, corrections: Corrections): Checked {
    const located = this.sheet(at, corrections);
    const checked = judgeSheet(located, judged);
    const rows = checked.pupils.map(({ row }) => ({ row, cells: cellsOf(located, row) }));
    return { ...checked, ages: gradeByAges(checked.pupils, judged.schoolYear), rows };
  }

  fill(at: number, subject: SubjectCode | null, own: OwnSheet): VendorFill | VendorFillRefused {
    const located = this.located[at]!;
    return fillSheet(located, factsOf(located, this.name), subject, own);
  }

  marked(findings: readonly WordedFinding[], words: FindingsWords): Uint8Array {
    return rebuild(this.file, markPackage(this.file, findings, words));
  }

  filled(sheet: string, cells: readonly FilledCell[]): Uint8Array {
    return rebuild(this.file, fillPackage(this.file, sheet, cells));
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function sampleOf({ sheet, band }: LocatedVendorSheet, at: number): string {
  for (let row = band.last + 1; row <= band.last + SAMPLES; row++) {
    const text = textAt(sheet, row, at);
    if (text !== '') return shortened(text);
  }
  return '';
}

const cellsOf = ({ sheet, columns }: LocatedVendorSheet, row: number): SeenRow['cells'] =>
  columns.map(({ at, header }) => ({ at, header, text: shownIn(sheet.rows[row - 1]?.[at - 1] ?? null) }));

/** As Excel shows it here: 8,5 and 12/03/2017. */
function shownIn(cell: RawCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return cell !== null && typeof cell === 'object' && 'date' in cell ? shownDay(cell.date) : rawText(cell);
}
