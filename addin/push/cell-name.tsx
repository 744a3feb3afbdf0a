/** Whose cell and which; in Excel it leads there. */
import { Link, makeStyles } from '@fluentui/react-components';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';

// A name of two lines begins where its bullet is.
const useStyles = makeStyles({ link: { verticalAlign: 'top', textAlign: 'left' } });

/** Where the cells are open: names lead to them. */
export interface CellLinks {
  readonly goTo: (pupil: string, field: string) => void;
}

export interface CellNameProps {
  readonly pupil: string;
  readonly field: string;
  readonly pupils: Readonly<Record<string, string>>;
  readonly links?: CellLinks | undefined;
  /** The column is named elsewhere. */
  readonly nameOnly?: boolean;
}

export function CellName({ pupil, field, pupils, links, nameOnly = false }: CellNameProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const name = pupils[pupil] ?? pupil;
  const text = nameOnly ? name : t('cell.name', { pupil: name, field: fieldTitle(field, locale) });
  if (!links) return text;
  return (
    <Link as="button" inline className={styles.link} onClick={() => links.goTo(pupil, field)}>
      {text}
    </Link>
  );
}
