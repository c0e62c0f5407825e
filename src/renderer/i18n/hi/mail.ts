import type { mail as english } from '../en/mail';
import type { Translated } from '../translated';

export const mail: Translated<typeof english> = {
  title: 'मेल',
  host: 'सर्वर',
  port: 'पोर्ट',
  security: 'कनेक्शन',
  securities: {
    starttls: 'एन्क्रिप्टेड (STARTTLS, आम तौर पर पोर्ट 587)',
    tls: 'शुरू से एन्क्रिप्टेड (आम तौर पर पोर्ट 465)',
    none: 'बिना एन्क्रिप्शन, केवल इसी कंप्यूटर के सर्वर तक',
  },
  sender: 'भेजने वाले का पता',
  user: 'उपयोगकर्ता',
  userHint: 'यदि सर्वर नहीं माँगता तो खाली छोड़ें।',
  password: 'पासवर्ड',
  passwordHint: 'केवल इस डेस्क के कुंजी भंडार में रहता है।',
  passwordKept: 'इस डेस्क पर एक रखा है। वही रखने के लिए खाली छोड़ें।',
  save: 'सहेजें',
  saved: 'सहेजा गया।',
  to: 'परीक्षण संदेश का पता',
  test: 'परीक्षण संदेश भेजें',
  sent: 'सर्वर ने संदेश ले लिया।',
};
