/** Sổ bản giấy: the copies of a calendar year, newest first, and the register to be printed. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import type { Copies } from '../../core/contract/paper-copies.js';
import { DownloadButton } from '../files/download-button.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { useChosen } from '../frame/use-chosen.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { MoreList } from '../lists/more-list.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start' },
  line: { ...column('2px'), ...breaks },
  text: { margin: 0 },
});

export function CopyRegister() {
  const { t } = useWords();
  const styles = useStyles();
  const [chosen, setChosen] = useChosen('year');
  const { state, again } = useAnswer('copies', { query: chosen === '' ? {} : { year: chosen } });
  return (
    <>
      <Button className={styles.back} onClick={() => goTo('pupils')}>
        {t('copies.back')}
      </Button>
      {state.kind === 'loading' && <Loading text={t('copies.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && <Register {...state.answer} onYear={setChosen} />}
    </>
  );
}

function Register({ year, years, copies, onYear }: Copies & { readonly onYear: (year: string) => void }) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const all = [...new Set([year, ...years])].sort((a, b) => b - a);
  return (
    <Section title={t('copies.register')} lead={t('copies.register-lead', { year: String(year), n: copies.length })}>
      {all.length > 1 && (
        <Field label={t('copies.year')}>
          <ListSelect value={String(year)} onChoose={onYear}>
            {all.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </ListSelect>
        </Field>
      )}
      {copies.length === 0 && <Notice tone="info" title={t('copies.none')} />}
      {copies.length > 0 && (
        <DownloadButton
          label={t('copies.print-register', { year: String(year) })}
          fetchFile={(call) => call('copyRegister', { query: { year: String(year) } })}
        />
      )}
      <MoreList
        items={copies}
        keyOf={({ number }) => String(number)}
        place="find"
        textOf={({ number, name, className, schoolYear, by, purpose, code }) =>
          [number, name, className, schoolYear, by, purpose, code].join(' ')
        }
      >
        {({ number, name, className, schoolYear, at, by, purpose, code }) => (
          <div className={styles.line}>
            <p className={styles.text}>
              {t('copies.line', { number: String(number), name, class: className, year: schoolYear })}
            </p>
            <Muted>{t('copies.line-more', { when: moment(at), by, purpose, code })}</Muted>
          </div>
        )}
      </MoreList>
    </Section>
  );
}
