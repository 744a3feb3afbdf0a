/** Báo sự cố: a diagnosis to read, to copy and to mail. */
import { Button, Field, Link, makeStyles, Textarea } from '@fluentui/react-components';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { goTo } from '../frame/route.js';
import { useCopied } from '../frame/use-copied.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: column('12px'),
  text: { width: '100%', '& textarea': { fontFamily: 'monospace', minHeight: '160px' } },
  acts: row('12px'),
});

export interface ReportProps {
  readonly text: string;
  /** She may write it in the program itself. */
  readonly toForm: boolean;
}

export function Report({ text, toForm }: ReportProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { box, copied, copy } = useCopied({ done: t('help.copied'), byHand: t('help.copy-by-hand') });
  const mail = `mailto:?subject=${encodeURIComponent(t('help.mail-subject'))}&body=${encodeURIComponent(`${t('help.mail-body')}\n\n${text}`)}`;
  return (
    <Section title={t('help.report')}>
      <div className={styles.box}>
        <Muted>{t('help.report-text')}</Muted>
        <Field label={t('help.diagnosis')}>
          <Textarea className={styles.text} textarea={{ ref: box }} readOnly value={text} resize="vertical" />
        </Field>
        <div className={styles.acts}>
          {toForm && (
            <Button appearance="primary" onClick={() => goTo('incidents')}>
              {t('help.to-form')}
            </Button>
          )}
          <Button appearance={toForm ? 'secondary' : 'primary'} onClick={copy}>
            {t('help.copy')}
          </Button>
          <Link href={mail} target="_blank" rel="noopener">
            {t('help.mail')}
          </Link>
        </div>
        {copied !== null && (
          <Notice tone={copied ? 'done' : 'info'} title={t(copied ? 'help.copied' : 'help.copy-by-hand')} />
        )}
      </div>
    </Section>
  );
}
