import type { DocumentLanguage } from '@shared/documentTexts';
import type { MailKind } from './kinds';

/** Ten letters of five random bits each: 50 bits, which live for ten minutes and five tries. */
export const resetCodeLetters = 10;
export const resetCodeGroup = 5;

export type MailWords = { readonly subject: string; readonly text: string };

type Notice = Exclude<MailKind, 'resetCode'> | 'test';

const texts = {
  en: {
    codeSubject: 'Your code',
    code: (code: string) =>
      `Somebody at the bank asked for a new password for your user ID. If it was you, this is the code:\n\n${code}\n\nIt works once, for ten minutes, at any screen on which you have asked for it. Nobody of the bank will ask you for it.\nIf it was not you, nothing need be done.`,
    notices: {
      passwordRecovered: {
        subject: 'Your password was changed',
        text: 'The password of your user ID was changed by somebody who had forgotten it, and you were signed out everywhere. If it was not you, go to your branch at once.',
      },
      passwordReset: {
        subject: 'Your password was reset',
        text: 'The bank gave your user ID a one-time password, and you were signed out everywhere. If you did not ask for it, go to your branch at once.',
      },
      emailChanged: {
        subject: 'Your e-mail address was changed',
        text: 'The bank has another e-mail address for you from now on, and nothing more is sent to this one. If you did not ask for it, go to your branch at once.',
      },
      test: {
        subject: 'A test message',
        text: 'This message was sent to try the settings of the mail server. They are right.',
      },
    },
  },
  hi: {
    codeSubject: 'आपका कोड',
    code: (code: string) =>
      `बैंक में किसी ने आपकी उपयोगकर्ता ID के लिए नया पासवर्ड माँगा। यदि वह आप थे, तो यह कोड है:\n\n${code}\n\nयह दस मिनट तक, एक ही बार, हर उस स्क्रीन पर काम करता है जहाँ आपने इसे माँगा है। बैंक का कोई व्यक्ति इसे आपसे नहीं पूछेगा।\nयदि वह आप नहीं थे, तो कुछ करने की ज़रूरत नहीं।`,
    notices: {
      passwordRecovered: {
        subject: 'आपका पासवर्ड बदला गया',
        text: 'आपकी उपयोगकर्ता ID का भूला हुआ पासवर्ड बदला गया और आप हर जगह साइन आउट हो गए। यदि यह आपने नहीं किया, तो तुरंत अपनी शाखा जाएँ।',
      },
      passwordReset: {
        subject: 'आपका पासवर्ड रीसेट किया गया',
        text: 'बैंक ने आपकी उपयोगकर्ता ID को एक बार काम आने वाला पासवर्ड दिया और आप हर जगह साइन आउट हो गए। यदि आपने यह नहीं माँगा, तो तुरंत अपनी शाखा जाएँ।',
      },
      emailChanged: {
        subject: 'आपका ई-मेल पता बदला गया',
        text: 'अब से बैंक के पास आपका दूसरा ई-मेल पता है, और इस पते पर आगे कुछ नहीं भेजा जाएगा। यदि आपने यह नहीं माँगा, तो तुरंत अपनी शाखा जाएँ।',
      },
      test: {
        subject: 'परीक्षण संदेश',
        text: 'यह संदेश मेल सर्वर की सेटिंग जाँचने के लिए भेजा गया। वे ठीक हैं।',
      },
    },
  },
} as const satisfies Record<
  DocumentLanguage,
  {
    readonly codeSubject: string;
    readonly code: (code: string) => string;
    readonly notices: Readonly<Record<Notice, MailWords>>;
  }
>;

/** The bank's name is a person's text: on the one line of a subject it stands as one line. */
const subjectOf = (bankName: string, what: string): string =>
  `${bankName.replace(/\p{Cc}/gu, ' ').trim()}: ${what}`;

export const codeMail = (language: DocumentLanguage, bankName: string, code: string): MailWords => ({
  subject: subjectOf(bankName, texts[language].codeSubject),
  text: texts[language].code(code),
});

export const noticeMail = (language: DocumentLanguage, bankName: string, notice: Notice): MailWords => {
  const { subject, text } = texts[language].notices[notice];
  return { subject: subjectOf(bankName, subject), text };
};
