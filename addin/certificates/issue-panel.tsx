/** Requests the administrator lets the school's own authority issue; its passphrase goes with the act and is not kept. */
import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import type { RefusalBody } from '../../core/contract/cells.js';
import type { Register } from '../../core/contract/certificates.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { RequestItem } from './request-item.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  form: { ...column('12px'), alignItems: 'flex-start' },
  box: { minWidth: 0, width: '100%', maxWidth: '360px', '& input': { minWidth: 0 } },
  field: { width: '100%' },
});

export interface IssuePanelProps {
  readonly register: Register;
  readonly onChanged: () => void;
}

export function IssuePanel({ register, onChanged }: IssuePanelProps) {
  const { t } = useWords();
  const styles = useStyles();
  const section = useKeptFocus<HTMLElement>();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const box = useRef<HTMLInputElement>(null);
  const waiting = register.requests.filter(({ state }) => state === 'waiting');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [outcome, setOutcome] = useState<{
    readonly issued: number;
    readonly refused: readonly (readonly [string, RefusalBody])[];
  } | null>(null);
  if (waiting.length === 0 && outcome === null) return null;
  const chosen = waiting.filter(({ id }) => !left.has(id));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '') return box.current?.focus();
    if (chosen.length === 0) return;
    const given = passphrase;
    setPassphrase('');
    void act.run(async () => {
      const { requests } = await session.call('issueCertificates', {
        body: { requests: chosen.map(({ id }) => id), passphrase: given },
      });
      const refused = requests.flatMap(({ id, refused: no }) =>
        no ? [[waiting.find((one) => one.id === id)?.holder.name ?? id, no] as const] : [],
      );
      const issued = requests.length - refused.length;
      setOutcome({ issued, refused });
      if (issued > 0) announce(t('issue.done', { n: issued }));
      onChanged();
    });
  };
  const choose = (id: string, wanted: boolean): void =>
    setLeft((now) => {
      const next = new Set(now);
      if (wanted) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <Section raised box={section} title={t('issue.title', { n: waiting.length })} lead={t('issue.lead')}>
      {outcome && outcome.issued > 0 && (
        <Notice tone="done" title={t('issue.done', { n: outcome.issued })}>
          {t('issue.next')}
        </Notice>
      )}
      {outcome?.refused.map(([name, no]) => (
        <Notice key={name} tone="error" title={`${name}: ${no.reason}`}>
          {no.remedy}
        </Notice>
      ))}
      {waiting.length > 0 && (
        <>
          <FoundList
            items={waiting}
            keyOf={({ id }) => id}
            className={styles.list}
            itemClass={styles.line}
            textOf={({ holder }) => holder.name}
            label={t('list.find-in', { list: t('issue.title', { n: waiting.length }) })}
          >
            {(one) => (
              <>
                <Checkbox
                  checked={!left.has(one.id)}
                  aria-label={t('issue.choose', { name: one.holder.name })}
                  onChange={(_, { checked }) => choose(one.id, checked === true)}
                />
                <RequestItem request={one} />
              </>
            )}
          </FoundList>
          {register.authority === null ? (
            <Notice tone="warning" title={t('issue.no-authority')}>
              {t('issue.no-authority-remedy')}
            </Notice>
          ) : (
            <form className={styles.form} onSubmit={submit} noValidate>
              <Field
                className={styles.field}
                label={t('issue.passphrase', { name: commonName(register.authority.subject) })}
                hint={t('issue.passphrase-hint')}
                {...(missing && { validationMessage: t('issue.passphrase-missing') })}
              >
                <Input
                  className={styles.box}
                  input={{ ref: box }}
                  type="password"
                  autoComplete="off"
                  value={passphrase}
                  onChange={(_, { value }) => setPassphrase(value)}
                />
              </Field>
              {act.failure !== null && <FailureNotice failure={act.failure} />}
              <Button type="submit" appearance="primary" disabledFocusable={act.busy || chosen.length === 0}>
                {t(act.busy ? 'issue.busy' : 'issue.do', { n: chosen.length })}
              </Button>
            </form>
          )}
        </>
      )}
    </Section>
  );
}
