/** Why an authority gave no stamp, in words. */
import { ui as en } from '../../core/words/en/ui.js';
import { ui as vi } from '../../core/words/vi/ui.js';
import { cliStamps } from '../../core/words/vi/cli-stamps.js';
import type { Fault } from '../stamping/stamper.js';
import type { Terminal } from './terminal.js';

type OwnFault = keyof typeof cliStamps extends infer K ? (K extends `stamp-fault-${infer F}` ? F : never) : never;
const isOwn = (fault: Fault): fault is Fault & OwnFault => Object.hasOwn(cliStamps, `stamp-fault-${fault}`);

/** What a verification says of such a stamp, it says here as well. */
export function faultWords({ words, locale }: Terminal, fault: Fault): string {
  if (isOwn(fault)) return words(`stamp-fault-${fault}`);
  const text = (locale === 'vi' ? vi : en)[`verify.reason-${fault}`];
  return text.replace(/\.$/, '');
}
