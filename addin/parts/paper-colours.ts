/**
 * On paper black on white, whatever the theme of the screen: a browser prints no backgrounds, and the white letters of a dark
 * theme would not be there. For every screen that is printed.
 */
import { makeStaticStyles } from '@fluentui/react-components';

export const usePaperColours = makeStaticStyles(
  '@media print { body, body * { color: #000 !important; background-color: transparent !important; } }',
);
