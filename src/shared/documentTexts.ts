/** Languages in which documents are made. A pseudo-language is for screens only. */
export const documentLanguages = ['en', 'hi'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

const english = {
  demo: 'DEMO — not a real bank',
  receipt: 'Receipt',
  reference: 'Reference',
  account: 'Account',
  holder: 'Account holder',
  branch: 'Branch',
  desk: 'Desk',
  amount: 'Amount',
  balanceAfter: 'Balance after',
  narration: 'Narration',
  bookedAt: 'Booked at',
  businessDate: 'Business date',
  recoverySheet: 'Recovery sheet',
  recoveryHow:
    'If the Super Admin forgets the password, one of these codes lets them back in. Each works once. Keep this sheet in the safe; nobody can print it again.',
  date: 'Date',
  credits: 'Credits',
  debits: 'Debits',
  balance: 'Balance',
  transactions: 'Transactions',
} as const;

export type DocumentTexts = Readonly<Record<keyof typeof english, string>>;

const hindi: DocumentTexts = {
  demo: 'डेमो — यह असली बैंक नहीं है',
  receipt: 'रसीद',
  reference: 'संदर्भ',
  account: 'खाता',
  holder: 'खाताधारक',
  branch: 'शाखा',
  desk: 'डेस्क',
  amount: 'राशि',
  balanceAfter: 'बाद की शेष राशि',
  narration: 'विवरण',
  bookedAt: 'दर्ज होने का समय',
  businessDate: 'कार्य दिवस',
  recoverySheet: 'पुनर्प्राप्ति पत्रक',
  recoveryHow:
    'यदि सुपर एडमिन पासवर्ड भूल जाएँ, तो इनमें से कोई एक कोड उन्हें फिर प्रवेश दिलाता है। हर कोड एक ही बार काम करता है। यह पत्रक तिजोरी में रखें; इसे दोबारा छापा नहीं जा सकता।',
  date: 'दिनांक',
  credits: 'जमा',
  debits: 'निकासी',
  balance: 'शेष राशि',
  transactions: 'लेन-देन',
};

export const documentTexts: Readonly<Record<DocumentLanguage, DocumentTexts>> = { en: english, hi: hindi };
