import type { KitWords } from '../kit-words.js';

export const kit: KitWords = {
  title: 'Installing Học bạ số in Excel',
  lead: 'For the IT teacher of {school}. Prepare the server once, then choose one of four ways for the teachers’ PCs.',
  factsTitle: 'At your school',
  facts: {
    server: 'Server, and web page to upload files without Excel',
    share: 'Shared folder',
    fingerprint: 'Certificate thumbprint (SHA-1)',
    validTo: 'Certificate valid until',
    version: 'Add-in version',
    made: 'Kit made on',
  },
  filesTitle: 'What is in this folder',
  files: {
    instructions: 'this page',
    manifest: 'tells Excel about the add-in; do not rename it',
    certificate: 'certificate of the school’s server, so that PCs trust its HTTPS',
    trust: 'installs the certificate on Windows (run as administrator: for all users of the PC)',
    catalogue: 'tells Excel on Windows about the shared folder (for the signed-in Windows account)',
    clearCache: 'clears Excel’s cache of add-ins when something is wrong',
  },
  server: {
    title: 'Step 1. On the server, once',
    lead: 'Teachers’ PCs call the server by exactly this name: `{host}`, port {port}.',
    steps: [
      'Make the HTTPS certificate, once (skip it where it is made): `npm run -s hocba -- https new --host {host} --passphrase-stdin`, type a passphrase, then Enter. Keep that passphrase in a safe place: renewal asks for it.',
      'Run the server: `npm run -s hocba -- serve --host {host} --https-port {port}`',
      'Open the port in Windows Firewall, in a Command Prompt as administrator: `netsh advfirewall firewall add rule name="Hoc ba so" dir=in action=allow protocol=TCP localport={port}`',
      'Examine it: `npm run -s hocba -- doctor --host {host} --https-port {port}`. Mend every ✕ before you go from PC to PC.',
    ],
  },
  trust: {
    title: 'Step 2. Every PC trusts the school’s certificate, once',
    lead: 'Excel opens the add-in only over HTTPS the PC trusts. This certificate’s key is on the school’s server and nowhere else; install it on the school’s own PCs only.',
    steps: [
      'Windows: double-click `{trustFile}`. When Windows asks, compare the thumbprint with the table above and choose *Yes*. For all users of the PC: right-click, *Run as administrator*.',
      'With a Windows domain: put `{certificateFile}` into Group Policy, *Computer Configuration > Policies > Windows Settings > Security Settings > Public Key Policies > Trusted Root Certification Authorities*.',
      'Try it: open {origin}/ in Edge or Chrome. The sign-in page without a warning is right.',
    ],
  },
  chooseTitle: 'Step 3. Choose a way',
  chooseLead:
    'Every way needs teachers’ PCs to reach the school’s server and the Internet, for Microsoft serves the Office library. Menus as in Excel in English.',
  ways: {
    shared: {
      title: 'Way A. Shared folder (Windows)',
      when: 'Excel 2021 or 2024 bought outright, Excel 2019 retail with WebView2, or Microsoft 365 where the school has no administrator account.',
      lead: 'Microsoft calls this a way for testing; with Microsoft 365 rather take way B.',
      steps: [
        'On a PC that is always on (usually the server), copy this whole folder somewhere and share it so that its network path is `{share}`. Teachers need to read only.',
        'On a teacher’s PC open `{share}` and do step 2 if it is not done.',
        'Close every Excel window. Double-click `{catalogueFile}`, choose *Yes*. Once for each Windows account.',
        'Open Excel with any file: *Home > Add-ins > More Add-ins*; older: *Insert > My Add-ins*.',
        'Choose *SHARED FOLDER*, choose *Học bạ số*, press *Add*.',
      ],
    },
    central: {
      title: 'Way B. Microsoft 365, once for the whole school',
      when: 'The school has Microsoft 365 and teachers sign in to Excel with school accounts. Windows, Mac and web.',
      lead: 'Needs a Microsoft 365 administrator.',
      steps: [
        'Sign in at admin.microsoft.com. Choose *Settings > Integrated apps > Upload custom apps*.',
        'Choose the type *Office Add-in*, then *Upload manifest file (.xml) from device*, and the file `{manifestFile}`.',
        'Choose users: the whole organisation or the group of teachers. If asked how to deploy, choose *Fixed*, not *Optional*.',
        '*Accept permissions*, *Deploy*. The tab may take 24 hours to arrive; teachers close and reopen Excel.',
        'Step 2 is still needed on every PC, because the server is inside the school.',
      ],
    },
    web: {
      title: 'Way C. Excel on the web',
      when: 'PCs without Excel, or a quick try. Edge or Chrome, on the school’s network.',
      lead: 'The browser remembers the add-in; after clearing browsing data or with another browser, do it again.',
      steps: [
        'Do step 2 on this PC, open {origin}/ in that very browser: no warning is right.',
        'Open a file at excel.cloud.microsoft: *Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in*.',
        'Press *Browse*, choose `{manifestFile}`, press *Upload*.',
        'When the browser asks about devices on the local network, choose *Allow*. If you blocked it, see the troubles below.',
      ],
    },
    mac: {
      title: 'Way D. Mac',
      when: 'Excel for Mac that the school’s Microsoft 365 does not manage.',
      lead: 'Once for each account on the Mac.',
      steps: [
        'Double-click `{certificateFile}`, add it to the *login* keychain. In *Keychain Access* open the certificate *Hoc Ba server authority*, section *Trust*, choose *Always Trust*.',
        'In Finder press ⌘⇧G and type `~/Library/Containers/com.microsoft.Excel/Data/Documents`. Make the folder `wef` if it is not there.',
        'Copy `{manifestFile}` into the folder `wef`.',
        'Quit Excel (⌘Q), open a file again: *Home > Add-ins* (small arrow), below *Developer Add-ins* choose *Học bạ số*.',
      ],
    },
  },
  done: {
    title: 'What you should see',
    lead: 'The tab Học bạ số (Digital transcript) with six buttons, and the pane on the right with the name of {school}.',
    steps: ['Press *Choose class*, sign in as a teacher, choose a class: its sheet opens in Excel.'],
  },
  troubleTitle: 'When something is wrong',
  troubles: [
    {
      sign: 'Blank pane, or it says that Excel is too old',
      remedy:
        'Excel uses an old browser inside. Install the Microsoft Edge WebView2 Runtime (Evergreen) from Microsoft and reopen Excel. Volume-licensed Office 2016 and 2019 cannot use WebView2: teachers upload files at {origin}/.',
    },
    {
      sign: 'No tab, old buttons, or “This add-in is no longer available”',
      remedy: 'Close Excel, run `{clearCacheFile}`, open Excel and add Học bạ số again.',
    },
    {
      sign: 'No SHARED FOLDER, or it is empty',
      remedy:
        '`{catalogueFile}` has not been run for this Windows account, or Excel was not closed. Open `{share}` in File Explorer: `{manifestFile}` must be there. Press *Refresh* in the dialog.',
    },
    {
      sign: 'The certificate is not trusted, or content is blocked',
      remedy:
        'Do step 2 again with the file of this folder. Look at the PC’s date and time. The name in the address must be exactly `{host}`. On the server run `npm run -s hocba -- doctor --host {host} --https-port {port}`.',
    },
    {
      sign: 'All add-ins are off, or connected experiences are off',
      remedy:
        'In Excel: *File > Account > Account Privacy > Manage Settings*, turn on *optional connected experiences*, reopen Excel. If it is locked, the organisation’s policy did it; way B is not affected.',
    },
    {
      sign: 'Excel on the web: the pane does not load, or you chose Block when asked about the local network',
      remedy:
        'Press the sign left of the address, open the site’s permissions, set *Local network access* to *Allow*, reload. On managed PCs: set the policy `LocalNetworkAccessAllowedForUrls` of Chrome and Edge for the address of Excel on the web.',
    },
    {
      sign: 'The Office library could not be loaded',
      remedy:
        'The PC must reach https://appsforoffice.microsoft.com (Microsoft’s office.js). Check Internet and firewall. Meanwhile upload files at {origin}/.',
    },
    {
      sign: 'Other PCs cannot open {origin}/',
      remedy:
        'Does the server run, is port {port} open (step 1)? Type `ping {host}`: if the name is not known, add it to the router’s DNS, or make a kit for the server’s fixed IP address.',
    },
    {
      sign: 'The server’s name or port changes, or after an upgrade',
      remedy:
        'Make a new kit and copy it over `{share}` (same file names); for way B update the manifest in Integrated apps. Run `{clearCacheFile}` where the old one still shows.',
    },
    {
      sign: 'To take it away',
      remedy:
        'The add-in: run `{clearCacheFile}`, remove the catalogue in *File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs*. The certificate: `certmgr.msc`, *Trusted Root Certification Authorities*, delete *Hoc Ba server authority*.',
    },
  ],
  pictures: {
    overview:
      'Excel opens the pane from the server and sends results there over HTTPS; from the shared folder it takes the manifest only.',
    shared: 'The dialog Office Add-ins: 1 choose SHARED FOLDER, 2 choose Học bạ số, 3 press Add.',
    central: 'Microsoft 365 admin centre: 1 Integrated apps, 2 Upload custom apps, 3 choose manifest.xml.',
    web: 'Excel on the web: 1 Add-ins, 2 My Add-ins, 3 Upload My Add-in.',
    network: 'The browser asks about the local network: choose Allow.',
    mac: 'Finder: the folder wef with manifest.xml in it.',
    done: 'The tab Học bạ số with six buttons, the pane on the right.',
  },
};
