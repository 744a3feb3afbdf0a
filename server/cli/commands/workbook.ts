import type { Command } from 'commander';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { issueClassWorkbook } from '../../acts/sheets/issue-class-workbook.js';
import { issueTeacherWorkbook } from '../../acts/sheets/issue-teacher-workbook.js';
import { callerOf, classIdOf, homeroomCaller } from '../as-caller.js';
import { periodFrom, secretsFromInput, writeBytes } from '../input.js';
import { addCommand, DATA_DIR } from '../program.js';
import { withServer } from '../remote.js';
import { stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';
import { tasksSchema } from '../../../core/contract/session.js';

interface Options {
  readonly class?: string;
  readonly period: string;
  readonly output: string;
  readonly data?: string;
  readonly server?: string;
  readonly user?: string;
  readonly passwordStdin?: true;
  readonly codeStdin?: true;
  readonly teacher?: string;
}

export function addWorkbook(program: Command, terminal: Terminal): void {
  addCommand(program, terminal, 'workbook', 'workbook-command')
    .option('--class <4A>', terminal.words('class-option'))
    .requiredOption('--period <period>', terminal.words('period-option'))
    .requiredOption('-o, --output <file>', terminal.words('output-option'))
    .option('--teacher <account>', terminal.words('teacher-option'))
    .option('--data <dir>', terminal.words('data-option', { data: DATA_DIR }))
    .option('--server <url>', terminal.words('server-option'))
    .option('--user <name>', terminal.words('user-option'))
    .option('--password-stdin', terminal.words('password-option'))
    .option('--code-stdin', terminal.words('code-option'))
    .action(async (options: Options) => {
      const period = periodFrom(terminal, options.period);
      if (options.data !== undefined && options.server !== undefined)
        throw stop(terminal, 'data-or-server', 'choose-one');
      const bytes =
        options.server === undefined
          ? await fromData(terminal, options, period)
          : await fromServer(terminal, options, options.server, period);
      await writeBytes(terminal, options.output, bytes);
      terminal.note(terminal.words('workbook-written', { file: options.output }));
    });
}

/** On the server's machine: for the class's homeroom teacher, or for the teacher asked for. */
function fromData(terminal: Terminal, options: Options, period: SheetPeriod): Promise<Uint8Array> {
  const { data = DATA_DIR, class: className, teacher } = options;
  return withData(terminal, data, async (deps) => {
    if (className === undefined) {
      if (teacher === undefined) throw stop(terminal, 'class-or-teacher', 'see-help');
      const caller = await callerOf(terminal, deps, teacher);
      return (await issueTeacherWorkbook(deps, { caller, period })).bytes;
    }
    const classId = await classIdOf(terminal, deps, className);
    const caller =
      teacher === undefined ? await homeroomCaller(terminal, deps, classId) : await callerOf(terminal, deps, teacher);
    return (await issueClassWorkbook(deps, { caller, classId, period })).bytes;
  });
}

/** Over the network: what the signed-in person may have. */
async function fromServer(
  terminal: Terminal,
  options: Options,
  server: string,
  period: SheetPeriod,
): Promise<Uint8Array> {
  const { user: account, class: className } = options;
  if (account === undefined || !options.passwordStdin) throw stop(terminal, 'user-needed', 'give-user');
  const secrets = await secretsFromInput(terminal, options.codeStdin === true);
  return withServer(terminal, server, { account, ...secrets }, async ({ call }) => {
    if (className === undefined) {
      return new Uint8Array(await (await call('teacherWorkbook', { params: { period } })).arrayBuffer());
    }
    const { tasks } = tasksSchema.parse(await (await call('tasks')).json());
    const wanted = className.normalize('NFC').toLowerCase();
    // Who teaches nothing (principal, clerk) names the class by its id.
    const task = tasks.find((each) => each.className.toLowerCase() === wanted);
    if (!task && tasks.length > 0) {
      const classes = [...new Set(tasks.map((each) => each.className))].join(', ');
      throw stop(terminal, 'no-class', 'classes-are', { class: className, classes });
    }
    const answer = await call('classWorkbook', { params: { classId: task?.classId ?? className, period } });
    return new Uint8Array(await answer.arrayBuffer());
  });
}
