/** The one short table of `npm start`: addresses, accounts per role, password, what to try first. */
import type { CliCode } from '../../core/words/vi/cli.js';
import { PEOPLE, type SamplePerson } from '../sample/classes.js';
import { SAMPLE_PIN } from '../sample/certificates/words.js';
import { SAMPLE_PASSWORD } from '../sample/password.js';
import { TEMPLATE_ORIGIN } from '../kit/manifest-for.js';
import { MANIFEST_FILE } from '../kit/sources.js';
import type { Terminal } from './terminal.js';

export interface SampleTable {
  /** Where the school can be reached; empty while no server runs. */
  readonly addresses: readonly string[];
  /** Path of the ready workbook with mistakes. */
  readonly spoiled: string;
  /** Folder of the key files. */
  readonly keyFiles: string;
  /** Where the stand-in of the office above answers; null where it does not run. */
  readonly office: string | null;
  /** Where the reference portal’s officers sign in; null where it does not run. */
  readonly portal?: string | null;
}

const ROLES: readonly { readonly title: CliCode; readonly has: (person: SamplePerson) => boolean }[] = [
  { title: 'role-homeroom', has: ({ homeroom }) => homeroom !== undefined },
  { title: 'role-subject', has: ({ homeroom, hats }) => homeroom === undefined && hats.includes('teacher') },
  { title: 'role-principal', has: ({ hats }) => hats.includes('principal') },
  { title: 'role-vice-principal', has: ({ hats }) => hats.includes('vice-principal') },
  { title: 'role-clerk', has: ({ hats }) => hats.includes('clerk') },
  { title: 'role-administrator', has: ({ hats }) => hats.includes('administrator') },
  { title: 'role-inspector', has: ({ hats }) => hats.includes('inspector') },
];

export function printSampleTable(
  terminal: Terminal,
  { addresses, spoiled, keyFiles, office, portal = null }: SampleTable,
): void {
  const { words, print, paint } = terminal;
  const pane = addresses.filter((address) => address.startsWith('https:'));
  const rows: [string, string][] = [
    ...addresses.map((address, index): [string, string] => [index === 0 ? words('addresses') : '', address]),
    ...pane.map((address, index): [string, string] => [index === 0 ? words('pane-address') : '', `${address}/addin/`]),
    ...pane.slice(0, 1).map((address): [string, string] => [words('trial-page'), `${address}/trial`]),
    // The manifest in the checkout names this address and no other.
    ...(pane.includes(TEMPLATE_ORIGIN) ? [[words('pane-manifest'), MANIFEST_FILE] as [string, string]] : []),
    ...ROLES.map(({ title, has }): [string, string] => [words(title), accounts(PEOPLE.filter(has))]),
    [words('password-is'), SAMPLE_PASSWORD],
    [words('key-files'), words('key-files-are', { folder: keyFiles, pin: SAMPLE_PIN })],
    ...(office === null ? [] : [[words('office-stand-in'), office] as [string, string]]),
    ...(portal === null ? [] : [[words('portal-address'), portal] as [string, string]]),
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  for (const [title, content] of rows) print(`  ${paint('grey', title.padEnd(width))}  ${content}`);
  print();
  print(`  ${paint('bold', words('try-first'))}`);
  const [address] = addresses;
  const steps =
    address === undefined
      ? [words('try-check', { file: spoiled })]
      : [
          words('try-sign-in', { address }),
          words('try-download'),
          words('try-upload', { file: spoiled }),
          words('try-sign'),
          words('try-approve'),
          words('try-seal'),
          words('try-verify', { address }),
          words('try-check', { file: spoiled }),
        ];
  steps.forEach((step, index) => print(`  ${index + 1}. ${step}`));
}

const accounts = (people: readonly SamplePerson[]): string => people.map(({ account }) => account).join(' ');
