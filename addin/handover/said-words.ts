/** What both persons have said of a handover, with its days. */
import type { HandoverFrom } from '../../core/contract/handover.js';
import type { Translate } from '../words/text.js';

type Said = Pick<HandoverFrom, 'given' | 'received'>;

export function saidWords({ given, received }: Said, t: Translate, moment: (at: string) => string): string {
  if (!given) return t('handover.not-given');
  const words = t('handover.given', { by: given.by, at: moment(given.at) });
  return received ? `${words}; ${t('handover.received', { by: received.by, at: moment(received.at) })}` : words;
}
