/** The school is there: the principal's slip, shown this once, then the way in. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import type { Begun } from './school-form.js';

const useStyles = makeStyles({
  top: { ...column('12px'), '@media print': { display: 'none' } },
  acts: row('8px'),
  // On paper black on white, whatever the theme of the screen.
  slip: {
    ...column('6px'),
    ...breaks,
    maxWidth: '420px',
    padding: '14px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '@media print': { color: '#000', backgroundColor: '#fff' },
  },
  line: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  secret: { fontFamily: tokens.fontFamilyMonospace, fontSize: '1.3em', fontWeight: tokens.fontWeightBold },
});

export function BegunView({ begun }: { readonly begun: Begun }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const { slip, account } = begun;
  const enter = (): void =>
    void act.run(async () => {
      goTo('readiness');
      await session.signIn(account, begun.password);
    });
  return (
    <>
      <div className={styles.top}>
        <Notice tone="done" title={t('first-run.done', { school: begun.school })}>
          {t('first-run.done-lead', { account })}
        </Notice>
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => print()}>
            {t('first-run.print')}
          </Button>
          <Button onClick={enter} disabledFocusable={act.busy}>
            {t('first-run.enter')}
          </Button>
        </div>
      </div>
      <section className={styles.slip} aria-label={t('first-run.slip')}>
        <h2 className={styles.title}>{t('first-run.slip')}</h2>
        <p className={styles.line}>
          {t('first-run.slip-for')}: {slip.name}
        </p>
        <p className={styles.line}>
          {t('first-run.slip-account')}: {slip.account}
        </p>
        <p className={styles.line}>
          {t('first-run.slip-password')}: <span className={styles.secret}>{slip.password}</span>
        </p>
        <p className={styles.line}>{t('first-run.slip-more')}</p>
      </section>
    </>
  );
}
