import type { Command } from 'commander';
import { acceptClock } from '../../acts/clock/accept-clock.js';
import { shownTime } from '../../runner/keep-time.js';
import { lastLink } from '../../runner/append-audit-event.js';
import { clockTrouble } from '../../acts/clock/clock-trouble.js';
import { readFrom } from '../../store/read-from.js';
import { addCommand, DATA_DIR } from '../program.js';
import { EXIT, stop } from '../stop.js';
import type { Terminal } from '../terminal.js';
import { withData } from '../with-data.js';

interface Options {
  readonly data?: string;
  readonly accept?: true;
}

export function addClock(program: Command, terminal: Terminal): void {
  const { words, print } = terminal;
  addCommand(program, terminal, 'clock', 'clock-command')
    .option('--data <dir>', words('data-option', { data: DATA_DIR }))
    .option('--accept', words('clock-accept-option'))
    .addHelpText('after', `\n${words('clock-command-more')}`)
    .action(({ data = DATA_DIR, accept }: Options) =>
      withData(terminal, data, async (deps) => {
        const { at } = await readFrom(deps.db, (db) => lastLink({ db }));
        const times = { now: shownTime(deps.clock()), last: at === null ? '–' : shownTime(new Date(at)) };
        if (accept) {
          const back = await acceptClock(deps);
          if (back === null) throw stop(terminal, 'clock-nothing-to-accept', 'clock-nothing-remedy');
          print(words('clock-accepted', { ...times, seconds: Math.ceil(back / 1000) }));
          return;
        }
        const trouble = await readFrom(deps.db, (db) => clockTrouble({ db, clock: deps.clock }));
        if (!trouble) return print(words('clock-well', times));
        print(words('clock-back', { ...trouble }));
        print(`  → ${words('clock-back-remedy', { data })}`);
        terminal.end(EXIT.findings);
      }),
    );
}
