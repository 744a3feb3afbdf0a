import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from './language-button.js';
import { SampleBadge, SampleNote } from './sample-note.js';

const useStyles = makeStyles({
  box: column('4px'),
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  narrow: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', fontSize: tokens.fontSizeBase200 },
  school: { ...breaks, flex: '1 1 8em', margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The school, its year and the language; in the pane, where space is dear, no more than the school and its being a sample. */
export function SchoolLine({ me, narrow }: { readonly me: Me; readonly narrow: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  if (narrow) {
    return (
      <section className={styles.narrow} aria-label={t('app.school')}>
        <p className={styles.school}>{me.school.name}</p>
        {me.school.sample && <SampleBadge />}
      </section>
    );
  }
  return (
    <section className={styles.box} aria-label={t('app.school')}>
      <div className={styles.line}>
        <p className={styles.school}>
          {me.school.name} · {t('tasks.year', { year: me.schoolYear })}
        </p>
        <LanguageButton />
      </div>
      {me.school.sample && <SampleNote />}
    </section>
  );
}
