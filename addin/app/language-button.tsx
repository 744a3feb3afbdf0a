import { Button, makeStyles } from '@fluentui/react-components';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: 'nowrap' } });

/** Named in the language it leads to. */
export function LanguageButton() {
  const { t, locale, switchLanguage } = useWords();
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      lang={locale === 'vi' ? 'en' : 'vi'}
      onClick={switchLanguage}
    >
      {t('app.other-language')}
    </Button>
  );
}
