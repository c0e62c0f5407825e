import type { DocumentTexts } from '@shared/documentTexts';
import { writePdf } from './pdf';

/** The sheet that lets the only Super Admin back in: codes that work once each, to be kept in the safe. */
export const recoverySheetPdf = (
  sheet: { readonly bankName: string; readonly name: string; readonly codes: readonly string[] },
  texts: DocumentTexts,
): Uint8Array =>
  writePdf({ size: 'A5', title: texts.recoverySheet, createdAt: new Date() }, (page) => {
    page.line(sheet.bankName, { size: 16, weight: 600 });
    page.line(texts.recoverySheet, { size: 12 });
    page.line(sheet.name, { colour: '#5b6270' });
    page.space(10);
    page.rule();
    page.line(texts.recoveryHow);
    page.space(12);
    sheet.codes.forEach((code, index) => {
      page.row(`${index + 1}`, code, { size: 13, weight: 600 });
    });
  });
