/** Slips as they go to the printer, a sheet a child: what the files say, by the same layout. Nothing is kept as one file of a class (H20). */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PrintedSlips } from '../../core/contract/result-slips.js';
import { resultSlip } from '../../core/record/print/result-slip.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { PaperBlock } from './paper-block.js';

const useStyles = makeStyles({
  top: { ...column('12px'), paddingBottom: '16px', '@media print': { display: 'none' } },
  acts: row('8px'),
  pages: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0, '@media print': { display: 'block' } },
  page: {
    ...breaks,
    padding: '24px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media print': { breakAfter: 'page', border: 'none', padding: 0 },
    '&:last-child': { '@media print': { breakAfter: 'auto' } },
  },
  foot: { margin: '8px 0 0', fontSize: '9pt', color: tokens.colorNeutralForeground2 },
});

export interface SlipPagesProps {
  readonly printed: PrintedSlips;
  readonly onClose: () => void;
}

export function SlipPages({ printed: { asOf, slips }, onClose }: SlipPagesProps) {
  const { t } = useWords();
  const styles = useStyles();
  usePaperColours();
  const name = slips[0]?.slip.className ?? '';
  return (
    <>
      <div className={styles.top}>
        <Screen title={t('slips.printing', { n: slips.length, class: name })} lead={t('slips.printing-lead')} focus>
          <div className={styles.acts}>
            <Button appearance="primary" onClick={() => window.print()}>
              {t('slips.print-now')}
            </Button>
            <Button onClick={onClose}>{t('slips.print-close')}</Button>
          </div>
        </Screen>
      </div>
      <ul className={styles.pages}>
        {slips.map(({ slip, signed }) => {
          const { sections, footer } = resultSlip(slip, { asOf, signed });
          return (
            <li key={slip.pupil.id} className={styles.page}>
              {sections
                .flatMap(({ blocks }) => blocks)
                .map((block, i) => (
                  <PaperBlock key={i} block={block} />
                ))}
              <p className={styles.foot}>{footer}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
