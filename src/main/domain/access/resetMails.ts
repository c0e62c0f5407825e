import type { DocumentLanguage } from '@shared/documentTexts';

/** Ten letters of five random bits each: 50 bits, which live for ten minutes and five tries. */
export const resetCodeLetters = 10;
export const resetCodeGroup = 5;

export type ResetMail = { readonly subject: string; readonly text: string };

const texts = {
  en: {
    codeSubject: 'Your code',
    code: (code: string) =>
      `Somebody at the bank asked for a new password for your user ID. If it was you, this is the code:\n\n${code}\n\nIt works once, for ten minutes, at the screen on which it was asked for. Nobody of the bank will ask you for it.\nIf it was not you, nothing need be done.`,
    noticeSubject: 'Your password was changed',
    notice:
      'The password of your user ID was changed, and you were signed out everywhere. If it was not you, go to your branch at once.',
    testSubject: 'A test message',
    test: 'This message was sent to try the settings of the mail server. They are right.',
  },
  hi: {
    codeSubject: 'आपका कोड',
    code: (code: string) =>
      `बैंक में किसी ने आपकी उपयोगकर्ता ID के लिए नया पासवर्ड माँगा। यदि वह आप थे, तो यह कोड है:\n\n${code}\n\nयह दस मिनट तक, एक ही बार, उसी स्क्रीन पर काम करता है जहाँ माँगा गया। बैंक का कोई व्यक्ति इसे आपसे नहीं पूछेगा।\nयदि वह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं।`,
    noticeSubject: 'आपका पासवर्ड बदला गया',
    notice:
      'आपकी उपयोगकर्ता ID का पासवर्ड बदला गया और आप हर जगह साइन आउट हो गए। यदि यह आपने नहीं किया, तो तुरंत अपनी शाखा जाएँ।',
    testSubject: 'परीक्षण संदेश',
    test: 'यह संदेश मेल सर्वर की सेटिंग जाँचने के लिए भेजा गया। वे ठीक हैं।',
  },
} as const;

/** The bank's name is a person's text: on the one line of a subject it stands as one line. */
const subjectOf = (bankName: string, what: string): string =>
  `${bankName.replace(/\p{Cc}/gu, ' ').trim()}: ${what}`;

export const codeMail = (language: DocumentLanguage, bankName: string, code: string): ResetMail => ({
  subject: subjectOf(bankName, texts[language].codeSubject),
  text: texts[language].code(code),
});

export const noticeMail = (language: DocumentLanguage, bankName: string): ResetMail => ({
  subject: subjectOf(bankName, texts[language].noticeSubject),
  text: texts[language].notice,
});

export const testMail = (language: DocumentLanguage, bankName: string): ResetMail => ({
  subject: subjectOf(bankName, texts[language].testSubject),
  text: texts[language].test,
});
