import type { Command } from 'commander';
import { type Import, importSchema } from '../../../core/contract/imports.js';
import { IMPORT_KINDS, type ImportKind } from '../../../core/import/kinds.js';
import { importFile } from '../../acts/imports/import-file.js';
import { runImport } from '../../acts/imports/run-import.js';
import { signIn } from '../../acts/sessions/sign-in.js';
import { signOut } from '../../acts/sessions/sign-out.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { readBytes, type Secrets, secretsFromInput } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { withServer } from '../remote.js';
import { EXIT, stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly user?: string;
  readonly passwordStdin?: true;
  readonly codeStdin?: true;
  readonly data?: string;
  readonly server?: string;
  readonly day?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const isKind = (what: string): what is ImportKind => IMPORT_KINDS.some((kind) => kind === what);

/** Where each is brought. */
const ENDPOINT = {
  pupils: 'importPupils',
  teachers: 'importTeachers',
  assignments: 'importAssignments',
  profiles: 'importProfiles',
} as const satisfies Record<ImportKind, string>;

export function addImport(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'import', 'import-command')
    .argument('<what>', terminal.words('import-what'))
    .argument('<file>', terminal.words('check-file'))
    .option('--dry-run', terminal.words('dry-run-option'))
    .option('--day <yyyy-mm-dd>', terminal.words('import-day-option'))
    .option('--user <name>', terminal.words('user-option'))
    .option('--password-stdin', terminal.words('password-option'))
    .option('--code-stdin', terminal.words('code-option'))
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--server <url>', terminal.words('server-option'))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('import-more')}`)
    .action(async (what: string, file: string, options: Options) => {
      const { user: account, data = DATA_DIR, server, json, dryRun, day } = options;
      if (!isKind(what)) throw stop(terminal, 'bad-import', 'imports-are', { what });
      if (options.data !== undefined && server !== undefined) throw stop(terminal, 'data-or-server', 'choose-one');
      if (account === undefined || !options.passwordStdin) throw stop(terminal, 'user-needed', 'give-user');
      const asked = { what, bytes: await readBytes(terminal, file), name: nameOf(file), day, dryRun: dryRun === true };
      const who = { account, ...(await secretsFromInput(terminal, options.codeStdin === true)) };
      const answer =
        server === undefined
          ? await intoData(terminal, data, who, asked)
          : await overNetwork(terminal, server, who, asked);
      if (json) terminal.print(JSON.stringify(answer, null, 2));
      else print(terminal, answer);
      const { refused, undecided } = answer.counts;
      terminal.end(refused + undecided === 0 ? EXIT.well : EXIT.findings);
    });
}

interface Asked {
  readonly what: ImportKind;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly day: string | undefined;
  readonly dryRun: boolean;
}

interface Who extends Secrets {
  readonly account: string;
}

const nameOf = (file: string): string => file.split(/[\\/]/).pop()!.slice(-200);

/** Whether nobody has to be asked anything more. */
const isClear = ({ counts, mostlyUnknown }: Import): boolean =>
  counts.undecided === 0 && !mostlyUnknown && counts.new + counts.changed > 0;

function intoData(terminal: Terminal, data: string, who: Who, asked: Asked): Promise<Import> {
  return withData(terminal, data, async (deps) => {
    const { signedIn } = await signIn(deps, { ...who, channel: 'bearer', from: null, network: 'localhost' });
    try {
      return await bring(terminal, deps, signedIn, asked);
    } finally {
      await signOut(deps, { caller: signedIn });
    }
  });
}

async function bring(
  terminal: Terminal,
  deps: Deps,
  caller: Caller,
  { what, bytes, name, day, dryRun }: Asked,
): Promise<Import> {
  const mode = dryRun ? 'check' : 'keep';
  const seen = await importFile(deps, { caller, what, bytes, mode, day, name, locale: terminal.locale });
  if (dryRun || !isClear(seen)) return seen;
  const input = { caller, importId: seen.id!, seen: seen.seen, sure: false, stillWanted: null };
  return { ...seen, state: 'done', result: await runImport(deps, input) };
}

function overNetwork(
  terminal: Terminal,
  server: string,
  who: Who,
  { what, bytes, name, day, dryRun }: Asked,
): Promise<Import> {
  return withServer(terminal, server, who, async ({ call }) => {
    const query = { mode: dryRun ? 'check' : 'keep', name, ...(day !== undefined && { day }) };
    const response = await call(ENDPOINT[what], { query, body: bytes });
    const seen = importSchema.parse(await response.json());
    if (dryRun || !isClear(seen)) return seen;
    const params = { importId: seen.id! };
    await call('carryOutImport', { params, body: { seen: seen.seen } });
    for (;;) {
      const now = importSchema.parse(await (await call('readImport', { params })).json());
      if (now.job?.state !== 'running') return { ...seen, state: now.state, result: now.result, job: now.job };
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });
}

function print({ print: line, words }: Terminal, answer: Import): void {
  for (const { sheet, columns, passedOver, rows } of answer.sheets) {
    const headers = columns.map(({ header }) => header).join(', ');
    line(`✓ ${words('import-sheet', { sheet, rows, columns: headers })}`);
    if (passedOver.length > 0) line(`  ${words('import-passed-over', { columns: passedOver.join(', ') })}`);
  }
  line(words('import-counts', answer.counts));
  for (const { sheet, row, name, reason, remedy } of answer.refused) {
    line(`  ✕ ${words('import-row', { sheet, row, name })} ${reason} ${remedy}`);
  }
  for (const { sheet, row, name, kind } of answer.rows) {
    if (kind === 'doubtful') line(`  ? ${words('import-row', { sheet, row, name })} ${words('import-doubtful')}`);
  }
  for (const { name, pupils } of answer.newClasses) line(`  + ${words('import-new-class', { class: name, pupils })}`);
  if (answer.job?.why) line(`✕ ${answer.job.why.reason} ${answer.job.why.remedy}`);
  else if (answer.result) {
    const { created, changed, classes, waits } = answer.result;
    line(`✓ ${words('import-done', { created, changed, classes })}`);
    if (waits) line(`  ${words('import-waits')}`);
  } else if (answer.id === null) line(words('import-dry'));
  else line(`! ${words('import-to-decide')}`);
}
