/** What comes before anything else: a password of her own, then a second factor. Nothing else is shown, as nothing else is let through. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useAlone } from '../frame/shell.js';
import { useLeave } from '../frame/use-leave.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { FactorSetup } from './factor-setup.js';
import { PasswordForm } from './password-form.js';

const useStyles = makeStyles({ page: column('16px'), leave: { alignSelf: 'flex-start' } });

export function MustPage({ must }: { readonly must: 'password' | 'factor' }) {
  const { t } = useWords();
  const styles = useStyles();
  const leave = useLeave();
  return (
    <main className={useAlone()}>
      <Screen key={must} title={t(`account.must-${must}`)} lead={t(`account.must-${must}-lead`)} focus>
        <div className={styles.page}>
          {must === 'password' ? <PasswordForm first /> : <FactorSetup />}
          <Button className={styles.leave} onClick={leave}>
            {t('app.change-user')}
          </Button>
        </div>
      </Screen>
    </main>
  );
}
