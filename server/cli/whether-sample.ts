import { isSample } from '../sample/remove-sample.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** Whether a directory's database is a sample school's; a trouble of the machine is told by its name. */
export async function whetherSample(terminal: Terminal, data: string): Promise<boolean> {
  try {
    return await isSample(data);
  } catch (error) {
    throw stopForTrouble(terminal, error, data) ?? error;
  }
}
