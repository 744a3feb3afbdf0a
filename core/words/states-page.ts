/** docs/STATES.md: every table of states as people read it. Made of the tables, never written by hand. */
import { BROUGHT_MOVES } from '../brought-years/brought-states.js';
import { LAWFUL_MOVES } from '../calendar/lawful-states.js';
import type { StatesTable } from '../codes/states.js';
import { ACT_OF_CERTIFICATE_MOVE, CERTIFICATES } from '../contract/certificate-states.js';
import { COVERS } from '../covers/cover-states.js';
import { ORDER_MOVES, ORDER_STATES, type OrderAct } from '../locks/order-states.js';
import { FIRST_STATE, OFFICE_ACTS, RECORD_STATES, TRANSITIONS } from '../record/record-states.js';
import { type ActName, rightTo } from '../rights/rights.js';
import { ACTS_EN } from './en/acts.js';
import { ACTS_VI } from './vi/acts.js';
import { whoWords } from './rights-page.js';

export interface DrawnStates {
  readonly title: string;
  /** File of the table. */
  readonly file: string;
  readonly table: StatesTable;
  /** The act of the table of rights that makes a move; null for what time does. */
  readonly actOf: (move: string) => ActName | null;
  /** Who or what makes a move that has no such act; time, where nothing is said. */
  readonly nobody?: string;
}

/** What an order does by itself. */
const TIME = 'thời gian';
const ORDER_ACT: Readonly<Record<OrderAct, ActName>> = { execute: 'execute-locks', withdraw: 'order-locks' };

const same = (move: string): ActName => move as ActName;

/** In the order of the page; a new table of states is one more line. */
export const STATES_TABLES: readonly DrawnStates[] = [
  {
    title: 'Học bạ (đơn vị phát hành) / Records (issued units)',
    file: 'core/record/record-states.ts',
    table: { states: RECORD_STATES, first: FIRST_STATE, moves: TRANSITIONS },
    actOf: (move) => (OFFICE_ACTS.some((act) => act === move) ? null : same(move)),
    nobody: 'cấp trên / the office above',
  },
  {
    title: 'Bìa Học bạ số / Covers',
    file: 'core/covers/cover-states.ts',
    table: COVERS,
    actOf: same,
  },
  {
    title: 'Chứng thư số / Certificates',
    file: 'core/contract/certificate-states.ts',
    table: CERTIFICATES,
    actOf: (move) => ACT_OF_CERTIFICATE_MOVE[move as keyof typeof ACT_OF_CERTIFICATE_MOVE],
  },
  {
    title: 'Lệnh khóa, mở / Orders to lock and to open',
    file: 'core/locks/order-states.ts',
    table: {
      states: ORDER_STATES,
      first: 'waiting',
      moves: ORDER_MOVES.map((move) => ({ ...move, act: move.act ?? TIME })),
    },
    actOf: (move) => ORDER_ACT[move as OrderAct] ?? null,
  },
  {
    title: 'Văn bản dời mốc theo quy định / Documents that move a lawful date',
    file: 'core/calendar/lawful-states.ts',
    table: LAWFUL_MOVES,
    actOf: () => 'decide-lawful-day',
  },
  {
    title: 'Năm học mang theo / Years brought along',
    file: 'core/brought-years/brought-states.ts',
    table: BROUGHT_MOVES,
    actOf: () => 'decide-brought-year',
  },
];

const BEFORE = `# Các bước / States

Trang này vẽ từ các bảng trong \`core/\`: \`node docs/write-states.mjs\` (sau \`npm run types\`). Bước nào không có mũi tên thì
không đi được; ai được làm thì xem cột cuối và [RIGHTS.md](RIGHTS.md).

This page is drawn from tables in \`core/\`. What has no arrow cannot be done; dotted ones give up again what was reached.
`;

/** A name that Mermaid takes. */
const node = (state: string): string => state.replaceAll('-', '_');

const arrow = ({ from, act, to, back }: StatesTable['moves'][number]): string =>
  `  ${node(from)} ${back ? '-.->' : '-->'}|${act}| ${node(to)}`;

function section({ title, file, table, actOf, nobody = 'time' }: DrawnStates): string {
  const { states, first, moves } = table;
  const rows = moves.map(({ from, act, to }) => {
    const right = actOf(act);
    if (right === null) return `| \`${from}\` | ${act} / ${nobody} | \`${to}\` | |`;
    const who = rightTo(right).who.map(whoWords).join('<br>');
    return `| \`${from}\` | ${ACTS_VI[right]}<br>${ACTS_EN[right]}<br>\`${act}\` | \`${to}\` | ${who} |`;
  });
  return `## ${title}

\`${file}\`

\`\`\`mermaid
flowchart LR
  begin(( )) --> ${node(first)}
${[...states.map((state) => `  ${node(state)}["${state}"]`), ...moves.map(arrow)].join('\n')}
\`\`\`

| Từ / From | Việc / Act | Đến / To | Ai / Who |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** Markdown, before it is formatted. */
export const statesPage = (): string => [BEFORE, ...STATES_TABLES.map(section)].join('\n');
