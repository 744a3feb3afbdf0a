import { cellKey } from '../../../core/codes/cell-key.js';
import type { Command } from 'commander';
import { dayInVietnam, shownDay, timeInVietnam } from '../../../core/codes/day.js';
import { uploadAnswerSchema, type UploadAnswer, type UploadPart } from '../../../core/contract/sheet.js';
import { type FieldKey, isFieldKey } from '../../../core/fields/field-key.js';
import { fieldName } from '../../../core/words/fields.js';
import { showValue } from '../../../core/rules/show-value.js';
import { signIn } from '../../acts/sessions/sign-in.js';
import { signOut } from '../../acts/sessions/sign-out.js';
import { takeUpload } from '../../acts/upload/take-upload.js';
import { readBytes, type Secrets, secretsFromInput } from '../input.js';
import { printFindings } from '../print-findings.js';
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
  readonly json?: true;
}

export function addPush(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'push', 'push-command')
    .argument('<file>', terminal.words('check-file'))
    .option('--user <name>', terminal.words('user-option'))
    .option('--password-stdin', terminal.words('password-option'))
    .option('--code-stdin', terminal.words('code-option'))
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--server <url>', terminal.words('server-option'))
    .option('--json', terminal.words('json-option'))
    .addHelpText('after', `\n${terminal.words('push-more')}`)
    .action(async (file: string, options: Options) => {
      const { user: account, data = DATA_DIR, server, json } = options;
      if (options.data !== undefined && server !== undefined) throw stop(terminal, 'data-or-server', 'choose-one');
      if (account === undefined || !options.passwordStdin) throw stop(terminal, 'user-needed', 'give-user');
      const bytes = await readBytes(terminal, file);
      const who = { account, ...(await secretsFromInput(terminal, options.codeStdin === true)) };
      const answer =
        server === undefined
          ? await intoData(terminal, data, who, bytes)
          : await overNetwork(terminal, server, who, bytes);
      if (json) terminal.print(JSON.stringify(withoutFile(answer), null, 2));
      else print(terminal, answer);
      terminal.end(allTaken(answer) ? EXIT.well : EXIT.findings);
    });
}

interface Who extends Secrets {
  readonly account: string;
}

function intoData(terminal: Terminal, data: string, who: Who, bytes: Uint8Array): Promise<UploadAnswer> {
  return withData(terminal, data, async (deps) => {
    const { signedIn } = await signIn(deps, { ...who, channel: 'bearer', from: null, network: 'localhost' });
    try {
      return await takeUpload(deps, { caller: signedIn, bytes, mode: 'push', locale: terminal.locale });
    } finally {
      await signOut(deps, { caller: signedIn });
    }
  });
}

function overNetwork(terminal: Terminal, server: string, who: Who, bytes: Uint8Array): Promise<UploadAnswer> {
  return withServer(terminal, server, who, async ({ call }) => {
    const response = await call('upload', { query: { mode: 'push' }, body: bytes });
    return uploadAnswerSchema.parse(await response.json());
  });
}

/** The marked workbook is for people; programs have the findings. */
const withoutFile = ({ parts, issues, results, pupils }: UploadAnswer) => ({ parts, issues, results, pupils });

const allTaken = ({ parts, issues }: UploadAnswer): boolean =>
  issues.every(({ severity }) => severity !== 'error') &&
  parts.every(({ answer, refused }) => !refused && !answer?.refused.length && !answer?.conflicts.length);

function print(terminal: Terminal, answer: UploadAnswer): void {
  for (const part of answer.parts) printPart(terminal, part, answer.pupils);
  terminal.print();
  printFindings(terminal, answer);
}

function printPart(terminal: Terminal, part: UploadPart, pupils: UploadAnswer['pupils']): void {
  const { words, print } = terminal;
  const named = { class: part.className, period: words(`period-${part.period}`) };
  const { answer, refused } = part;
  if (refused) print(`✕ ${words('push-part-refused', { ...named, reason: refused.reason, remedy: refused.remedy })}`);
  if (!answer) return;
  const { accepted, conflicts, othersChanged, revision } = answer;
  if (accepted + answer.refused.length + conflicts.length === 0) print(`✓ ${named.class}: ${words('push-nothing')}`);
  else {
    const counts = {
      accepted,
      refused: answer.refused.length,
      conflicts: conflicts.length,
      others: othersChanged.length,
      revision,
    };
    print(
      `${answer.refused.length + conflicts.length === 0 ? '✓' : '!'} ${words('push-part', { ...named, ...counts })}`,
    );
  }
  const cellNamed = (pupil: string, field: string) => ({
    pupil: pupils[pupil] ?? pupil,
    field: fieldName(field as FieldKey, terminal.locale),
  });
  const left = new Set([...answer.refused, ...conflicts].map(cellKey));
  for (const { pupil, field } of part.deleted) {
    if (!left.has(cellKey({ pupil, field }))) print(`  − ${words('deleted-cell', cellNamed(pupil, field))}`);
  }
  for (const { pupil, field, refusal } of answer.refused) {
    const { reason, remedy } = refusal;
    print(`  ✕ ${words('refused-cell', { ...cellNamed(pupil, field), reason, remedy })}`);
  }
  for (const { pupil, field, mine, theirs, author, at } of conflicts) {
    const show = (value: string | null) =>
      String((isFieldKey(field) ? showValue(field, value) : value) ?? words('empty'));
    const when = `${timeInVietnam(new Date(at))} ${shownDay(dayInVietnam(new Date(at)))}`;
    const shown = { mine: show(mine), theirs: show(theirs), author, at: when };
    print(`  ! ${words('conflict-cell', { ...cellNamed(pupil, field), ...shown })}`);
  }
  if (conflicts.length > 0) print(`    → ${words('conflict-remedy')}`);
}
