/** What comes back is the same package: part by part, and inside her sheets character by character but for known cells. */
import assert from 'node:assert/strict';
import type { IssueBody } from '../../../core/contract/cells.js';
import { placeInSheet } from '../../../core/workbook/address.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { shortcuts } from '../../../core/workbook/read-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { partNamed, type Parts, partsOf, sheetParts, textOf, withoutCells, withParts } from '../../support/packages.js';
import { furnished } from '../../support/furnished-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf, readOk } from '../../support/workbooks.js';

const context = buildContext({ pupils: 5 });
const [first, second] = context.pupils.map(({ id }) => id) as [string, string];
const key = { classId: context.class.id, period: context.period } as const;
const FINDINGS = 'Kết quả soát';

const issue: IssueBody = {
  rule: 'score-not-whole',
  severity: 'error',
  pupil: first,
  field: null,
  sheet: 'Bảng tổng hợp',
  cell: 'G9',
  message: 'Điểm 8,5 không hợp lệ.',
  remedy: 'Nhập số nguyên.',
};
const INPUT: ReturnInput = {
  parts: [{ ...key, revision: 8, values: { [second]: { 'subject.TV.score': '6' } } }],
  issues: [issue],
  values: [
    { ...key, pupil: second, field: 'subject.TV.score', value: '6' },
    { ...key, pupil: first, field: 'homeroom.remark', value: 'Chăm ngoan <&> "tốt".' },
  ],
};

async function read(bytes: Uint8Array) {
  const opened = await openWorkbook(bytes);
  assert.ok(opened.ok, JSON.stringify(opened));
  return readOk(opened.book);
}

/** Tab → places of its known cells. */
async function knownCells(bytes: Uint8Array): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>();
  for (const { sheet, cell } of (await read(bytes)).parts.flatMap(({ cells }) => cells)) {
    const { row, column } = placeInSheet(cell)!;
    known.set(sheet, (known.get(sheet) ?? new Set()).add(`${row},${column}`));
  }
  return known;
}

/** Names of parts that differ, came or went. */
function differing(before: Parts, after: Parts): { changed: string[]; added: string[]; removed: string[] } {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  return {
    changed: old.filter((name) => after[name] && !Buffer.from(after[name]).equals(Buffer.from(before[name]!))).sort(),
    added: now.filter((name) => !before[name]),
    removed: old.filter((name) => !after[name]),
  };
}

/** Her sheets, known cells left out, are what they were; the tab `selects` apart, which no view selects any more. */
async function assertSheetsKept(before: Uint8Array, after: Uint8Array): Promise<void> {
  const known = await knownCells(before);
  const [old, now] = [partsOf(before), partsOf(after)];
  const places = sheetParts(now);
  for (const [tab, part] of sheetParts(old)) {
    if (tab === '_hocba' || tab === FINDINGS) continue;
    assert.equal(places.get(tab), part, tab);
    const bare = (parts: Parts): string => withoutCells(textOf(partNamed(parts, part)), known.get(tab) ?? new Set());
    assert.equal(bare(now).replace(' tabSelected="0"', ' tabSelected="1"'), bare(old), tab);
  }
}

describe('a workbook given back', () => {
  let fresh: Uint8Array;
  let full: Uint8Array;
  before(async () => {
    fresh = await writeWorkbook(await planWorkbook('class', [partOf(context)], digest));
    full = furnished(fresh);
  });
  after(closeFilePool);

  it('with nothing to say changes nothing but the hidden sheet and what names the findings', async () => {
    const back = await returnWorkbook(fresh, { parts: [], issues: [], values: [] });
    const { changed, added, removed } = differing(partsOf(fresh), partsOf(back));
    assert.deepEqual(
      [changed, added, removed],
      [
        [
          '[Content_Types].xml',
          'xl/_rels/workbook.xml.rels',
          'xl/styles.xml',
          'xl/workbook.xml',
          'xl/worksheets/sheet5.xml',
        ],
        ['xl/worksheets/sheet6.xml'],
        [],
      ],
    );
  });

  it('keeps every part that is not ours, and every character of hers in the others', async () => {
    const back = await returnWorkbook(full, INPUT);
    const { changed, added, removed } = differing(partsOf(full), partsOf(back));
    const tabs = sheetParts(partsOf(full));
    assert.deepEqual(
      changed,
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        ...['Bảng tổng hợp', 'Nhận xét', 'Quỹ lớp', '_hocba'].map((tab) => tabs.get(tab)!),
      ].sort(),
    );
    assert.deepEqual([added.length, removed], [1, []]);
    await assertSheetsKept(full, back);
    const cells = (await read(back)).parts[0]!.cells;
    const raw = (pupil: string, field: string): unknown =>
      cells.find((cell) => cell.pupil === pupil && cell.field === field)?.raw;
    assert.deepEqual([raw(second, 'subject.TV.score'), raw(first, 'homeroom.remark')], [6, 'Chăm ngoan <&> "tốt".']);
  });

  it('appends formats and renumbers none', async () => {
    const [old, now] = [full, await returnWorkbook(full, INPUT)].map((bytes) =>
      textOf(partsOf(bytes)['xl/styles.xml']),
    );
    for (const table of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
      const inner = (text: string): string =>
        new RegExp(`<${table}[ >].*?</${table}>`, 's').exec(text)?.[0].replace(/^<[^>]*>|<[^>]*>$/g, '') ?? '';
      assert.ok(inner(now!).startsWith(inner(old!)), table);
      const count = new RegExp(`<${table}\\b[^>]*?count="(\\d+)"`).exec(now!)?.[1];
      const child = /^<(\w+)/.exec(inner(now!))?.[1];
      if (child) assert.equal(inner(now!).match(new RegExp(`<${child}[ />]`, 'g'))?.length, Number(count), table);
    }
  });

  it('shows the findings first and alone, with every count of tabs still right', async () => {
    const workbook = textOf(partsOf(await returnWorkbook(full, INPUT))['xl/workbook.xml']);
    const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);
    assert.equal(names[0], FINDINGS);
    assert.match(workbook, /activeTab="0"/);
    const local = [...workbook.matchAll(/<definedName ([^>]*localSheetId="(\d+)"[^>]*)>([^<]*)</g)];
    for (const [, , index, text] of local) assert.ok(text!.includes(names[Number(index)]!), `${index}: ${text}`);
    assert.ok(local.length > 5);
    const selected = Object.entries(partsOf(await returnWorkbook(full, INPUT))).filter(
      ([name, part]) => /sheets\/[^/]*$/.test(name) && /tabSelected="(1|true)"/.test(textOf(part)),
    );
    assert.equal(selected.length, 1);
  });

  it('twice is the same: no part grows, no format and no tab is added again', async () => {
    const once = await returnWorkbook(full, INPUT);
    const twice = await returnWorkbook(once, INPUT);
    assert.deepEqual(differing(partsOf(once), partsOf(twice)), { changed: [], added: [], removed: [] });
    const none = await returnWorkbook(twice, { ...INPUT, issues: [], values: [] });
    const again = await returnWorkbook(none, { ...INPUT, issues: [], values: [] });
    assert.deepEqual(differing(partsOf(none), partsOf(again)), { changed: [], added: [], removed: [] });
    await assertSheetsKept(full, again);
  });

  it('after the findings were moved behind other tabs', async () => {
    const moved = withParts(await returnWorkbook(full, INPUT), {
      'xl/workbook.xml': (text) => {
        const [findings] = /<sheet [^>]*Kết quả soát[^>]*>/.exec(text)!;
        return text
          .replace(findings, '')
          .replace('</sheets>', `${findings}</sheets>`)
          .replace(/localSheetId="(\d+)"/g, (_, index: string) => {
            const last = text.match(/<sheet /g)!.length - 1;
            return `localSheetId="${Number(index) === 0 ? last : Number(index) - 1}"`;
          });
      },
    });
    const [a, b] = [await returnWorkbook(full, INPUT), await returnWorkbook(moved, INPUT)].map((bytes) =>
      textOf(partsOf(bytes)['xl/workbook.xml']).replace(/xmlns:r="[^"]*" (?=name)/, ''),
    );
    const parts = (text: string): unknown[] => [
      [...text.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name),
      [...text.matchAll(/<definedName [^>]*>[^<]*/g)].map(([name]) => name).sort(),
    ];
    assert.deepEqual(parts(b!), parts(a!));
  });

  it('takes a formula that is written over out of the calculation chain, and no other', async () => {
    const place = shortcuts(await read(full))(key, second, 'subject.TV.score')!;
    const part = sheetParts(partsOf(full)).get(place.sheet)!;
    const chained = withParts(full, {
      [part]: (text) => text.replace(new RegExp(`(<c r="${place.cell}"[^>]*>)<v>`), '$1<f>4+4</f><v>'),
      'xl/calcChain.xml': (text) => text.replace('<c ', `<c r="${place.cell}" i="1" l="1"/><c `),
    });
    const back = partsOf(await returnWorkbook(chained, INPUT));
    assert.equal(textOf(back['xl/calcChain.xml']), textOf(partsOf(full)['xl/calcChain.xml']));
    assert.match(textOf(back['xl/workbook.xml']), /<calcPr [^>]*fullCalcOnLoad="1"/);
    const alone = withParts(chained, {
      'xl/calcChain.xml': (text) =>
        text.replace(/<c (?!r="G10" i="1")[^>]*\/>/g, (c) => (c.includes(place.cell) ? c : '')),
    });
    const none = partsOf(await returnWorkbook(alone, INPUT));
    assert.equal(none['xl/calcChain.xml'], undefined, 'an empty chain is none');
    assert.doesNotMatch(textOf(none['[Content_Types].xml']) + textOf(none['xl/_rels/workbook.xml.rels']), /calcChain/);
  });

  it('keeps bytes and names of entries that do not change, stored or deflated', async () => {
    const back = await returnWorkbook(full, INPUT);
    const part = (bytes: Uint8Array): Buffer => {
      const all = Buffer.from(bytes);
      const name = all.indexOf('xl/media/image1.png');
      return all.subarray(name, name + 19 + all.readUInt32LE(name - 12));
    };
    assert.ok(part(back).equals(part(full)));
  });
});
