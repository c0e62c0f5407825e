import type { ReceiptFigures } from '@main/ports/documents';
import { groupAccount, shownInstant } from '@shared/display';
import { type DocumentLanguage, documentTexts } from '@shared/documentTexts';
import { formatRupees } from '@shared/money';
import { particulars, statementWords } from '@shared/statements/words';
import { writePdf } from './pdf';

/** An A5 receipt of one entry. */
export function receiptPdf(
  bankName: string,
  receipt: ReceiptFigures,
  language: DocumentLanguage,
): Uint8Array {
  const texts = documentTexts[language];
  const absolute = receipt.amount < 0n ? -receipt.amount : receipt.amount;
  return writePdf(
    { size: 'A5', title: `${texts.receipt} ${receipt.reference}`, createdAt: new Date(receipt.bookingTime) },
    (page) => {
      if (receipt.demo) page.line(texts.demo, { size: 9, weight: 600, colour: '#a3360b' });
      page.line(bankName, { size: 16, weight: 600 });
      page.line(receipt.branchName, { colour: '#5b6270' });
      page.space(10);
      page.rule();
      page.line(particulars(receipt, statementWords[language]), { size: 11 });
      page.line(formatRupees(absolute), { size: 24, weight: 600 });
      page.space(8);
      page.rule();
      page.row(texts.reference, receipt.reference, { weight: 600 });
      page.row(texts.account, groupAccount(receipt.accountId));
      page.row(texts.holder, receipt.holderName);
      page.row(texts.balanceAfter, formatRupees(receipt.balanceAfter), { weight: 600 });
      if (receipt.narration !== '') page.row(texts.narration, receipt.narration);
      page.row(texts.bookedAt, shownInstant(receipt.bookingTime));
      page.row(texts.businessDate, receipt.businessDate);
      page.row(texts.desk, receipt.deskName);
    },
  );
}
