/** What one person owes in all her classes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Muted } from '../parts/muted.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { toldText } from '../../core/words/debt-text.js';
import { personMessage, rowTitle, toldOf } from '../../core/words/person-message.js';
import { useWords } from '../words/words.js';
import { CopyBox } from './copy-box.js';
import { Remind, type RemindProps } from './remind.js';
import { toldNotes } from './row-words.js';
import type { OwingPerson } from './sums.js';

const useStyles = makeStyles({
  card: { ...column('8px'), ...paper, ...breaks },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { ...column('4px'), margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
});

export interface PersonCardProps extends Pick<RemindProps, 'rehearsal' | 'period' | 'onDone'> {
  /** False where they are told no day. */
  readonly dated: boolean;
  readonly person: OwingPerson;
  readonly reminds: boolean;
}

export function PersonCard({ person, reminds, ...asked }: PersonCardProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const { userId, name } = person;
  const told = toldOf(person);
  return (
    <article className={styles.card} aria-label={name}>
      <h2 className={styles.title}>{name}</h2>
      <ul className={styles.list}>
        {told.map((one) => {
          const [debt] = one;
          const notes = toldNotes(one, words);
          return (
            <li key={[debt.classId, debt.row.grade, debt.kind, debt.period, debt.subject].join()}>
              {rowTitle(debt.row, words)}: {toldText(one, words)}
              {notes !== '' && <Muted>{notes}</Muted>}
            </li>
          );
        })}
      </ul>
      <CopyBox
        who={name}
        text={personMessage(person, asked.dated ? asked.rehearsal.day : null, words, location.origin)}
      />
      {reminds && (
        <div className={styles.acts}>
          <Remind
            {...asked}
            classIds={null}
            userIds={[userId]}
            label={t('rehearsal.remind-person')}
            name={t('rehearsal.remind-of-person', { name })}
          />
        </div>
      )}
    </article>
  );
}
