import { statementWords } from '@shared/statements/words';
import type { statements as english } from '../en/statements';
import type { Translated } from '../translated';

export const statements: Translated<typeof english> = {
  words: statementWords.hi,
  of: '{{holder}}, खाता {{account}}',
  period: 'अवधि',
  named: {
    thisMonth: 'यह महीना',
    lastMonth: 'पिछला महीना',
    lastThreeMonths: 'पिछले तीन महीने',
    thisYear: 'यह वित्तीय वर्ष',
  },
  from: 'से',
  to: 'तक',
  dayHint: 'दिन/महीना/साल',
  sums: 'अवधि का जोड़',
  columns: { debit: 'निकासी ₹', credit: 'जमा ₹', balance: 'शेष राशि ₹' },
  rows: 'अवधि के लेन-देन',
  count_one: '{{shown}} लेन-देन',
  count_other: '{{shown}} लेन-देन',
  savePdf: 'PDF के रूप में सहेजें',
  saveFigures: 'आँकड़े सहेजें (CSV)',
  print: {
    button: 'छापें',
    doing: 'पृष्ठ बन रहे हैं…',
    done: 'यह इस कंप्यूटर के PDF दर्शक में खुला है। वहीं से छापें।',
    again: 'फिर कोशिश करें',
  },
  empty: {
    title: 'इस अवधि में कोई लेन-देन नहीं',
    text: 'शेष राशि जैसी थी वैसी ही रही। ऊपर कोई और अवधि चुनें।',
    before: 'खाता {{day}} को खोला गया। ऊपर कोई बाद की अवधि चुनें।',
  },
  choose: {
    account: 'खाता संख्या',
    hint: '12 अंक, जैसे रसीद पर। ग्राहक के खाते उपयोगकर्ताओं में उनके ब्योरे में भी हैं।',
    wrong: 'यह खाता संख्या नहीं है। इसके 12 अंक एक बार फिर मिलाएँ।',
    open: 'विवरण दिखाएँ',
  },
};
