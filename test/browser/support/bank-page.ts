/** Runs in the browser: the remark bank beside a small open workbook, as the pane shows it. */
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../../../addin/frame/announcer.js';
import { useBaseStyles } from '../../../addin/frame/base-styles.js';
import { useTheme } from '../../../addin/frame/theme.js';
import { BankScreen } from '../../../addin/bank/bank-screen.js';
import { SessionContext } from '../../../addin/session/session-context.js';
import type { Session } from '../../../addin/session/session.js';
import { SheetProvider, type SheetSource } from '../../../addin/sheet/sheet-context.js';
import type { RemarkEntry } from '../../../addin/sheet/sheet-state.js';
import { WordsProvider } from '../../../addin/words/words.js';
import type { SaveRemark } from '../../../core/contract/remarks.js';
import type { Phrase } from '../../../core/remarks/phrase.js';
import { buildPhrase } from '../../support/phrases.js';
import { FakeSheet } from './sheet-fake.js';

const sheet = new FakeSheet();
/** Every remark cell of the small workbook; its pupils' results make their levels. */
sheet.select('I12', 'I13', 'I14', 'I15', 'I16');
const REMARKS = sheet.get().selected;
const RESULTS = ['HTXS', 'HTT', 'HTT', 'HT', null] as const;
sheet.set({ selected: [], book: { kind: 'ours', parts: [], cells: 35, filled: 20, missing: [], unsent: 0 } });

const homeroom = (level: Phrase['level'], text: string, part: Partial<Phrase> = {}): Phrase =>
  buildPhrase({ about: 'homeroom', level, text, ...part });
let phrases: readonly Phrase[] = [
  homeroom('HTXS', 'Học đều các môn, năng nổ trong mọi hoạt động; hãy giữ niềm vui khám phá mỗi ngày.'),
  homeroom('HTXS', '{tên} là tấm gương chăm học của lớp.', { scope: 'own' }),
  homeroom('HTT', 'Chăm học, tiếp thu nhanh, hòa đồng; nên đọc thêm sách để mở rộng hiểu biết.'),
  homeroom('HTT', 'Có ý thức tự học, mạnh dạn phát biểu; nên rèn thêm tính cẩn thận.', { scope: 'own' }),
  homeroom('HT', 'Có nhiều tiến bộ trong năm; nên ôn tập đều đặn và mạnh dạn hỏi thầy cô.', {
    grades: { from: 4, to: 5 },
  }),
];

const remarkColumn = (): readonly RemarkEntry[] =>
  REMARKS.map((cell, i): RemarkEntry => {
    const result = RESULTS[i];
    return {
      ...cell,
      value: sheet.values()[cell.cell] ?? null,
      grade: 4,
      row: result ? { [`result.${result}`]: 'X' } : {},
    };
  });
/** What stands in Excel while the pane was told nothing of it. */
let untold: Readonly<Record<string, string>> = {};
const columnOf: SheetSource['columnOf'] = async (cell) =>
  (await sheet.columnOf(cell)).map((one) => ({ ...one, value: untold[one.cell] ?? one.value }));
const source: SheetSource = { ...sheet, remarkColumn, columnOf };

/** What tests reach from outside. */
export interface BankWindow {
  readonly sheet: FakeSheet;
  /** Type while Excel tells the pane nothing. */
  readonly typeUntold: (values: Readonly<Record<string, string>>) => void;
  readonly phrases: () => readonly Phrase[];
}
Object.assign(window, {
  sheet,
  typeUntold: (values) => {
    untold = values;
  },
  phrases: () => phrases,
} satisfies BankWindow);

const session = {
  call: (name: string, { body }: { body?: SaveRemark }) => {
    if (name === 'remarks') return Promise.resolve({ phrases, keeps: ['own'] });
    phrases = [...phrases, body!];
    return Promise.resolve({ phrase: body });
  },
} as unknown as Session;

function Page() {
  useBaseStyles();
  return h(
    FluentProvider,
    { theme: useTheme(null) },
    h(Announcer, null, h('main', null, h(SheetProvider, { source, children: h(BankScreen, { focus: false }) }))),
  );
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const page = h(WordsProvider, { first: 'vi', children: h(SessionContext, { value: session }, h(Page)) });
createRoot(document.getElementById('root')!).render(h(RendererProvider, { renderer, children: page }));
