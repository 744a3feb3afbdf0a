import type { cliPortal as vi } from '../vi/cli-portal.js';

export const cliPortal: Readonly<Record<keyof typeof vi, string>> = {
  'portal-command': 'run the portal that takes transcripts in (a program with a database of its own)',
  'commune-option': 'name of the first commune office; at the first start alone',
  'province-option': 'name of the province office; at the first start alone',
  'portal-commune': 'Commune office',
  'portal-province': 'Province office',
  'portal-option': 'run the reference portal beside it; sample school and portal know each other by files',
  'portal-port-option': 'the port of the portal beside it ({port} unless given)',
  'portal-not-up': 'The portal does not start with the folder {data}.',
  'portal-not-up-remedy': 'Mend what was said above, or choose another port: --portal-port N',
  'portal-gone':
    'The portal has ended ({code}); the school goes on and keeps what is to be sent. Ctrl+C, and start both again.',
  'portal-address': 'The portal (officers)',
  'portal-sample-only': '--portal is for the sample school; the folder {data} is a real school’s.',
  'portal-by-itself': 'Run the portal by itself: npm run -s hocba -- portal',
  'portal-accounts': 'Officers’ accounts, shown once. Everybody chooses a password of her own at the first sign-in:',
  'portal-trust': 'Files the portal believes (roots, revocation lists, schools’ files for checkers): {dir}',
  'portal-schools-folder': 'The folder {data} is a school’s.',
  'portal-other-folder': 'Choose another folder for the portal: --data DIR',
};
