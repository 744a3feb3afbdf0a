/** The way to put this sheet into another program's template; what does it comes when it is asked for. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Period } from '../../core/codes/periods.js';
import type { SheetBody } from '../../core/contract/sheet.js';
import { lateScreen } from '../frame/late-screen.js';
import { useChosen } from '../frame/use-chosen.js';
import { useWords } from '../words/words.js';

const FillPart = lateScreen(async () => (await import('../vendor/fill-part.js')).FillPart);
const useStyles = makeStyles({ act: { alignSelf: 'flex-start' } });

export function VendorFill({ sheet, period }: { readonly sheet: SheetBody; readonly period: Period }) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useChosen('open');
  if (open === 'vendor') return <FillPart key={period} sheet={sheet} period={period} onClose={() => setOpen('')} />;
  return (
    <Button className={styles.act} onClick={() => setOpen('vendor')}>
      {t('vendor.fill-open')}
    </Button>
  );
}
