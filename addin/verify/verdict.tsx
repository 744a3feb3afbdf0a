/** The answer in one word first, then in a sentence. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Verdict } from '../../core/signing/verify/steps.js';
import { breaks, column, paper } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { Checked } from './check-file.js';
import { verdictNow } from './verdict-now.js';
import type { Verify } from './use-verify.js';

const SIGNS: Readonly<Record<Verdict, string>> = { valid: '✓', invalid: '✕', unknown: '?' };

/** Right as far as it goes. */
const LIMITED = '!';

const useStyles = makeStyles({
  box: { ...column('8px'), ...paper, ...breaks, borderLeftWidth: '8px', outlineStyle: 'none' },
  word: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  file: { margin: 0, color: tokens.colorNeutralForeground2 },
  act: { alignSelf: 'flex-start' },
});
const useTones = makeStyles({
  valid: { borderLeftColor: tokens.colorStatusSuccessBorder2, '& h2': { color: tokens.colorStatusSuccessForeground1 } },
  invalid: { borderLeftColor: tokens.colorStatusDangerBorder2, '& h2': { color: tokens.colorStatusDangerForeground1 } },
  limited: { borderLeftColor: tokens.colorStatusWarningBorder2, '& h2': { color: tokens.colorStatusWarningForeground1 } },
  unknown: { borderLeftColor: tokens.colorNeutralStroke1 },
});

export interface VerdictViewProps {
  readonly checked: Checked;
  readonly verify: Verify;
}

export function VerdictView({ checked, verify }: VerdictViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const tones = useTones();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [checked]);
  const { verdict, words } = verdictNow(checked, verify.states);
  const sure = verdict !== 'valid' || words === 'verify.valid';
  const codes = codesIn(checked);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-label={t('verify.result')}
      className={mergeClasses(styles.box, sure ? tones[verdict] : tones.limited)}
    >
      <p className={styles.file}>{checked.name}</p>
      <h2 className={styles.word}>
        <span aria-hidden="true">{sure ? SIGNS[verdict] : LIMITED}</span> {t(words)}
      </h2>
      <p className={styles.text}>{sentence()}</p>
      {codes.length > 0 && verify.states.size === 0 && (
        <Button className={styles.act} disabledFocusable={verify.asking} onClick={() => verify.askServer(codes)}>
          {t(verify.asking ? 'verify.asking' : 'verify.ask')}
        </Button>
      )}
    </div>
  );

  function sentence(): ReactNode {
    if (checked.unreadable !== null) return t(`verify.unreadable-${checked.unreadable}`);
    if (verdict === 'valid') return t(verify.states.size > 0 ? 'verify.valid-asked' : 'verify.valid-text');
    return t(`verify.${verdict}-text`);
  }
}

/** Lookup codes the server can be asked about. */
function codesIn({ documents }: Checked): readonly string[] {
  return documents
    .flatMap((one) => [one, ...one.records])
    .flatMap(({ kind, code }) => (kind === 'record' && code !== null ? [code] : []));
}
