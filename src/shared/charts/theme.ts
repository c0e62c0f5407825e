/**
 * Colours of a chart. Credit and debit are the blue and the vermilion of Okabe and Ito's set, told apart by
 * every kind of colour vision; direction and sign say the same without colour.
 */
export type ChartTheme = {
  readonly background: string;
  readonly text: string;
  readonly faintText: string;
  readonly hairline: string;
  readonly zeroLine: string;
  readonly credit: string;
  readonly debit: string;
  readonly balance: string;
};

export const lightChartTheme: ChartTheme = {
  background: '#ffffff',
  text: '#1b1c1f',
  faintText: '#565a61',
  hairline: '#e5e5e1',
  zeroLine: '#8b8d92',
  credit: '#0067a8',
  debit: '#c24f00',
  balance: '#1b1c1f',
};

export const darkChartTheme: ChartTheme = {
  background: '#191a1d',
  text: '#e9eaec',
  faintText: '#abaeb5',
  hairline: '#2b2d32',
  zeroLine: '#73777f',
  credit: '#56b4e9',
  debit: '#f08a4b',
  balance: '#e9eaec',
};

/**
 * The bundled families: the window's Inter, the worker's two files of it (the extended one holds ₹), and
 * Devanagari. Whoever paints has the names it registered; the others are passed over.
 */
export const chartFontFamily =
  "'Inter', 'Inter Variable', 'Inter Extended', 'Noto Sans Devanagari', sans-serif";

/** A canvas font: size in CSS pixels. */
export const chartFont = (size: number, weight: 400 | 600 = 400): string =>
  `${weight} ${size}px ${chartFontFamily}`;
