/** One document of the file: whose it is, who signed when, and every step by name. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { About, CodeState, Step, Verification } from '../../core/signing/verify/steps.js';
import { Disclosure } from '../parts/disclosure.js';
import { MoreList } from '../lists/more-list.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';
import { reasonText, stepName, toneOf } from './step-words.js';
import { verdictNow } from './verdict-now.js';

const useStyles = makeStyles({
  list: { ...column('10px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: column('20px'),
  group: column('8px'),
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

export interface DocumentResultProps {
  readonly document: Verification;
  readonly states: ReadonlyMap<string, CodeState>;
}

export function DocumentResult({ document, states }: DocumentResultProps) {
  const { t } = useWords();
  const { kind, about, code } = document;
  const title = about !== null ? aboutText(about, t) : t(kind === null ? 'verify.kind-none' : `verify.kind-${kind}`);
  const school = about?.schoolNow
    ? t('verify.school-now', { then: about.school, now: about.schoolNow })
    : about?.school;
  const lead = [school, code === null || kind !== 'record' ? null : t('verify.code', { code })]
    .filter((one) => one !== null && one !== undefined)
    .join(' · ');
  return (
    <Section raised title={title} lead={lead === '' ? undefined : lead}>
      <Parts document={document} states={states} />
    </Section>
  );
}

/** Of a cover with its version; one that was reopened is replaced by the next, which only the school knows. */
const aboutText = ({ pupil, schoolYear: year, version }: About, t: Translate): string =>
  version === undefined ? t('verify.about', { pupil, year }) : t('verify.about-cover', { pupil, year, n: version });

function Parts({ document, states }: DocumentResultProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const { signers, steps, records, code } = document;
  const state = code === null ? undefined : states.get(code);
  return (
    <div className={styles.part}>
      {signers.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.title}>{t('verify.signers')}</h3>
          <ul className={styles.list}>
            {signers.map((one) => (
              <li key={`${one.slot} ${one.fingerprint}`} className={styles.line}>
                <Sign tone={one.intact ? 'done' : 'error'} />
                <span className={styles.words}>
                  <span>
                    <span className={styles.name}>{t(`verify.signer-${one.slot}`)}:</span> {one.name}
                  </span>
                  {one.inPlaceOf !== undefined && <span>{t('verify.in-place-of', { name: one.inPlaceOf })}</span>}
                  <span className={styles.quiet}>
                    {one.stampedAt === null
                      ? t('verify.claimed', { when: moment(one.signedAt) })
                      : t(one.stampedInternally ? 'verify.stamped-internally' : 'verify.stamped', {
                          when: moment(one.stampedAt),
                        })}
                    {(one.level === 'B-LTA' || one.level === 'B-LT') && `; ${t(`verify.level-${one.level}`)}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.group}>
        <h3 className={styles.title}>{t('verify.steps')}</h3>
        <ul className={styles.list}>
          {steps.map((step, index) => (
            <StepLine key={`${step.code} ${index}`} step={step} state={state} />
          ))}
        </ul>
      </div>
      {records.length > 0 && (
        <Disclosure label={t('verify.records', { n: records.length })}>
          <MoreList
            items={records}
            keyOf={(one, index) => `${one.code ?? ''} ${index}`}
            label={t('list.find')}
            textOf={(one) =>
              `${one.about?.pupil ?? ''} ${one.code ?? ''} ${t(verdictNow(one, ownState(one, states)).words)}`
            }
          >
            {(one) => (
              <Disclosure
                label={
                  <span className={styles.line}>
                    <Sign tone={one.verdict === 'valid' ? 'done' : one.verdict === 'invalid' ? 'error' : 'waiting'} />
                    {one.about?.pupil ?? one.code ?? t('verify.kind-record')}:{' '}
                    {t(verdictNow(one, ownState(one, states)).words)}
                  </span>
                }
              >
                <Parts document={one} states={states} />
              </Disclosure>
            )}
          </MoreList>
        </Disclosure>
      )}
    </div>
  );
}

/** What the server says of this one alone. */
function ownState({ code }: Verification, states: ReadonlyMap<string, CodeState>): ReadonlyMap<string, CodeState> {
  const state = code === null ? undefined : states.get(code);
  return new Map(code !== null && state !== undefined ? [[code, state]] : []);
}

function StepLine({ step, state }: { readonly step: Step; readonly state: CodeState | undefined }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const asked = step.code === 'status' && state !== undefined;
  const ok = asked ? (state === 'unknown' ? null : state === 'valid') : step.ok;
  const why = asked ? t(`verify.state-${state}`) : step.ok === true ? '' : reasonText(step, words);
  return (
    <li className={styles.line}>
      <Sign tone={toneOf(ok)} />
      <span className={styles.words}>
        <span>
          {stepName(step, words)}: {t(ok === null ? 'verify.ok-unknown' : ok ? 'verify.ok-yes' : 'verify.ok-no')}
        </span>
        {why !== '' && <span className={styles.quiet}>{why}</span>}
      </span>
    </li>
  );
}
