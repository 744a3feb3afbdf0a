/** Quy định riêng của trường: what is in force by which decision, what comes, a new decision, documents to take. */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import type { SchoolRulesAnswer } from '../../core/contract/school-rules.js';
import { DOCUMENT_KINDS } from '../../core/school-rules/official-document.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { usePane } from '../frame/pane-context.js';
import { hashOf } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { RulesForm } from './rules-form.js';
import { RulesList } from './rules-list.js';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' }, files: { ...row('8px'), flexWrap: 'wrap' } });

/** With one person alone an order waits whenever she is away (H5). */
const ENOUGH = 2;

export function RulesView({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const rules = useAnswer('schoolRules', {});
  const { state } = rules;
  return (
    <Screen title={t('rules.title')} lead={t('rules.lead')} focus={focus} at="rules">
      <Link href={hashOf('readiness')}>{t('years.back')}</Link>
      {state.kind === 'loading' && <Loading text={t('rules.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={rules.again} />}
      {state.kind === 'ready' && <Rules answer={state.answer} onChanged={rules.renew} />}
    </Screen>
  );
}

function Rules({ answer, onChanged }: { readonly answer: SchoolRulesAnswer; readonly onChanged: () => void }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const [form, setForm] = useChosen('form');
  const { now, toCome, executors, can } = answer;
  const decides = can.includes('decide-school-rules');
  const said = ({ number, day: signed, fromDay }: NonNullable<typeof now.decision>): string =>
    t('rules.decision', { number, day: day(signed), from: day(fromDay) });
  return (
    <>
      {executors < ENOUGH && (
        <Notice tone="warning" title={t('rules.executors-few', { n: executors })}>
          {t('rules.executors-few-why')}
        </Notice>
      )}
      <Section
        raised
        box={box}
        title={t('rules.now')}
        lead={now.decision === null ? t('rules.default') : said(now.decision)}
      >
        <RulesList rules={now.rules} />
        <Muted>{t('rules.executors-now', { n: executors })}</Muted>
        {form === '' && decides && (
          <Button className={styles.button} onClick={() => setForm('rules')}>
            {t('rules.enter')}
          </Button>
        )}
        {form !== '' && decides && (
          <RulesForm
            answer={answer}
            onDone={(changed) => {
              setForm('');
              if (changed) onChanged();
            }}
          />
        )}
        {!decides && <Muted>{t('rules.principal')}</Muted>}
      </Section>
      {toCome.map((one) => (
        <Section key={`${one.number} ${one.fromDay}`} raised title={t('rules.to-come')} lead={said(one)}>
          <RulesList rules={one.rules} />
        </Section>
      ))}
      {can.includes('make-school-documents') && <Documents />}
    </>
  );
}

function Documents() {
  const { t } = useWords();
  const styles = useStyles();
  const inExcel = usePane() !== null;
  return (
    <Section raised title={t('rules.documents')} lead={t('rules.documents-lead')}>
      {inExcel ? (
        <Muted>{t('pane.download-hint', { address: `${location.origin}/` })}</Muted>
      ) : (
        <div className={styles.files}>
          {DOCUMENT_KINDS.map((kind) => (
            <DownloadButton
              key={kind}
              label={t(`rules.document.${kind}`)}
              fetchFile={(call) => call('schoolDocument', { params: { kind } })}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
