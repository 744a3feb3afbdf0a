/** Of an urgent order that waits: who has seen it, and a text for the school's own group, without a name or mark of a child (H18). */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ShownOrder } from '../../core/contract/locks.js';
import { hashOf } from '../frame/route.js';
import { Muted } from '../parts/muted.js';
import { column } from '../parts/styles.js';
import { useCopied } from '../frame/use-copied.js';
import { useWords } from '../words/words.js';
import { periodText, scopeText } from './order-words.js';

const useStyles = makeStyles({
  box: { ...column('8px'), alignItems: 'flex-start' },
  field: { width: '100%' },
  list: { ...column('2px'), margin: 0, paddingInlineStart: '20px' },
});

export function UrgentItem({ order }: { readonly order: ShownOrder }) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  const { box, copy } = useCopied({ done: t('locks.copied'), byHand: t('locks.copy-by-hand') });
  const [open, setOpen] = useState(false);
  const { seenBy = [] } = order;
  // A pupil's name is not for a group: who carries it out reads it on the screen.
  const scope = order.scope.kind === 'pupil' ? t('locks.scope-one-pupil') : scopeText(order, words);
  const text = t(order.kind === 'lock' ? 'locks.copy-lock' : 'locks.copy-open', {
    ...{ scope, period: periodText(order.period, words), when: moment(order.orderedAt) },
    until: order.lapsesAt === null ? '' : `${t('locks.copy-until', { when: moment(order.lapsesAt) })} `,
    link: `${location.origin}${location.pathname}${hashOf('locks')}`,
  });
  return (
    <div className={styles.box}>
      <Muted>{t(seenBy.length > 0 ? 'locks.seen' : 'locks.seen-nobody')}</Muted>
      {seenBy.length > 0 && (
        <ul className={styles.list}>
          {seenBy.map(({ name, at }, i) => (
            <li key={`${i} ${name}`}>
              {at === null ? t('locks.seen-not', { name }) : t('locks.seen-by', { name, when: moment(at) })}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <Field className={styles.field} label={t('locks.copy-label')}>
            <Textarea value={text} resize="vertical" textarea={{ ref: box, readOnly: true, rows: 4 }} />
          </Field>
          <Button onClick={copy}>{t('locks.copy')}</Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('locks.copy-open-text')}</Button>
      )}
    </div>
  );
}
