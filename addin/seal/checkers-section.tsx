/** The published file of signers: signed in each sealing act, and here where a signer's binding has changed since. */
import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Sealing } from '../../core/contract/sealing.js';
import { useAnnounce } from '../frame/announcer.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { AskingOwner } from '../signer/asking-owner.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { useWords } from '../words/words.js';
import { signCheckers } from './sign-checkers.js';

const useStyles = makeStyles({ link: { alignSelf: 'flex-start' } });

/** Where anybody gets it. */
const ADDRESS = '/kiem-tra/nguoi-ky.xml';

export interface CheckersSectionProps {
  readonly sealing: Sealing;
  readonly onChanged: () => void;
}

export function CheckersSection({ sealing: { checkers, refused }, onChanged }: CheckersSectionProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [opening, setOpening] = useState(false);
  const [asking, setAsking] = useState<OpenedKey | null>(null);
  const { number, signedAt, due } = checkers;
  const main = useFocusBack(!opening && act.failure !== null);
  const sign = async (key: OpenedKey): Promise<void> => {
    setOpening(false);
    const done = await act.run(async () => {
      await signCheckers({ call: session.call, key, signal: new AbortController().signal, onAsking: setAsking });
    });
    key.signer.close();
    if (done) announce(t('checkers.over'));
    onChanged();
  };
  // Before anything is released there is nobody to name.
  if (number === null && !due) return null;
  if (opening) {
    return (
      <KeyPanel
        kind="organisation"
        purpose="seal"
        act={t('checkers.sign')}
        onKey={(key) => void sign(key)}
        onBack={() => setOpening(false)}
      >
        <Muted>{t('checkers.lead')}</Muted>
      </KeyPanel>
    );
  }
  const actions = refused === null && (
    <div ref={main}>
      <Button disabledFocusable={act.busy} onClick={() => setOpening(true)}>
        {t('checkers.sign')}
      </Button>
    </div>
  );
  return (
    <Section raised title={t('checkers.title')} lead={t('checkers.lead')}>
      {asking && <AskingOwner asking={asking} />}
      {number !== null && signedAt !== null && (
        <Muted>{t('checkers.signed', { number, when: moment(signedAt) })}</Muted>
      )}
      {due && (
        <Notice tone="waiting" title={t(number === null ? 'checkers.first' : 'checkers.due')} actions={actions}>
          {t('checkers.due-why')}
        </Notice>
      )}
      {number !== null && (
        <Link className={styles.link} href={ADDRESS} download>
          {t('checkers.file')}
        </Link>
      )}
      {act.failure !== null && <SigningFailure failure={act.failure} />}
    </Section>
  );
}
