/** Words about an entry and its account that every paper says alike: receipts, statements, pictures. */
export const entryWords = {
  en: {
    demo: 'DEMO — not a real bank',
    holder: 'Account holder',
    account: 'Account',
    branch: 'Branch',
    date: 'Date',
    bookedAt: 'Booked at',
    reference: 'Reference',
    narration: 'Narration',
    balance: 'Balance',
    'cash-credit': 'Cash deposited',
    'cash-debit': 'Cash withdrawn',
  },
  hi: {
    demo: 'डेमो — यह असली बैंक नहीं है',
    holder: 'खाताधारक',
    account: 'खाता',
    branch: 'शाखा',
    date: 'दिनांक',
    bookedAt: 'दर्ज होने का समय',
    reference: 'संदर्भ',
    narration: 'विवरण',
    balance: 'शेष राशि',
    'cash-credit': 'नकद जमा',
    'cash-debit': 'नकद निकासी',
  },
} as const;
