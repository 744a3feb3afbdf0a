import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** Named in the language it leads to. */
export function LanguageButton() {
  const { t, locale, switchLanguage } = useWords();
  const styles = useStyles();
  const [failed, setFailed] = useState(false);
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      lang={locale === 'vi' && !failed ? 'en' : 'vi'}
      onClick={() =>
        void switchLanguage().then(
          () => setFailed(false),
          () => setFailed(true),
        )
      }
    >
      {t(failed ? 'app.other-language-failed' : 'app.other-language')}
    </Button>
  );
}
