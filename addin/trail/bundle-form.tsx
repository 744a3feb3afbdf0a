/** What an inspection takes away: all its decision covers or a sample, under a passphrase that is told apart. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { NAMED_FACTS, type NamedFact, PASSPHRASE } from '../../core/contract/bundles.js';
import { saveFile } from '../device/save-file.js';
import { useAnnounce } from '../frame/announcer.js';
import { CheckGroup } from '../parts/check-group.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: column('12px'),
  acts: row('8px'),
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

const MOST_RECORDS = 2000;

/** @param inspectionId Null: her own, which is on today. */
export function BundleForm({ inspectionId, label }: { readonly inspectionId: string | null; readonly label: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [sample, setSample] = useState('');
  const [seed, setSeed] = useState('');
  const [named, setNamed] = useState<readonly NamedFact[]>([]);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const short = passphrase.length < PASSPHRASE.least;
  const count = Number(sample);
  const badSample = sample !== '' && !(Number.isInteger(count) && count >= 1 && count <= MOST_RECORDS);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short || badSample) return;
    void act.run(async () => {
      setDone(null);
      const body = {
        ...{ inspectionId, named: [...named], passphrase },
        ...{ sample: sample === '' ? null : count, seed: seed.trim() === '' ? null : seed.trim() },
      };
      const { name, content } = await session.call('makeBundle', { body });
      const file = name ?? 'Ho-so.zip';
      saveFile(file, content);
      const said = t('trail.bundle-done', { file });
      announce(said);
      setDone(said);
      setPassphrase('');
      setTried(false);
    });
  };
  return (
    <form className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      <Muted>{t('trail.bundle-lead')}</Muted>
      <Field
        label={t('trail.bundle-sample')}
        hint={t('trail.bundle-sample-hint')}
        {...(tried && badSample && { validationMessage: t('trail.bundle-sample-wrong', { most: MOST_RECORDS }) })}
      >
        <Input
          className={styles.box}
          inputMode="numeric"
          value={sample}
          maxLength={4}
          autoComplete="off"
          onChange={(_, { value }) => setSample(value.trim())}
        />
      </Field>
      {sample !== '' && (
        <TextField
          label={t('trail.bundle-seed')}
          hint={t('trail.bundle-seed-hint')}
          value={seed}
          onChange={setSeed}
          limit={64}
        />
      )}
      <CheckGroup name={t('trail.bundle-named')}>
        {NAMED_FACTS.map((fact) => (
          <Checkbox
            key={fact}
            label={t(`trail.fact-${fact}`)}
            checked={named.includes(fact)}
            onChange={(_, { checked }) =>
              setNamed(checked === true ? [...named, fact] : named.filter((one) => one !== fact))
            }
          />
        ))}
        {named.length < NAMED_FACTS.length && <Muted>{t('trail.bundle-partial')}</Muted>}
      </CheckGroup>
      <TextField
        label={t('trail.bundle-passphrase')}
        hint={t('trail.bundle-passphrase-hint')}
        fault={tried && short ? t('trail.bundle-passphrase-short', { n: PASSPHRASE.least }) : null}
        value={passphrase}
        onChange={setPassphrase}
        limit={PASSPHRASE.most}
        autoComplete="off"
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {done !== null && <Notice tone="done" title={done} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t(act.busy ? 'trail.bundle-busy' : 'trail.bundle-make')}
        </Button>
      </div>
    </form>
  );
}
