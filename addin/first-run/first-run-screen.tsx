/** Lập trường: the one-time code, the school, and the slip for its principal; before anybody can sign in. */
import '../words/of-late-screens.js';
import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { LanguageButton } from '../frame/language-button.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { BegunView } from './begun-view.js';
import { CodeForm, type Opened } from './code-form.js';
import { type Begun, SchoolForm } from './school-form.js';

const useStyles = makeStyles({
  page: { ...column('16px'), maxWidth: '720px', margin: '0 auto', padding: '24px 12px' },
  top: { display: 'flex', justifyContent: 'flex-end', '@media print': { display: 'none' } },
});

export function FirstRunScreen() {
  const { t } = useWords();
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <LanguageButton />
      </div>
      {begun !== null ? (
        <BegunView begun={begun} />
      ) : (
        <Screen title={t('first-run.title')} lead={t('first-run.lead')}>
          {opened === null ? <CodeForm onOpened={setOpened} /> : <SchoolForm opened={opened} onBegun={setBegun} />}
        </Screen>
      )}
    </main>
  );
}
