import { makeStyles } from '@fluentui/react-components';
import { breaks } from './styles.js';

/** Of a `dl`: names over what they are, beside each other where there is room. */
export const useFactLines = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: '8px 24px',
    margin: 0,
    '& dt': { fontWeight: 600 },
    '& dd': { ...breaks, margin: 0 },
  },
});
