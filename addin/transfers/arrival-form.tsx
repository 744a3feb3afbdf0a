/** Another school's bundle: chosen, checked step by step, compared, entered into a class. */
import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Pupils } from '../../core/contract/pupils.js';
import { type CheckedArrival, MOST_BUNDLE } from '../../core/contract/transfers.js';
import { FileButton } from '../parts/file-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, column } from '../parts/styles.js';
import { sentFile } from '../reports/document-fields.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CheckedSteps } from './checked-steps.js';
import { isPortalSilent } from './portal-silent.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...breaks },
  box: { minWidth: 0, '& input': { minWidth: 0 } },
});

export interface ArrivalFormProps {
  readonly school: Pupils;
  readonly onDone: (said: string) => void;
}

interface Chosen {
  readonly bundle: string;
  readonly checked: CheckedArrival;
}

export function ArrivalForm({ school, onDone }: ArrivalFormProps) {
  const { t } = useWords();
  const session = useSession();
  const act = useAct();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [large, setLarge] = useState(false);
  const choose = (file: File): void => {
    setChosen(null);
    setLarge(file.size > MOST_BUNDLE);
    if (file.size > MOST_BUNDLE) return;
    void act.run(async () => {
      const { bytes: bundle } = await sentFile(file);
      setChosen({ bundle, checked: await session.call('checkArrival', { body: { bundle } }) });
    });
  };
  return (
    <Section title={t('transfers.enter')} lead={t('transfers.enter-lead')}>
      <FileButton label={t('transfers.choose')} accept=".zip" onFile={choose} />
      {act.busy && <Muted>{t('transfers.checking')}</Muted>}
      {large && <Notice tone="warning" title={t('transfers.too-large')} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {chosen && (
        <Entering
          key={chosen.bundle.length}
          {...chosen}
          school={school}
          onDone={(said) => {
            setChosen(null);
            onDone(said);
          }}
        />
      )}
    </Section>
  );
}

function Entering({ bundle, checked, school, onDone }: Chosen & ArrivalFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const { facts, from, seal, sealHolder, verdict } = checked;
  const classes = school.classes.filter(({ grades }) => grades.length === 0 || grades.includes(facts.grade));
  const [classId, setClassId] = useState('');
  const [day, setDay] = useState(school.today);
  const [same, setSame] = useState(false);
  const [unasked, setUnasked] = useState(false);
  const [tried, setTried] = useState(false);
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (classId === '' || !same) return;
    void act.run(async () => {
      const body = { bundle, seal, classId, grade: facts.grade, day: day || school.today, unasked };
      const { profileEntered } = await session.call('enterArrival', { body });
      onDone([t('transfers.entered'), ...(profileEntered ? [] : [t('transfers.profile-left')])].join(' '));
    });
  };
  return (
    <form className={styles.form} aria-label={t('transfers.enter')} noValidate onSubmit={enter}>
      <Notice
        tone={verdict === 'valid' ? 'done' : verdict === 'unknown' ? 'warning' : 'error'}
        title={t(`transfers.${verdict}`)}
      >
        {t('transfers.checked', { name: facts.pupil.name, school: from.name, class: facts.className })}
      </Notice>
      <CheckedSteps documents={checked.documents} />
      {verdict === 'valid' && (
        <>
          <Muted>{t('transfers.seal', { holder: sealHolder, fingerprint: seal.match(/.{1,4}/g)!.join(' ') })}</Muted>
          <Checkbox
            label={t('transfers.seal-same')}
            checked={same}
            onChange={(_, { checked: ticked }) => setSame(ticked === true)}
          />
          {tried && !same && <span role="alert">{t('transfers.seal-missing')}</span>}
          <Field
            label={t('transfers.class')}
            {...(tried && classId === '' && { validationMessage: t('transfers.class-missing') })}
          >
            <ListSelect value={classId} onChoose={setClassId}>
              <option value="" />
              {classes.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </ListSelect>
          </Field>
          <Field label={t('transfers.day')}>
            <Input className={styles.box} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
          </Field>
          {act.failure !== null && <FailureNotice failure={act.failure} />}
          {(unasked || isPortalSilent(act.failure)) && (
            <Checkbox
              label={t('transfers.unasked')}
              checked={unasked}
              onChange={(_, { checked: ticked }) => setUnasked(ticked === true)}
            />
          )}
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('transfers.do-enter')}
          </Button>
        </>
      )}
    </form>
  );
}
