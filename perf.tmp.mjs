import fs from 'node:fs';
import { rebuildWorkbook } from './build/server/files/rebuild-workbook.js';
import { readBytes } from './build/server/files/read-bytes.js';
import { readWorkbook } from './build/core/workbook/read-workbook.js';
import { planWorkbook } from './build/core/workbook/plan-workbook.js';
import { buildWorkbook } from './build/server/files/build-workbook.js';
import { contextOf } from './build/test/bench/bench-school.js';
import { twoVersions } from './build/test/bench/sheets.js';
import { fieldsOf } from './build/core/sheet/sheet-fields.js';
import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
const digest = (t) => Promise.resolve(createHash('sha256').update(t,'utf8').digest('hex'));
const context = contextOf(1); const [values] = twoVersions(context);
const bytes = await buildWorkbook(await planWorkbook('class', [{ context, revision: 1, values, own: fieldsOf(context, 4) }], digest));
const r = await readWorkbook((await readBytes(bytes)).book, digest);
const part = r.workbook.parts[0];
const cells = part.cells.filter(c => c.field === 'subject.TOAN.score').slice(0, 10);
const input = { parts: [{classId: part.context.class.id, period: part.context.period, revision: 8, values: {}}], locale: 'vi', issues: cells.map(cell => ({ rule:'x', severity:'error', pupil: cell.pupil, field: cell.field, sheet: cell.sheet, cell: cell.cell, message: 'm', remedy: 'r' })), values: cells.map(cell => ({ classId: part.context.class.id, period: part.context.period, pupil: cell.pupil, field: cell.field, value: '7' })) };
const cpu = async (f) => { const s = process.cpuUsage(); await f(); const e = process.cpuUsage(s); return (e.user + e.system) / 1000; };
const med = (a) => a.sort((x, y) => x - y)[a.length >> 1];
const n = Number(process.argv[2] ?? 20); const only = process.argv[3];
const A = [], B = [], C = [];
for (let b = 0; b < 4; b++) {
  for (let i = 0; i < n && only !== 'b'; i++) A.push(await cpu(() => rebuildWorkbook(bytes, input)));
  for (let i = 0; i < n && !only; i++) C.push(await cpu(() => readBytes(bytes)));
  for (let i = 0; i < n && only !== 'a'; i++) B.push(await cpu(async () => { const w = new ExcelJS.Workbook(); await w.xlsx.load(bytes.buffer); await w.xlsx.writeBuffer(); }));
}
console.log(bytes.length, 'giveback', med(A.slice(2*n)), 'read', med(C.slice(2*n)), 'exceljs', med(B.slice(2*n)), med(B) / med(A));
if (process.argv[4] === 'parts') {
  const { readDirectory } = await import('./build/server/files/zip-directory.js');
  const { ZipParts } = await import('./build/server/files/part-source.js');
  const { scanXml } = await import('./build/core/xml/scan.js');
  const { patchSheet } = await import('./build/core/ooxml/patch/patch-sheet.js');
  const { describePackage } = await import('./build/core/ooxml/package.js');
  const { readBook } = await import('./build/core/ooxml/read-book.js');
  const { locateTabs } = await import('./build/core/workbook/locate-tabs.js');
  const { readHiddenSheet } = await import('./build/core/workbook/read-hidden-sheet.js');
  const { returnPackage } = await import('./build/core/ooxml/return/return-package.js');
  const { countIn } = await import('./build/server/files/read-bytes.js');
  const d = await readDirectory(bytes instanceof Buffer ? bytes : Buffer.from(bytes));
  for (const [k, p] of d.parts) console.log(k, p.size);
  const loop = async (name, f, n = 200) => { for (let i = 0; i < n / 2; i++) await f(); const c = await cpu(async () => { for (let i = 0; i < n; i++) await f(); }); console.log(name, (c / n).toFixed(2)); };
  const z = () => new ZipParts(d.parts);
  await loop('directory', () => readDirectory(Buffer.from(bytes)));
  await loop('texts', () => { const s = z(); for (const k of d.parts.keys()) s.text(k); });
  const texts = [...d.parts.keys()].map(k => [k, z().text(k)]).filter(([, t]) => t.length > 20000);
  for (const [k, t] of texts) { await loop('scan empty handler ' + k, () => scanXml(t, { open() {}, close() {}, text() {} })); await loop('patchSheet nothing ' + k, () => patchSheet(t, { cells: new Map() })); }
  const src = z(); const book = describePackage(src);
  await loop('describe', () => describePackage(z()));
  const raw = readBook(src, book, (k) => countIn(src, k));
  await loop('readBook', () => { const s = z(); readBook(s, book, (k) => countIn(s, k)); });
  await loop('readBook nocount', () => { const s = z(); readBook(s, book, (k) => 0); });
  const h = await readHiddenSheet(raw, digest);
  await loop('hidden', () => readHiddenSheet(raw, digest));
  await loop('locate', () => locateTabs(raw, h.book));
  await loop('returnPackage', () => returnPackage({ source: z(), book, raw }, input, digest));
  await loop('rebuild', () => rebuildWorkbook(bytes, input));
  await loop('exceljs', async () => { const w = new ExcelJS.Workbook(); await w.xlsx.load(bytes.buffer); await w.xlsx.writeBuffer(); }, 60);
}
if (process.argv[4] === 'prof') {
  const { readDirectory } = await import('./build/server/files/zip-directory.js');
  const { ZipParts } = await import('./build/server/files/part-source.js');
  const { describePackage } = await import('./build/core/ooxml/package.js');
  const { readBook } = await import('./build/core/ooxml/read-book.js');
  const { returnPackage } = await import('./build/core/ooxml/return/return-package.js');
  const { countIn } = await import('./build/server/files/read-bytes.js');
  const d = await readDirectory(Buffer.from(bytes));
  const src = new ZipParts(d.parts); const book = describePackage(src);
  const raw = readBook(src, book, (k) => countIn(src, k));
  for (let i = 0; i < 600; i++) await returnPackage({ source: new ZipParts(d.parts), book, raw }, input, digest);
}
