import type { products as english } from '../en/products';
import type { Translated } from '../translated';

export const products: Translated<typeof english> = {
  list: 'उत्पाद',
  names: { savings: 'बचत खाता', current: 'चालू खाता' },
  columns: {
    product: 'उत्पाद',
    minimumBalance: 'न्यूनतम (₹)',
    overdraft: 'ओवरड्राफ़्ट (₹)',
    rate: 'ब्याज',
    since: 'ब्याज कब से',
  },
  never: 'कभी नहीं',
  foot: 'उत्पाद के हर खाते में कितना रहना चाहिए, कितना ओवरड्राफ़्ट हो सकता है, और साल में कितना ब्याज मिलता है।',
  footChange: 'बदलने के लिए उत्पाद चुनें।',
  title: '{{name}} बदलें',
  minimumBalance: 'न्यूनतम शेष',
  minimumBalanceHint: 'यह राशि नहीं निकाली जा सकती। न हो तो 0।',
  overdraft: 'ओवरड्राफ़्ट सीमा',
  overdraftHint: 'खाता शून्य से कितना नीचे जा सकता है। बिल्कुल नहीं तो 0।',
  rate: 'साल का ब्याज',
  rateHint: 'आज से। अब तक का ब्याज वैसा ही रहेगा। हर महीने के अंत के बाद जमा होता है।',
  reason: 'कारण',
  reasonHint: 'जर्नल में रखा जाता है।',
  send: 'हर खाते के लिए बदलें',
  done: '{{name}} बदला गया',
  doneHint: 'संदर्भ {{reference}}। खातों पर नई शर्तें कुछ मिनटों में लागू होंगी।',
};
