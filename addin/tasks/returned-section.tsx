/** Records the principal returned, with her reason and the way to their sheet; above everything else to do. */
import { isRecordSheet } from '../../core/law/record-sheet.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnedToMe } from '../../core/contract/session.js';
import { goTo } from '../frame/route.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSheet } from '../sheet/sheet-context.js';
import { subjectTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { ...breaks, whiteSpace: 'pre-line' },
  acts: row('8px'),
});

export function ReturnedSection({ returned }: { readonly returned: readonly ReturnedToMe[] }) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const sheet = useSheet();
  if (returned.length === 0) return null;
  const book = sheet?.state.book;
  const isOpen = (classId: string): boolean =>
    book?.kind === 'ours' && book.parts.some((part) => part.classId === classId && isRecordSheet(part.period));
  const open = returned.find(({ classId }) => isOpen(classId));
  return (
    <Section raised title={t('returned.title', { n: returned.length })} lead={t('returned.lead')}>
      <MoreList
        items={returned}
        keyOf={({ classId, pupil }) => `${classId} ${pupil}`}
        place="returned"
        textOf={({ name, className, reason, by }) => `${name} ${className} ${reason} ${by}`}
      >
        {({ className, name, subjects, reason, by, at }) => (
          <div className={styles.line}>
            <Sign tone="warning" />
            <span className={styles.words}>
              <span className={styles.name}>{t('returned.line', { name, class: className })}</span>
              <span className={styles.reason}>{reason}</span>
              {subjects.length > 0 && (
                <span>
                  {t('returned.subjects', { list: subjects.map((one) => subjectTitle(one, locale)).join('; ') })}
                </span>
              )}
              <span className={styles.quiet}>{t('returned.by', { by, when: moment(at) })}</span>
            </span>
          </div>
        )}
      </MoreList>
      <div className={styles.acts}>
        {open && <Button onClick={() => goTo('sheet')}>{t('returned.to-sheet', { class: open.className })}</Button>}
        <Button onClick={() => goTo('sign')}>{t('returned.to-sign')}</Button>
      </div>
    </Section>
  );
}
