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
  text: '#1a1d21',
  faintText: '#5b626b',
  hairline: '#e4e7eb',
  zeroLine: '#8a929c',
  credit: '#0067a8',
  debit: '#c24f00',
  balance: '#1a1d21',
};

export const darkChartTheme: ChartTheme = {
  background: '#16181b',
  text: '#e8eaed',
  faintText: '#a0a7b0',
  hairline: '#2c3036',
  zeroLine: '#6c747e',
  credit: '#56b4e9',
  debit: '#f08a4b',
  balance: '#e8eaed',
};

/**
 * The families bundled with Branchbook, in the window and in the worker under the same names; the extended
 * one, which holds ₹, is a file of its own only in the worker.
 */
export const chartFontFamily = "'Inter Variable', 'Inter Extended', 'Noto Sans Devanagari', sans-serif";

/** A canvas font: size in CSS pixels. */
export const chartFont = (size: number, weight: 400 | 600 = 400): string =>
  `${weight} ${size}px ${chartFontFamily}`;
