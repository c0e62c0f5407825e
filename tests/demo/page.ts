import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { darkColors, lightColors } from '@renderer/ui/tokens';
import type { Photo } from './tour';

const packages = createRequire(import.meta.url);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The bundled font inside the page, so that it needs nothing beside it. */
const fontFace = (file: string, range: string): string => {
  const bytes = readFileSync(packages.resolve(`@fontsource-variable/inter/files/${file}`));
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2');unicode-range:${range}}`;
};

const fonts = () =>
  [
    fontFace('inter-latin-wght-normal.woff2', 'U+0000-00FF,U+2000-206F,U+2122,U+2190-2193,U+2212'),
    fontFace('inter-latin-ext-wght-normal.woff2', 'U+0100-02BA,U+20A0-20C0'),
  ].join('');

const variables = (colors: typeof lightColors | typeof darkColors): string => {
  const { ground, surface, hairline, text, textMuted, accent } = colors;
  return Object.entries({ ground, surface, hairline, text, muted: textMuted, accent })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
};

const styles = () => `
${fonts()}
:root{color-scheme:light dark;${variables(lightColors)}}
@media (prefers-color-scheme:dark){:root{${variables(darkColors)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/24px Inter,'Noto Sans Devanagari',system-ui,sans-serif}
main{max-width:1200px;margin:0 auto;padding:72px 32px 96px}
h1{font-size:32px;line-height:40px;margin:0 0 8px}
h2{font-size:22px;line-height:28px;margin:80px 0 16px}
p{margin:0 0 16px;max-width:68ch;color:var(--muted)}
ol{list-style:none;margin:48px 0 0;padding:0;display:grid;gap:64px}
figure{margin:0}
img{display:block;width:100%;height:auto;border:1px solid var(--hairline);border-radius:8px}
figcaption{margin-bottom:16px;color:var(--muted)}
figcaption b{display:block;color:var(--text);font-weight:600;font-size:18px;line-height:28px}
figcaption span{color:var(--accent);margin-right:10px;font-variant-numeric:tabular-nums}
pre{overflow:auto;margin:0;padding:24px;background:var(--surface);border:1px solid var(--hairline);border-radius:8px;
font:13px/20px ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace}
`;

/** A photograph small enough to travel inside the page. */
async function inlined(picture: Buffer): Promise<{ source: string; width: number; height: number }> {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = await canvas.encode('webp', 92);
  const { width, height } = image;
  return { source: `data:image/webp;base64,${bytes.toString('base64')}`, width, height };
}

async function figure({ title, caption, picture }: Photo, index: number): Promise<string> {
  const { source, width, height } = await inlined(picture);
  return `<li><figure>
<figcaption><b><span>${index + 1}</span>${escaped(title)}</b>${escaped(caption)}</figcaption>
<img src="${source}" width="${width}" height="${height}" alt="${escaped(title)}">
</figure></li>`;
}

export type PageContent = {
  readonly sentence: string;
  readonly photos: readonly Photo[];
  /** The proof as it is printed. */
  readonly proof: string;
};

/** One page that holds everything, readable in light and dark without a network. */
export async function demoPage({ sentence, photos, proof }: PageContent): Promise<string> {
  const figures: string[] = [];
  for (const [index, photo] of photos.entries()) figures.push(await figure(photo, index));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Branchbook: the guided demo</title>
<style>${styles()}</style></head>
<body><main>
<h1>Branchbook</h1>
<p>${escaped(sentence)}</p>
<p>These pictures were taken a moment ago on this computer, from the real application on a bank made for the purpose.</p>
<ol>
${figures.join('\n')}
</ol>
<h2>The proof</h2>
<p>Counted just now, on a database of its own. “Read and set” is how the earlier system moved money.</p>
<pre>${escaped(proof)}</pre>
</main></body></html>
`;
}
