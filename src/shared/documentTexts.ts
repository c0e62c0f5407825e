import { entryWords } from './entryWords';

/** Languages in which documents are made. A pseudo-language is for screens only. */
export const documentLanguages = ['en', 'hi'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

const english = {
  ...entryWords.en,
  receipt: 'Receipt',
  desk: 'Desk',
  amount: 'Amount',
  balanceAfter: 'Balance after',
  businessDate: 'Business date',
  recoverySheet: 'Recovery sheet',
  recoveryHow:
    'If the Super Admin forgets the password, one of these codes lets them back in. Each works once. Keep this sheet in the safe; nobody can print it again.',
  credits: 'Credits',
  debits: 'Debits',
  transactions: 'Transactions',
} as const;

export type DocumentTexts = Readonly<Record<keyof typeof english, string>>;

const hindi: DocumentTexts = {
  ...entryWords.hi,
  receipt: 'रसीद',
  desk: 'डेस्क',
  amount: 'राशि',
  balanceAfter: 'बाद की शेष राशि',
  businessDate: 'कार्य दिवस',
  recoverySheet: 'पुनर्प्राप्ति पत्रक',
  recoveryHow:
    'यदि सुपर एडमिन पासवर्ड भूल जाएँ, तो इनमें से कोई एक कोड उन्हें फिर प्रवेश दिलाता है। हर कोड एक ही बार काम करता है। यह पत्रक तिजोरी में रखें; इसे दोबारा छापा नहीं जा सकता।',
  credits: 'जमा',
  debits: 'निकासी',
  transactions: 'लेन-देन',
};

export const documentTexts: Readonly<Record<DocumentLanguage, DocumentTexts>> = { en: english, hi: hindi };
