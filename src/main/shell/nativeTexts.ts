import type { Action } from '@shared/actions';

type Language = keyof Action['title'];

/**
 * The few words that the operating system shows for us, outside the window. Everything in the window is a text
 * of the renderer, and the menu's items are the action registry's.
 */
export type NativeTexts = {
  readonly menus: Readonly<Record<Action['menu'] | 'edit', string>>;
  readonly edit: Readonly<Record<'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll', string>>;
  readonly fileKinds: Readonly<Record<'png' | 'csv' | 'pdf', string>>;
  readonly chooseMongod: string;
  readonly windowCrashed: { readonly message: string; readonly detail: string };
  readonly windowCrashesAgain: { readonly title: string; readonly detail: string };
};

const english: NativeTexts = {
  menus: {
    file: 'File',
    edit: 'Edit',
    go: 'Go',
    people: 'People',
    money: 'Money',
    view: 'View',
    help: 'Help',
  },
  edit: {
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
  },
  fileKinds: { png: 'PNG picture', csv: 'CSV table', pdf: 'PDF document' },
  chooseMongod: 'Choose the mongod program',
  windowCrashed: {
    message: 'The window stopped working and was opened again.',
    detail: 'What was posted is safe. Look at the newest entries before you repeat one.',
  },
  windowCrashesAgain: {
    title: 'Branchbook has to close',
    detail: 'Its window stopped working several times in a row. The log in the data folder says why.',
  },
};

const hindi: NativeTexts = {
  menus: {
    file: 'फ़ाइल',
    edit: 'संपादन',
    go: 'जाएँ',
    people: 'लोग',
    money: 'राशि',
    view: 'दृश्य',
    help: 'सहायता',
  },
  edit: {
    undo: 'पूर्ववत करें',
    redo: 'फिर से करें',
    cut: 'काटें',
    copy: 'कॉपी करें',
    paste: 'चिपकाएँ',
    selectAll: 'सभी चुनें',
  },
  fileKinds: { png: 'PNG चित्र', csv: 'CSV तालिका', pdf: 'PDF दस्तावेज़' },
  chooseMongod: 'mongod प्रोग्राम चुनें',
  windowCrashed: {
    message: 'विंडो ने काम करना बंद कर दिया था और फिर से खोली गई।',
    detail: 'जो दर्ज हुआ वह सुरक्षित है। कुछ दोहराने से पहले सबसे नई प्रविष्टियाँ देख लें।',
  },
  windowCrashesAgain: {
    title: 'Branchbook को बंद होना होगा',
    detail: 'इसकी विंडो ने लगातार कई बार काम करना बंद किया। कारण डेटा फ़ोल्डर के लॉग में है।',
  },
};

/** The texts by the language of the settings; one that has none of its own is answered in English. */
export const nativeTexts: Readonly<Record<Language, NativeTexts>> = { en: english, hi: hindi };
