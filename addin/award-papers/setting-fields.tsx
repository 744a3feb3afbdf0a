/** Millimetres and points a line: what is half typed stays in its box, and counts once it is a number on the paper. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/words.js';
import { CERTIFICATE_LINES, type CertificateSetting, LIMITS } from './certificate-setting.js';

const useStyles = makeStyles({
  grid: { display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 180px), 1fr))' },
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
});

export interface SettingFieldsProps {
  readonly setting: CertificateSetting;
  readonly onChange: (setting: CertificateSetting) => void;
}

export function SettingFields({ setting, onChange }: SettingFieldsProps) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {(['left', 'top'] as const).map((side) => (
        <NumberField
          key={side}
          label={t(`award-papers.shift-${side}`)}
          value={setting[side]}
          least={-LIMITS.shift}
          most={LIMITS.shift}
          onChange={(value) => onChange({ ...setting, [side]: value })}
        />
      ))}
      {CERTIFICATE_LINES.flatMap((line) => {
        const name = t(`award-papers.line-${line}`);
        const change = (part: object): void =>
          onChange({ ...setting, lines: { ...setting.lines, [line]: { ...setting.lines[line], ...part } } });
        return [
          <NumberField
            key={`${line} top`}
            label={t('award-papers.line-top', { line: name })}
            value={setting.lines[line].top}
            least={0}
            most={LIMITS.top}
            onChange={(top) => change({ top })}
          />,
          <NumberField
            key={`${line} size`}
            label={t('award-papers.line-size', { line: name })}
            value={setting.lines[line].size}
            least={LIMITS.smallest}
            most={LIMITS.size}
            onChange={(size) => change({ size })}
          />,
        ];
      })}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field label={label}>
      <Input
        className={styles.box}
        inputMode="decimal"
        value={typed ?? String(value).replace('.', ',')}
        maxLength={6}
        onChange={(_, { value: text }) => {
          setTyped(text);
          const number = Number(text.replace(',', '.'));
          if (text.trim() !== '' && number >= least && number <= most) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
