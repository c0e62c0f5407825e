import type { DocumentRequest } from '@main/ports/documents';
import { type Panel, panelPicture, panelTable } from '@shared/charts/plot/panel';
import { shownDay } from '@shared/display';
import { decimal } from '@shared/money';
import { pictureJpeg } from './chartPicture';
import { writeCsv } from './csv';
import { openPdf } from './pdf';

/** The figures behind a chart, a row for each place of it. */
export function panelFiguresCsv(panel: Panel): Uint8Array {
  const { head, rows, unit } = panelTable(panel);
  const cell = (value: bigint | null): string => {
    if (value === null) return '';
    return unit === 'money' ? decimal(value) : `${value}`;
  };
  return writeCsv(
    head,
    rows.map(({ name, values }) => [name, ...values.map(cell)]),
  );
}

type PagesRequest = Extract<DocumentRequest, { kind: 'panelPages' }>;

const margin = 40;
const perPage = 2;

/** Charts as pages to print, two on each. */
export function panelPagesPdf({ panels, frame, language }: PagesRequest): Uint8Array {
  const title = `${frame.bankName} · ${frame.of} · ${shownDay(frame.from, language)} – ${shownDay(frame.to, language)}`;
  const { document, end } = openPdf({ size: 'A4', title, createdAt: new Date(`${frame.to}T00:00:00Z`) });
  const width = document.page.width - 2 * margin;
  const height = (document.page.height - 2 * margin) / perPage;
  for (const [index, { panel, frame: own }] of panels.entries()) {
    const place = index % perPage;
    if (index > 0 && place === 0) document.addPage();
    const picture = Buffer.from(pictureJpeg(panelPicture(panel, own, language)));
    document.image(picture, margin, margin + place * height, { fit: [width, height], align: 'center' });
  }
  return end();
}
