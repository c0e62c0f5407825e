import type { Permission } from './permissions';

/** The pictograms that a place may have in the rail; ui/Icon draws each. */
export type PlaceIcon =
  | 'home'
  | 'users'
  | 'desk'
  | 'branch'
  | 'settings'
  | 'search'
  | 'lock'
  | 'chart'
  | 'history'
  | 'filter'
  | 'transfer';

/**
 * The one registry of what a person may do with a key, a menu, the palette or a button. The native menu, the
 * palette, buttons, tooltips and the `?` sheet are made from it; the window attaches what each one runs
 * (renderer/app/actions.ts). A menu item never registers its shortcut: the window hears the key itself.
 */
export type Action = {
  readonly title: Readonly<Record<'en' | 'hi', string>>;
  /** Other words by which the palette finds it, in both languages. */
  readonly keywords: string;
  readonly shortcut?: string;
  /** Who sees it; `null` is everyone in the context. */
  readonly permission: Permission | null;
  /** Where it exists: anywhere, while signed in, in the staff's frame, at a kiosk; while staff have an account open. */
  readonly context: 'anywhere' | 'signedIn' | 'staff' | 'kiosk' | 'account';
  /** Its menu, which is also its heading in the `?` sheet. */
  readonly menu: 'file' | 'go' | 'people' | 'money' | 'view' | 'help';
  /** In the palette too. Left out where it is of no use there. */
  readonly palette: boolean;
  /**
   * Opens a place of the staff's frame: running it goes to `path`, and the place bears its title. With an icon the
   * place stands in the rail, in the order of this file. The screen is in the places.tsx of its feature.
   */
  readonly place?: { readonly path: string; readonly icon?: PlaceIcon };
};

const definitions = {
  'palette.open': {
    title: { en: 'Search or do anything', hi: 'कुछ भी खोजें या करें' },
    keywords: 'find command खोज',
    shortcut: 'Ctrl+K',
    permission: null,
    context: 'staff',
    menu: 'go',
    palette: false,
  },
  'home.open': {
    title: { en: 'Home', hi: 'मुखपृष्ठ' },
    keywords: 'start desk शुरुआत',
    shortcut: 'Ctrl+1',
    permission: null,
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/', icon: 'home' },
  },
  'users.open': {
    title: { en: 'Users', hi: 'उपयोगकर्ता' },
    keywords: 'people customers employees list ग्राहक कर्मचारी सूची',
    shortcut: 'Ctrl+2',
    permission: 'user.list',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/users', icon: 'users' },
  },
  'desks.open': {
    title: { en: 'Desks', hi: 'डेस्क' },
    keywords: 'kiosk computers installed float कियोस्क नकद',
    shortcut: 'Ctrl+3',
    permission: 'desk.list',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/desks', icon: 'desk' },
  },
  'branches.open': {
    title: { en: 'Branches', hi: 'शाखाएँ' },
    keywords: 'regions offices hours address क्षेत्र कार्यालय समय',
    permission: 'branch.list',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/branches', icon: 'branch' },
  },
  'statements.open': {
    title: { en: 'Statements', hi: 'खाता विवरण' },
    keywords: 'account passbook period pdf csv print खाता पासबुक',
    shortcut: 'Ctrl+4',
    permission: 'account.read',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/statements', icon: 'history' },
  },
  'transactions.open': {
    title: { en: 'Transactions', hi: 'लेन-देन' },
    keywords: 'entries postings credits debits search export csv प्रविष्टि जमा निकासी',
    shortcut: 'Ctrl+5',
    permission: 'entry.read',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/transactions', icon: 'transfer' },
  },
  'products.open': {
    title: { en: 'Products', hi: 'उत्पाद' },
    keywords: 'savings current minimum overdraft interest rate terms बचत चालू ब्याज दर',
    permission: 'product.read',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/products' },
  },
  'analytics.open': {
    title: { en: 'Analytics', hi: 'विश्लेषण' },
    keywords: 'charts figures deposits withdrawals branches compare report चार्ट आँकड़े जमा निकासी',
    permission: 'figures.read',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/analytics', icon: 'chart' },
  },
  'audit.open': {
    title: { en: 'Audit log', hi: 'लेखा परीक्षा लॉग' },
    keywords: 'journal history events refused denied who when जर्नल इतिहास',
    permission: 'journal.read',
    context: 'staff',
    menu: 'go',
    palette: true,
    place: { path: '/audit', icon: 'filter' },
  },
  'signIns.open': {
    title: { en: 'Sign-ins', hi: 'साइन इन' },
    keywords: 'login history attempts refused लॉगिन इतिहास',
    permission: 'journal.read',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/sign-ins' },
  },
  'signIns.months': {
    title: { en: 'Sign-ins by month', hi: 'महीनेवार साइन इन' },
    keywords: 'login statistics figures chart लॉगिन आँकड़े',
    permission: 'journal.read',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/sign-in-months' },
  },
  'settings.open': {
    title: { en: 'Settings', hi: 'सेटिंग' },
    keywords: 'preferences language theme dark भाषा थीम',
    shortcut: 'Ctrl+,',
    permission: null,
    context: 'staff',
    menu: 'file',
    palette: true,
    place: { path: '/settings', icon: 'settings' },
  },
  'history.back': {
    title: { en: 'Back', hi: 'पीछे' },
    keywords: 'previous',
    shortcut: 'Alt+ArrowLeft',
    permission: null,
    context: 'staff',
    menu: 'go',
    palette: false,
  },
  'history.forward': {
    title: { en: 'Forward', hi: 'आगे' },
    keywords: 'next',
    shortcut: 'Alt+ArrowRight',
    permission: null,
    context: 'staff',
    menu: 'go',
    palette: false,
  },
  'users.add': {
    title: { en: 'Add user', hi: 'उपयोगकर्ता जोड़ें' },
    keywords: 'new customer employee account open नया ग्राहक खाता',
    shortcut: 'Ctrl+N',
    permission: 'user.add.Customer',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/users/add' },
  },
  'users.import': {
    title: { en: 'Add users from a file', hi: 'फ़ाइल से उपयोगकर्ता जोड़ें' },
    keywords: 'import csv many people customers employees आयात फ़ाइल',
    permission: 'user.import',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/users/import' },
  },
  'desks.issueCredential': {
    title: { en: 'Add desk', hi: 'डेस्क जोड़ें' },
    keywords: 'enrol enroll credential kiosk computer नया डेस्क',
    permission: 'desk.manage',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/desks/add' },
  },
  'branches.add': {
    title: { en: 'Open a branch', hi: 'शाखा खोलें' },
    keywords: 'new add office region नई शाखा',
    permission: 'branch.manage',
    context: 'staff',
    menu: 'people',
    palette: true,
    place: { path: '/branches/add' },
  },
  'bulk.open': {
    title: { en: 'Bulk posting', hi: 'थोक प्रविष्टि' },
    keywords: 'salaries salary interest csv file many वेतन ब्याज फ़ाइल',
    permission: 'bulk.post',
    context: 'staff',
    menu: 'money',
    palette: true,
    place: { path: '/bulk' },
  },
  'bulk.new': {
    title: { en: 'Post a file', hi: 'फ़ाइल दर्ज करें' },
    keywords: 'bulk salaries salary interest csv check थोक वेतन ब्याज जाँच',
    permission: 'bulk.post',
    context: 'staff',
    menu: 'money',
    palette: true,
    place: { path: '/bulk/new' },
  },
  'books.open': {
    title: { en: 'Verify books', hi: 'बहियाँ जाँचें' },
    keywords: 'audit check integrity tamper journal root जाँच लेखा परीक्षा',
    permission: 'books.verify',
    context: 'staff',
    menu: 'money',
    palette: true,
    place: { path: '/books' },
  },
  'cash.credit': {
    title: { en: 'Credit', hi: 'जमा' },
    keywords: 'deposit cash in pay in जमा नकद',
    shortcut: 'Ctrl+Shift+C',
    permission: 'cash.post',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'cash.debit': {
    title: { en: 'Debit', hi: 'निकासी' },
    keywords: 'withdraw cash out pay out निकालें नकद',
    shortcut: 'Ctrl+Shift+D',
    permission: 'cash.post',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'transfer.make': {
    title: { en: 'Transfer', hi: 'अंतरण' },
    keywords: 'send pay move भेजें अंतरण',
    shortcut: 'Ctrl+Shift+T',
    permission: 'transfer.post',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'account.history': {
    title: { en: 'All transactions', hi: 'सभी लेन-देन' },
    keywords: 'history statement passbook इतिहास',
    shortcut: 'Ctrl+Shift+H',
    permission: 'account.read',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'account.statement': {
    title: { en: 'Statement', hi: 'खाता विवरण' },
    keywords: 'period month pdf csv print passbook अवधि पासबुक',
    shortcut: 'Ctrl+Shift+S',
    permission: 'account.read',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'chart.open': {
    title: { en: 'Six-month chart', hi: 'छह महीने का चार्ट' },
    keywords: 'graph picture ग्राफ़',
    shortcut: 'Ctrl+Shift+G',
    permission: 'account.read',
    context: 'kiosk',
    menu: 'money',
    palette: true,
  },
  'account.transfer': {
    title: { en: 'Transfer', hi: 'अंतरण' },
    keywords: 'send move pay भेजें',
    permission: 'transfer.post',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.hold': {
    title: { en: 'Holds', hi: 'रोकी गई राशि' },
    keywords: 'reserve block lien रोक',
    permission: 'hold.manage',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.fee': {
    title: { en: 'Charge a fee', hi: 'शुल्क लें' },
    keywords: 'charges service शुल्क',
    permission: 'fee.charge',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.adjust': {
    title: { en: 'Adjust', hi: 'समायोजन करें' },
    keywords: 'correct right सुधार',
    permission: 'adjustment.post',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.balanceAt': {
    title: { en: 'Balance on a day', hi: 'किसी दिन की शेष राशि' },
    keywords: 'past history date पुरानी तारीख',
    permission: 'account.read',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.freeze': {
    title: { en: 'Freeze', hi: 'लेन-देन रोकें' },
    keywords: 'stop block unfreeze lift रोक',
    permission: 'account.state',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.reactivate': {
    title: { en: 'Make active', hi: 'सक्रिय करें' },
    keywords: 'dormant wake निष्क्रिय',
    permission: 'account.state',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'account.close': {
    title: { en: 'Close account', hi: 'खाता बंद करें' },
    keywords: 'end बंद',
    permission: 'account.state',
    context: 'account',
    menu: 'money',
    palette: true,
  },
  'password.change': {
    title: { en: 'Change password', hi: 'पासवर्ड बदलें' },
    keywords: 'secret security सुरक्षा',
    permission: 'session.self',
    context: 'signedIn',
    menu: 'file',
    palette: true,
    place: { path: '/password' },
  },
  'secondFactor.open': {
    title: { en: 'Authenticator app', hi: 'प्रमाणक ऐप' },
    keywords: 'second factor code two-step recovery दो-चरण कोड सुरक्षा',
    permission: 'session.self',
    context: 'signedIn',
    menu: 'file',
    palette: true,
    place: { path: '/second-factor' },
  },
  'page.print': {
    title: { en: 'Print this page', hi: 'यह पृष्ठ छापें' },
    keywords: 'paper printer प्रिंट',
    shortcut: 'Ctrl+P',
    permission: null,
    context: 'signedIn',
    menu: 'file',
    palette: true,
  },
  'session.lock': {
    title: { en: 'Lock', hi: 'लॉक करें' },
    keywords: 'away break ताला',
    shortcut: 'Ctrl+L',
    permission: 'session.self',
    context: 'signedIn',
    menu: 'file',
    palette: true,
  },
  'session.signOut': {
    title: { en: 'Sign out', hi: 'साइन आउट' },
    keywords: 'log off leave end बाहर',
    shortcut: 'Ctrl+Shift+Q',
    permission: 'session.self',
    context: 'signedIn',
    menu: 'file',
    palette: true,
  },
  'app.quit': {
    title: { en: 'Quit Branchbook', hi: 'Branchbook बंद करें' },
    keywords: 'exit close बाहर',
    shortcut: 'Ctrl+Q',
    permission: null,
    context: 'staff',
    menu: 'file',
    palette: true,
  },
  'amounts.hide': {
    title: { en: 'Hide or show amounts', hi: 'राशियाँ छिपाएँ या दिखाएँ' },
    keywords: 'privacy cover निजता',
    shortcut: 'Ctrl+.',
    permission: null,
    context: 'signedIn',
    menu: 'view',
    palette: true,
  },
  'rail.fold': {
    title: { en: 'Fold or unfold the rail', hi: 'पट्टी समेटें या खोलें' },
    keywords: 'sidebar wide narrow चौड़ा',
    shortcut: 'Ctrl+B',
    permission: null,
    context: 'staff',
    menu: 'view',
    palette: true,
  },
  'theme.next': {
    title: { en: 'Switch between light and dark', hi: 'हल्की और गहरी थीम बदलें' },
    keywords: 'theme night colours रंग',
    permission: null,
    context: 'staff',
    menu: 'view',
    palette: true,
  },
  'zoom.in': {
    title: { en: 'Larger', hi: 'बड़ा करें' },
    keywords: 'zoom in',
    shortcut: 'Ctrl++',
    permission: null,
    context: 'anywhere',
    menu: 'view',
    palette: false,
  },
  'zoom.out': {
    title: { en: 'Smaller', hi: 'छोटा करें' },
    keywords: 'zoom out',
    shortcut: 'Ctrl+-',
    permission: null,
    context: 'anywhere',
    menu: 'view',
    palette: false,
  },
  'zoom.reset': {
    title: { en: 'Actual size', hi: 'वास्तविक आकार' },
    keywords: 'zoom reset',
    shortcut: 'Ctrl+0',
    permission: null,
    context: 'anywhere',
    menu: 'view',
    palette: false,
  },
  'shortcuts.show': {
    title: { en: 'Keyboard shortcuts', hi: 'कीबोर्ड शॉर्टकट' },
    keywords: 'keys help सहायता',
    shortcut: '?',
    permission: null,
    context: 'signedIn',
    menu: 'help',
    palette: true,
  },
  'gallery.open': {
    title: { en: 'States of every screen', hi: 'हर स्क्रीन की अवस्थाएँ' },
    keywords: 'gallery components',
    permission: null,
    context: 'anywhere',
    menu: 'help',
    palette: false,
  },
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof definitions;

export const actions: Readonly<Record<ActionId, Action>> = definitions;

export const actionIds = Object.keys(definitions) as ActionId[];

/** What the window does not run: zooming is the shell's, in the menu and by its keys. */
export const shellActions: ReadonlySet<ActionId> = new Set(['zoom.in', 'zoom.out', 'zoom.reset']);

export const isActionId = (text: string): text is ActionId => Object.hasOwn(definitions, text);
