import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from './language-button.js';
import { SampleNote } from './sample-note.js';

const useStyles = makeStyles({
  box: column('4px'),
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  school: { ...breaks, flexGrow: 1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The school, its year and the language. */
export function SchoolLine({ me }: { readonly me: Me }) {
  const { t } = useWords();
  const styles = useStyles();
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
