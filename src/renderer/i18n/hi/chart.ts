import { chartWords } from '@shared/charts/words';
import type { chart as english } from '../en/chart';
import type { Translated } from '../translated';

export const chart: Translated<typeof english> = {
  words: chartWords.hi,
  title: 'छह महीने',
  label: 'दिन के हिसाब से जमा, निकासी और शेष राशि। तीर वाले बटन उन दिनों पर ले जाते हैं जब कुछ हुआ।',
  walkable: '{{title}}। तीर की कुंजियों से चलें।',
  walkAndOpen: 'किसी जगह को छुएँ, या ← → से चलें। Enter से भीतर देखें।',
  walkPlaces: 'किसी जगह को छुएँ, या ← → ↑ ↓ से चलें।',
  walk: 'किसी दिन को छुएँ, या ← → से चलें।',
  reading: {
    credits: '{{amount}} आए',
    debits: '{{amount}} गए',
    balance: 'शेष {{amount}}',
    nothing: 'कुछ नहीं हुआ',
  },
  asTable: 'तालिका दिखाएँ',
  asChart: 'चार्ट दिखाएँ',
  table: {
    caption: 'वे दिन जब कुछ हुआ',
    date: 'दिनांक',
    credits: 'जमा ₹',
    debits: 'निकासी ₹',
    balance: 'शेष राशि ₹',
    entries: 'लेन-देन',
  },
  savePicture: 'चित्र सहेजें',
  saveFigures: 'आँकड़े सहेजें (CSV)',
  covered: {
    title: 'राशियाँ छिपी हैं',
    text: 'चार्ट देखने के लिए राशियाँ फिर से दिखाएँ (Ctrl-.)।',
  },
  empty: {
    title: 'अभी दिखाने को कुछ नहीं',
    text: 'जैसे ही पैसे आएँगे या जाएँगे, यहाँ छह महीने दिखेंगे।',
  },
};
