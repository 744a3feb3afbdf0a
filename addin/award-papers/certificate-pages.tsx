/** Giấy khen: what goes onto pre-printed A4 in landscape, a sheet a child, each line where this computer remembers it. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { YearAwards } from '../../core/contract/award-papers.js';
import { Disclosure } from '../parts/disclosure.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useWords } from '../words/words.js';
import {
  CERTIFICATE_LINES,
  type CertificateLine,
  type CertificateSetting,
  FIRST_SETTING,
  recallSetting,
  rememberSetting,
} from './certificate-setting.js';
import { SettingFields } from './setting-fields.js';

const useStyles = makeStyles({
  top: { ...column('12px'), paddingBottom: '16px' },
  acts: { ...row('8px'), flexWrap: 'wrap' },
  frame: { overflowX: 'auto' },
  pages: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0 },
  page: {
    position: 'relative',
    width: '297mm',
    height: '209mm',
    overflow: 'hidden',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    '@media print': { border: 'none', breakAfter: 'page' },
    '&:last-child': { '@media print': { breakAfter: 'auto' } },
  },
  onPaper: { listStyleType: 'none', margin: 0, padding: 0, display: 'none', '@media print': { display: 'block' } },
  line: {
    position: 'absolute',
    fontFamily: '"Times New Roman", "Liberation Serif", serif',
    margin: 0,
    textAlign: 'center',
    whiteSpace: 'pre-line',
    lineHeight: 1.25,
  },
});

/** Stands beside the page itself, so that nothing of the page moves what is printed. */
const ON_PAPER = 'certificates-on-paper';

/** While it is shown the printer takes A4 in landscape, and the certificates alone; other prints stay as they are. */
function usePrinterPaper(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { size: A4 landscape; margin: 0; } @media print { body { margin: 0; } body > :not(.${ON_PAPER}) { display: none; } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}

/** Left and width in millimetres. */
const PLACES: Readonly<Record<CertificateLine, readonly [left: number, width: number]>> = {
  name: [20, 257],
  class: [20, 257],
  awards: [20, 257],
  number: [20, 110],
  day: [150, 127],
  office: [150, 127],
  signer: [150, 127],
};

export interface CertificatePagesProps {
  readonly awards: YearAwards;
  readonly chosen: ReadonlySet<string>;
  readonly onClose: () => void;
}

export function CertificatePages({ awards, chosen, onClose }: CertificatePagesProps) {
  const { t } = useWords();
  const styles = useStyles();
  usePaperColours();
  usePrinterPaper();
  const [setting, setSetting] = useState(recallSetting);
  const [number, setNumber] = useState('');
  const [day, setDay] = useState('');
  const [onlyFirst, setOnlyFirst] = useState(false);
  const pupils = awards.classes.flatMap(({ className, pupils: own }) =>
    own.flatMap((pupil) => (chosen.has(pupil.pupil) ? [{ ...pupil, className }] : [])),
  );
  const change = (next: CertificateSetting): void => {
    setSetting(next);
    rememberSetting(next);
  };
  const print = (first: boolean): void => {
    flushSync(() => setOnlyFirst(first));
    window.print();
    setOnlyFirst(false);
  };
  const { office, name: signer } = awards.signer;
  const sheets = pupils.map(({ pupil, name, className, awards: given }) => (
    <li key={pupil} className={styles.page}>
      <Lines
        setting={setting}
        texts={{
          ...{ name, class: `Lớp ${className}, ${awards.school}`, awards: given.join('\n'), number },
          day: [awards.place, day].filter((part) => part !== '').join(', '),
          ...{ office: office.join('\n'), signer },
        }}
      />
    </li>
  ));
  return (
    <>
      <div className={styles.top}>
        <Screen title={t('award-papers.pages', { n: pupils.length })} lead={t('award-papers.pages-lead')} focus>
          <TextField label={t('award-papers.number')} value={number} onChange={setNumber} limit={60} />
          <TextField label={t('award-papers.day')} value={day} onChange={setDay} limit={60} />
          <Disclosure label={t('award-papers.lines')}>
            <SettingFields setting={setting} onChange={change} />
            <Button onClick={() => change(FIRST_SETTING)}>{t('award-papers.reset')}</Button>
          </Disclosure>
          <div className={styles.acts}>
            <Button onClick={() => print(true)}>{t('award-papers.pages-one')}</Button>
            <Button appearance="primary" onClick={() => print(false)}>
              {t('award-papers.pages-print')}
            </Button>
            <Button onClick={onClose}>{t('award-papers.pages-close')}</Button>
          </div>
        </Screen>
      </div>
      {/* Wider than a phone: it is scrolled, by the keyboard too. */}
      <div
        className={styles.frame}
        tabIndex={0}
        role="region"
        aria-label={t('award-papers.pages', { n: pupils.length })}
      >
        <ul className={styles.pages}>{sheets}</ul>
      </div>
      {createPortal(
        <ul className={mergeClasses(styles.onPaper, ON_PAPER)} aria-hidden="true">
          {onlyFirst ? sheets.slice(0, 1) : sheets}
        </ul>,
        document.body,
      )}
    </>
  );
}

interface LinesProps {
  readonly setting: CertificateSetting;
  readonly texts: Readonly<Record<CertificateLine, string>>;
}

function Lines({ setting, texts }: LinesProps) {
  const styles = useStyles();
  return CERTIFICATE_LINES.map((line) => {
    const { top, size } = setting.lines[line];
    const [left, width] = PLACES[line];
    return (
      <p
        key={line}
        className={styles.line}
        style={{
          ...{ left: `${left + setting.left}mm`, top: `${top + setting.top}mm`, width: `${width}mm` },
          fontSize: `${size}pt`,
        }}
      >
        {texts[line]}
      </p>
    );
  });
}
