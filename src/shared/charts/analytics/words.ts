import type { WordLanguage } from '../../amountInWords';

/**
 * The texts of the analytics charts. A window and a worker draw them alike, so they live here; the renderer's texts take
 * them in. `{{name}}` stands for a figure.
 */
const english = {
  wholeBank: 'Whole bank',
  deposits: 'Deposits',
  withdrawals: 'Withdrawals',
  net: 'Net',
  balance: 'Balance held',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  span: '{{from}} to {{to}}',
  flow: {
    title: 'Deposits and withdrawals',
    moreIn: '{{amount}} more came in than went out',
    moreOut: '{{amount}} more went out than came in',
    equal: 'As much came in as went out',
    nothing: 'Nothing came in or went out',
  },
  held: {
    title: 'Balance held',
    rose: 'Customers hold {{amount}}, {{change}} more than at the start',
    fell: 'Customers hold {{amount}}, {{change}} less than at the start',
    same: 'Customers hold {{amount}}, as much as at the start',
  },
  branches: {
    title: 'Branches compared',
    place: 'Branch',
    most: '{{branch}} took in the most, {{amount}}',
    nothing: 'No branch took anything in',
  },
  kinds: {
    title: 'Kinds of entries',
    place: 'Kind',
    entries: 'Entries',
    most: '{{kind}} was the most frequent, {{count}} of {{all}}',
    nothing: 'Nothing was posted',
  },
  largest: {
    title: 'Largest movements',
    place: 'Account',
    sentence: 'The largest was {{amount}} on {{day}}',
    nothing: 'Nothing was moved',
  },
  sizes: {
    title: 'Sizes of movements',
    place: 'Size',
    movements: 'Movements',
    from: '{{from}} and more',
    below: 'Below {{to}}',
    most: 'Most movements were {{size}}: {{count}} of {{all}}',
    nothing: 'Nothing was moved',
  },
  customers: {
    title: 'Customers as of today',
    place: 'Customers',
    people: 'People',
    active: 'Signed in within 90 days',
    dormant: 'Dormant',
    new: 'New this month',
    sentence: '{{active}} of {{all}} customers signed in within 90 days',
    nothing: 'There are no customers yet',
  },
  hours: {
    title: 'Sign-ins by weekday and hour, in the last three months',
    weekday: 'Weekday',
    hour: 'Hour',
    busiest: 'Most sign-ins are on {{weekday}} at {{hour}}',
    nothing: 'Nobody has signed in',
  },
};

export type AnalyticsWords = typeof english;

export const analyticsWords: Readonly<Record<WordLanguage, AnalyticsWords>> = {
  en: english,
  hi: {
    wholeBank: 'पूरा बैंक',
    deposits: 'जमा',
    withdrawals: 'निकासी',
    net: 'शुद्ध',
    balance: 'कुल शेष राशि',
    day: 'दिन',
    week: 'सप्ताह',
    month: 'महीना',
    span: '{{from}} से {{to}} तक',
    flow: {
      title: 'जमा और निकासी',
      moreIn: 'जितना गया, उससे {{amount}} ज़्यादा आया',
      moreOut: 'जितना आया, उससे {{amount}} ज़्यादा गया',
      equal: 'जितना आया, उतना ही गया',
      nothing: 'न कुछ आया, न कुछ गया',
    },
    held: {
      title: 'कुल शेष राशि',
      rose: 'ग्राहकों के पास {{amount}} हैं, शुरुआत से {{change}} ज़्यादा',
      fell: 'ग्राहकों के पास {{amount}} हैं, शुरुआत से {{change}} कम',
      same: 'ग्राहकों के पास {{amount}} हैं, शुरुआत जितने ही',
    },
    branches: {
      title: 'शाखाओं की तुलना',
      place: 'शाखा',
      most: '{{branch}} में सबसे ज़्यादा जमा हुआ, {{amount}}',
      nothing: 'किसी शाखा में कुछ जमा नहीं हुआ',
    },
    kinds: {
      title: 'प्रविष्टियों के प्रकार',
      place: 'प्रकार',
      entries: 'प्रविष्टियाँ',
      most: 'सबसे ज़्यादा बार {{kind}}: {{all}} में से {{count}}',
      nothing: 'कुछ दर्ज नहीं हुआ',
    },
    largest: {
      title: 'सबसे बड़े लेन-देन',
      place: 'खाता',
      sentence: 'सबसे बड़ा {{amount}} का था, {{day}} को',
      nothing: 'कोई लेन-देन नहीं हुआ',
    },
    sizes: {
      title: 'राशियों के आकार',
      place: 'आकार',
      movements: 'लेन-देन',
      from: '{{from}} और अधिक',
      below: '{{to}} से कम',
      most: 'ज़्यादातर लेन-देन {{size}} के थे: {{all}} में से {{count}}',
      nothing: 'कोई लेन-देन नहीं हुआ',
    },
    customers: {
      title: 'ग्राहक, आज की स्थिति',
      place: 'ग्राहक',
      people: 'लोग',
      active: '90 दिनों में साइन इन',
      dormant: 'निष्क्रिय पड़े',
      new: 'इस महीने नए',
      sentence: '{{all}} में से {{active}} ग्राहकों ने 90 दिनों में साइन इन किया',
      nothing: 'अभी कोई ग्राहक नहीं है',
    },
    hours: {
      title: 'सप्ताह के दिन और घंटे के अनुसार साइन इन, पिछले तीन महीनों में',
      weekday: 'दिन',
      hour: 'घंटा',
      busiest: 'सबसे ज़्यादा साइन इन {{weekday}} को {{hour}} बजे होते हैं',
      nothing: 'किसी ने साइन इन नहीं किया',
    },
  },
};
