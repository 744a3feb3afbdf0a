/** Choose and open one's key for an act: whose certificate, the way to its key, and what stands in the way. */
import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Carrier, Certificate } from '../../core/contract/certificates.js';
import type { KeyAct, KeyRefusal } from '../../core/contract/key-refusals.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { Stopped } from '../api/failures.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { Working } from '../frame/working.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CertificateCard } from './certificate-card.js';
import type { Watching } from './open-beside.js';
import type { OpenedKey } from './opened-key.js';
import { type RefusedKey, useRefusalReport, watchedKey } from './report-refusal.js';
import { SigningFailure } from './signing-failure.js';
import { type Obstacle, OBSTACLE_CODES, obstacleOf } from './usable.js';
import { KEY_FORMS } from './ways.js';

const useStyles = makeStyles({ cards: column('12px'), back: { alignSelf: 'flex-start' } });

export interface KeyPanelProps {
  /** Her own, or the school's (clerk). */
  readonly kind: Certificate['kind'];
  readonly purpose: KeyAct;
  /** The button that begins: "Ký 35 học bạ". */
  readonly act: string;
  readonly onKey: (key: OpenedKey) => void;
  readonly onBack: () => void;
  /** Take the focus: its button is gone. False where something above does. */
  readonly focus?: boolean;
  /** What she ought to know before she signs. */
  readonly children?: ReactNode;
}

export function KeyPanel({ kind, purpose, act, onKey, onBack, focus = true, children }: KeyPanelProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('myCertificates', {});
  const back = (
    <Button className={styles.back} onClick={onBack}>
      {t('signer.back')}
    </Button>
  );
  return (
    <Section raised focus={focus} title={t('signer.title')}>
      {children}
      {state.kind === 'loading' && <Loading text={t('signer.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' &&
        (isSecureContext ? (
          <Keys
            certificates={state.answer.certificates.filter((one) => one.kind === kind)}
            purpose={purpose}
            act={act}
            onKey={onKey}
          />
        ) : (
          <Notice tone="error" title={t('signer.insecure')}>
            {t('signer.insecure.remedy')}
          </Notice>
        ))}
      {back}
    </Section>
  );
}

/** The way she chose last on this page: the next act begins with it. */
let lastWay: Carrier | null = null;

interface KeysProps extends Pick<KeyPanelProps, 'purpose' | 'act' | 'onKey'> {
  readonly certificates: readonly Certificate[];
}

function Keys({ certificates, purpose, act, onKey }: KeysProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [now] = useState(Date.now);
  const [chosen, setChosen] = useState(lastWay);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController>(null);
  const wrongPins = useRef(0);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      stop.current?.abort();
    };
  }, []);
  const report = useRefusalReport(purpose);
  const usable = certificates.filter((one) => obstacleOf(one, now) === null);
  if (usable.length === 0) return <NoKey certificates={certificates} now={now} report={report} />;
  const carriers = [...new Set(usable.map(({ carrier }) => carrier))];
  const carrier = chosen !== null && carriers.includes(chosen) ? chosen : carriers[0]!;
  const here = usable.filter((one) => one.carrier === carrier);
  const Form = KEY_FORMS[carrier];
  const refused = (code: KeyRefusal): void => report({ code, carrier, certificates: here });

  const open = async (work: (watching: Watching) => Promise<OpenedKey>): Promise<OpenedKey | null> => {
    setBusy(true);
    setFailure(null);
    setShare(0);
    stop.current = new AbortController();
    try {
      const key = await work({ signal: stop.current.signal, onShare: setShare });
      // She left while a token was still thinking: nothing is signed behind her back.
      if (gone.current) {
        key.signer.close();
        return null;
      }
      wrongPins.current = 0;
      onKey(watchedKey(key, report));
      return key;
    } catch (cause) {
      if (cause instanceof SigningRefused) {
        if (cause.code === 'wrong-pin') wrongPins.current += 1;
        refused(cause.code);
      }
      setFailure(cause instanceof Stopped ? null : cause);
      setBusy(false);
      return null;
    }
  };

  return (
    <>
      {carriers.length > 1 && (
        <RadioGroup
          aria-label={t('signer.way')}
          value={carrier}
          onChange={(_, { value }) => {
            lastWay = value as Carrier;
            setChosen(lastWay);
            setFailure(null);
          }}
        >
          {carriers.map((one) => (
            <Radio key={one} value={one} label={t(`signer.way.${one}`)} />
          ))}
        </RadioGroup>
      )}
      <div className={styles.cards}>
        {here.map((certificate) => (
          <CertificateCard key={certificate.fingerprint} certificate={certificate} />
        ))}
      </div>
      {failure !== null && <SigningFailure failure={failure} carrier={carrier} wrongPins={wrongPins.current} />}
      <Form key={carrier} certificates={here} act={act} busy={busy} onRefused={refused} onOpen={open} />
      {busy && <Opening share={share} onStop={() => stop.current?.abort()} />}
    </>
  );
}

/** A file locked by many rounds takes seconds, and says how far it is. */
function Opening({ share, onStop }: { readonly share: number; readonly onStop: () => void }) {
  const { t } = useWords();
  if (share === 0) return <Working text={t('signer.opening')} />;
  return <Working text={t('signer.opening-long', { done: Math.floor(share * 10) * 10 })} onStop={onStop} />;
}

/** The nearest to being usable first: it says what to do. */
const ORDER: readonly Obstacle[] = ['waiting', 'not-yet', 'expired', 'revoked', 'refused'];

interface NoKeyProps {
  readonly certificates: readonly Certificate[];
  readonly now: number;
  readonly report: (refused: RefusedKey) => void;
}

function NoKey({ certificates, now, report }: NoKeyProps) {
  const { t } = useWords();
  const obstacles = certificates.map((one) => obstacleOf(one, now));
  const why = ORDER.find((one) => obstacles.includes(one)) ?? 'none';
  const told = useRef(false);
  useEffect(() => {
    if (told.current) return;
    told.current = true;
    const about = certificates.filter((one) => obstacleOf(one, now) === why);
    report({ code: OBSTACLE_CODES[why], carrier: null, certificates: about });
  }, [certificates, now, why, report]);
  return (
    <Notice
      tone="warning"
      title={t(`signer.no-key.${why}`)}
      actions={<Button onClick={() => goTo('certificates')}>{t('signer.to-certificates')}</Button>}
    >
      {t(`signer.no-key.${why}.remedy`)}
    </Notice>
  );
}
