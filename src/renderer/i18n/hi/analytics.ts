import { analyticsWords } from '@shared/charts/analytics/words';
import type { analytics as english } from '../en/analytics';
import type { Translated } from '../translated';

export const analytics: Translated<typeof english> = {
  words: analyticsWords.hi,
  span: 'अवधि',
  spans: {
    month: 'यह महीना',
    lastMonth: 'पिछला महीना',
    quarter: 'तीन महीने',
    half: 'छह महीने',
    year: 'बारह महीने',
  },
  spanOther: '{{from}} से {{to}} तक',
  unit: 'प्रति',
  units: { day: 'दिन', week: 'सप्ताह', month: 'महीना' },
  savePages: 'सब PDF में सहेजें',
  savePicture: 'चित्र सहेजें',
  saveFigures: 'आँकड़े सहेजें (CSV)',
  asTable: 'तालिका दिखाएँ',
  comparison: 'यह अवधि और उससे पहले की',
  deposits: 'जमा',
  withdrawals: 'निकासी',
  net: 'शुद्ध',
  entries: 'प्रविष्टियाँ',
  change: { by: '{{percent}} %', new: 'पहले कुछ नहीं' },
  before: 'इतने ही दिन पहले से तुलना: {{from}} से {{to}} तक।',
};
