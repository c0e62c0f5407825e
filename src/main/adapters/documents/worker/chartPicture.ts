import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { paintMarks } from '@shared/charts/paint';
import { chartParts } from '@shared/charts/parts';
import type { ChartPicture } from '@shared/charts/picture';
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

/** Paints a picture as laid out by its definition; the same picture gives the same bytes. */
export const picturePng = (picture: ChartPicture): Uint8Array => painted(picture).toBuffer('image/png');

const jpegQuality = 95;

/** The same for a page of a PDF: a PNG with its alpha is packed there on the side, and comes after the document's end. */
export const pictureJpeg = (picture: ChartPicture): Uint8Array =>
  painted(picture).toBuffer('image/jpeg', jpegQuality);

function painted({ width, height, scale, background, marks, chart }: ChartPicture): Canvas {
  prepare();
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  paintMarks(context, marks);
  if (chart) drawChart(context, chart, scale);
  return canvas;
}

function drawChart(context: SKRSContext2D, chart: NonNullable<ChartPicture['chart']>, scale: number): void {
  const drawing = createCanvas(chart.width, chart.height);
  const drawn = new Chart(drawing as never, {
    ...chart.configuration,
    options: { ...chart.configuration.options, responsive: false, animation: false, devicePixelRatio: scale },
  });
  context.drawImage(drawing, chart.x, chart.y, chart.width, chart.height);
  drawn.destroy();
}
