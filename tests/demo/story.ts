import { families, fontFile, weights } from '@main/adapters/documents/worker/fonts';
import { createCanvas, GlobalFonts, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { lightColors } from '@renderer/ui/tokens';
import type { Photo } from './tour';

const columns = 3;
const margin = 56;
const gap = { x: 40, y: 36 } as const;
const tile = { width: 744, height: 418.5 } as const;
const captionHeight = 84;
const headHeight = 132;

const width = 2 * margin + columns * tile.width + (columns - 1) * gap.x;
const step = { x: tile.width + gap.x, y: tile.height + captionHeight + gap.y } as const;

const family = families.map((name) => `"${name}"`).join(', ');
const font = (size: number, weight: 400 | 600) => `${weight} ${size}px ${family}`;

function prepareFonts(): void {
  for (const name of families)
    for (const weight of weights) GlobalFonts.register(fontFile(name, weight), name);
}

function write(
  context: SKRSContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  look: { readonly size: number; readonly weight: 400 | 600; readonly color: string },
): void {
  context.font = font(look.size, look.weight);
  context.fillStyle = look.color;
  context.fillText(text, at.x, at.y, tile.width);
}

/** A picture in its tile, whole: one of another shape keeps it and stands in the middle. */
function paintPicture(context: SKRSContext2D, image: Image, x: number, y: number): void {
  const scale = Math.min(tile.width / image.width, tile.height / image.height);
  const size = { width: image.width * scale, height: image.height * scale };
  context.save();
  context.beginPath();
  context.roundRect(x, y, tile.width, tile.height, 10);
  context.clip();
  context.fillStyle = lightColors.surface;
  context.fillRect(x, y, tile.width, tile.height);
  context.drawImage(
    image,
    x + (tile.width - size.width) / 2,
    y + (tile.height - size.height) / 2,
    size.width,
    size.height,
  );
  context.restore();
  context.strokeStyle = lightColors.hairline;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(x, y, tile.width, tile.height, 10);
  context.stroke();
}

/** All photographs on one captioned sheet, three in a row, as a PNG. */
export async function paintStory(photos: readonly Photo[], sentence: string): Promise<Buffer> {
  prepareFonts();
  const rows = Math.ceil(photos.length / columns);
  const height = headHeight + rows * step.y - gap.y + margin;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = lightColors.ground;
  context.fillRect(0, 0, width, height);
  const { text, textMuted } = lightColors;
  write(context, 'Branchbook', { x: margin, y: 84 }, { size: 44, weight: 600, color: text });
  context.font = font(26, 400);
  context.fillStyle = textMuted;
  context.fillText(sentence, margin + 280, 84);
  for (const [index, photo] of photos.entries()) {
    const x = margin + (index % columns) * step.x;
    const y = headHeight + Math.floor(index / columns) * step.y;
    paintPicture(context, await loadImage(photo.picture), x, y);
    const caption = y + tile.height;
    const title = `${index + 1}  ${photo.title}`;
    write(context, title, { x, y: caption + 40 }, { size: 26, weight: 600, color: text });
    write(context, photo.caption, { x, y: caption + 74 }, { size: 20, weight: 400, color: textMuted });
  }
  return canvas.encode('png');
}
