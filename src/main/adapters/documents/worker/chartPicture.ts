import type { SixMonths } from '@main/ports/documents';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { paintMarks } from '@shared/charts/paint';
import { chartParts } from '@shared/charts/parts';
import { chartPicture } from '@shared/charts/picture';
import type { DocumentLanguage } from '@shared/documentTexts';
import { Chart } from 'chart.js';
import { families, fontFile, weights } from './fonts';

let prepared = false;

/** Fonts and chart parts are registered once a worker. */
function prepare(): void {
  if (prepared) return;
  Chart.register(...chartParts);
  for (const family of families)
    for (const weight of weights) GlobalFonts.register(fontFile(family, weight), family);
  prepared = true;
}

/** Paints the six-month picture as laid out by its definition; the same figures give the same bytes. */
export function chartPicturePng(figures: SixMonths, language: DocumentLanguage): Uint8Array {
  prepare();
  const { width, height, scale, background, marks, chart } = chartPicture(figures, language);
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  paintMarks(context, marks);
  const drawing = createCanvas(chart.width, chart.height);
  const drawn = new Chart(drawing as never, {
    ...chart.configuration,
    options: { ...chart.configuration.options, responsive: false, animation: false, devicePixelRatio: scale },
  });
  context.drawImage(drawing, chart.x, chart.y, chart.width, chart.height);
  drawn.destroy();
  return canvas.toBuffer('image/png');
}
