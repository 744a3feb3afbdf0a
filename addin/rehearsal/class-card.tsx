/** One row of a rehearsal: how much is missing and refused, why it closes, who owes what. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RehearsedDebt, RehearsedRow } from '../../core/contract/rehearsal.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { messageText, ownerText, toldText } from '../../core/words/debt-text.js';
import { type Told, toldTogether } from '../../core/words/told-together.js';
import { useWords, type Words } from '../words/words.js';
import { CopyBox } from './copy-box.js';
import { Remind, type RemindProps } from './remind.js';
import { messageLine, rowTitle } from '../../core/words/person-message.js';
import { lockLines, toldNotes } from './row-words.js';

const useStyles = makeStyles({
  card: { ...column('8px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  sums: { ...row('4px 16px'), margin: 0, padding: 0, listStyleType: 'none' },
  bad: { fontWeight: tokens.fontWeightSemibold },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  owner: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface ClassCardProps extends Pick<RemindProps, 'rehearsal' | 'period' | 'onDone'> {
  /** False where they are told no day. */
  readonly dated: boolean;
  readonly one: RehearsedRow;
  readonly reminds: boolean;
}

export function ClassCard({ one, reminds, ...asked }: ClassCardProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const { classId, className, pupils, signed, missing, refused, perhaps, debts, waitingOrders } = one;
  const title = rowTitle(one, words);
  const told = toldTogether(debts, () => '');
  // Where every record is signed no lock says anything.
  const locks = lockLines(one, words);
  const owing = debts.some(({ office }) => office === null);
  return (
    <article className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.sums}>
        <li>{t('rehearsal.pupils', { n: pupils })}</li>
        <li>{missing > 0 ? t('rehearsal.missing', { n: missing }) : t('rehearsal.nothing-missing')}</li>
        {refused > 0 && <li className={styles.bad}>{t('rehearsal.refused', { n: refused })}</li>}
        {perhaps > 0 && <li>{t('rehearsal.perhaps', { n: perhaps })}</li>}
        {signed > 0 && <li>{t('rehearsal.signed', { n: signed })}</li>}
        {waitingOrders > 0 && <li>{t('rehearsal.waiting-orders', { n: waitingOrders })}</li>}
      </ul>
      {debts.length > 0 && (
        <Disclosure label={t('rehearsal.owes')}>
          <ul className={styles.list}>
            {told.map((one) => (
              <ToldLine key={[one[0].kind, one[0].period, one[0].subject, one[0].userId].join()} told={one} />
            ))}
          </ul>
        </Disclosure>
      )}
      {locks.length > 0 && (
        <Disclosure label={t('rehearsal.locks')}>
          <ul className={styles.list}>
            {locks.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {owing && <CopyBox who={title} text={classMessage(one, asked.dated ? asked.rehearsal.day : null, words)} />}
      {owing && reminds && (
        <div className={styles.acts}>
          <Remind
            {...asked}
            classIds={[classId]}
            userIds={null}
            label={t('rehearsal.remind-class')}
            name={t('rehearsal.remind-of-class', { name: className })}
          />
        </div>
      )}
    </article>
  );
}

function ToldLine({ told }: { readonly told: Told<RehearsedDebt> }) {
  const words = useWords();
  const styles = useStyles();
  const notes = toldNotes(told, words);
  return (
    <li>
      <span className={styles.owner}>{ownerText(told[0], words)}</span>: {toldText(told, words)}
      {notes !== '' && <Muted>{notes}</Muted>}
    </li>
  );
}

const classMessage = (one: RehearsedRow, until: string | null, words: Words): string =>
  messageText(
    {
      head: words.t('reminders.message-class', { name: one.className }),
      lines: toldTogether(
        one.debts.filter(({ office }) => office === null),
        () => '',
      ).map((told) => messageLine(told, ownerText(told[0], words), words)),
      until,
    },
    words,
    location.origin,
  );
