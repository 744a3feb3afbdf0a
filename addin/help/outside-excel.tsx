/** The pane, opened where there is no Excel: said plainly, with the ways on. */
import { lateScreen } from '../frame/late-screen.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { hashOf, usePlace } from '../frame/route.js';
import { useAlone } from '../frame/shell.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { LanguageButton } from '../frame/language-button.js';

const HelpAlone = lateScreen(async () => (await import('./help-alone.js')).HelpAlone);

const useStyles = makeStyles({ page: column('16px'), lines: column('8px'), language: { alignSelf: 'flex-end' } });

export function OutsideExcel() {
  const { t } = useWords();
  const styles = useStyles();
  const alone = useAlone();
  const { route } = usePlace();
  if (route === 'help') return <HelpAlone back={t('help.back')} />;
  const actions = (
    <>
      <Button as="a" appearance="primary" href="/">
        {t('pane.outside-open')}
      </Button>
      <Button as="a" href={hashOf('help')}>
        {t('help.title')}
      </Button>
    </>
  );
  return (
    <main className={alone}>
      <div className={styles.page}>
        <div className={styles.language}>
          <LanguageButton />
        </div>
        <Notice tone="info" title={t('pane.outside')} actions={actions}>
          <div className={styles.lines}>
            <span>{t('pane.outside-lead')}</span>
            <span>{t('pane.outside-excel')}</span>
            <span>{t('pane.outside-web')}</span>
          </div>
        </Notice>
      </div>
    </main>
  );
}
