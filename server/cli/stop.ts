import { type Locale, refusalBody } from '../../core/words/render.js';
import type { CliCode } from '../../core/words/vi/cli.js';
import type { Params, Refusal } from '../../core/codes/refusal.js';
import { NoSchool } from '../acts/school/load-school.js';
import { Refused } from '../ground/refused.js';
import type { Terminal } from './terminal.js';

/** Exit codes of every command: all well; done, with findings; not done. */
export const EXIT = { well: 0, findings: 1, refused: 2 } as const;

/** A command that stops here: what and why, and what to do now. */
export class Stop extends Error {
  override readonly name = 'Stop';

  constructor(
    readonly reason: string,
    readonly remedy: string,
    readonly code: string,
  ) {
    super(code);
  }
}

/** A refusal in the command line's own words. */
export const stop = (terminal: Terminal, reason: CliCode, remedy: CliCode, params: Params = {}): Stop =>
  new Stop(terminal.words(reason, params), terminal.words(remedy, params), reason);

/** A refusal in the words all doors share. */
export function stopFor(refusal: Refusal, locale: Locale): Stop {
  const { code, reason, remedy } = refusalBody(refusal, locale);
  return new Stop(reason, remedy, code);
}

/** Show whatever stopped a command, without a stack trace; with `--json` also for programs. */
export function showStop(terminal: Terminal, error: unknown, json: boolean): void {
  const stopped =
    error instanceof Stop
      ? error
      : error instanceof Refused
        ? stopFor(error.refusal, terminal.locale)
        : error instanceof NoSchool
          ? stop(terminal, 'no-school', 'begin-school')
          : stop(terminal, 'went-wrong', 'try-doctor', {
              detail: error instanceof Error ? error.message : String(error),
            });
  if (json) {
    const { code, reason, remedy } = stopped;
    terminal.print(JSON.stringify({ code, reason, remedy }));
  }
  terminal.note(`✕ ${stopped.reason}`);
  terminal.note(`  → ${stopped.remedy}`);
}
