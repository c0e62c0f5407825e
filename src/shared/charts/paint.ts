import type { PictureMark } from './picture';
import { chartFont } from './theme';

/** What is asked of a canvas: the window's context and the worker's both have it. */
export type PaintContext = Pick<
  CanvasRenderingContext2D,
  'font' | 'fillText' | 'fillRect' | 'strokeRect' | 'measureText' | 'lineWidth' | 'textAlign' | 'textBaseline'
> & { fillStyle: unknown; strokeStyle: unknown };

/** `text`, or as much of it as fits with an ellipsis behind it. */
function shortened(context: PaintContext, text: string, widthMax: number): string {
  if (context.measureText(text).width <= widthMax) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > widthMax) letters.pop();
  return `${letters.join('')}…`;
}

/** Paints the texts and lines of a picture, in order; the context is scaled by the caller. */
export function paintMarks(context: PaintContext, marks: readonly PictureMark[]): void {
  for (const mark of marks) {
    if (mark.kind === 'rectangle') {
      const { x, y, width, height, colour } = mark;
      context.fillStyle = colour;
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      if (mark.filled) context.fillRect(x, y, width, height);
      else context.strokeRect(x, y, width, height);
      continue;
    }
    context.font = chartFont(mark.size, mark.weight);
    context.fillStyle = mark.colour;
    context.textAlign = mark.align;
    context.textBaseline = 'alphabetic';
    context.fillText(shortened(context, mark.text, mark.widthMax), mark.x, mark.baseline);
  }
}
