import type { signIn as english } from '../en/signIn';
import type { Translated } from '../translated';

export const signIn: Translated<typeof english> = {
  title: 'साइन इन',
  kioskTitle: 'स्वागत है',
  kioskLead: 'अपना खाता देखने, पैसे जमा करने या निकालने के लिए साइन इन करें।',
  userId: 'यूज़र आईडी',
  userIdHint: 'आपको दिए गए 11 अंक',
  password: 'पासवर्ड',
  button: 'साइन इन करें',
  sending: 'साइन इन हो रहा है…',
  opening: 'बहियाँ खोली जा रही हैं…',
  openingLong: 'बहियाँ अभी खोली जा रही हैं; बिजली जाने के बाद इसमें कुछ मिनट लग सकते हैं।',
  wrongDeskKiosk: 'यह ग्राहकों का कियोस्क है। कर्मचारी अपने डेस्क पर साइन इन करते हैं।',
  wrongDeskStaff: 'यह कर्मचारियों का डेस्क है। ग्राहक कियोस्क पर साइन इन करते हैं।',
  ended: {
    idle: 'स्क्रीन का उपयोग नहीं हुआ, इसलिए आपको साइन आउट कर दिया गया।',
    elsewhere: 'आपने दूसरे डेस्क पर साइन इन किया, इसलिए यहाँ से साइन आउट कर दिया गया।',
    left: 'आप साइन आउट हो गए हैं।',
  },
};
