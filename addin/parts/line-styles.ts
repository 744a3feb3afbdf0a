/** One line a thing to do: what it is and its one button, folded on a phone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { breaks, column } from './styles.js';

export const useLineStyles = makeStyles({
  list: { ...column('0'), listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    gap: '8px 12px',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  what: { display: 'flex', gap: '8px', flex: '1 1 200px', minWidth: 0 },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  act: { flexShrink: 0, '@media (max-width: 479px)': { flexGrow: 1 } },
});
