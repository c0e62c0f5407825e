/**
 * The one place where Branchbook's look is decided: colours by theme, type, spacing, sizes. theme.ts turns
 * them into CSS variables (`--surface`, `--text-muted` …) and into Mantine's theme; style sheets use only
 * the variables. Every text colour has at least 4.5:1 on every ground it may stand on (tested).
 */
export const lightColors = {
  /** Behind everything: rail, bar, heads of tables. */
  ground: '#f7f7f5',
  /** Where work happens. */
  surface: '#ffffff',
  /** Floats over the surface: menus, dialogs, the palette. */
  raised: '#ffffff',
  /** A field to type in. */
  field: '#ffffff',
  hover: '#f0f0ed',
  /** A chosen row or place. */
  chosen: '#ececfa',
  hairline: '#e5e5e1',
  /** The edge of something one can type in or press: 3:1 on the surface. */
  edge: '#8b8d92',
  text: '#1b1c1f',
  textMuted: '#565a61',
  textFaint: '#696d75',
  accent: '#4649b8',
  accentHover: '#393ca0',
  onAccent: '#ffffff',
  focus: '#4649b8',
  /** The chart's blue and orange, dark enough to read as text. */
  credit: '#00639f',
  debit: '#a84300',
  danger: '#b3261e',
  dangerGround: '#fcefed',
  warning: '#7a5200',
  warningGround: '#fdf5e2',
  success: '#0b6b57',
  successGround: '#e9f5f1',
  infoGround: '#f1f1fb',
  demoGround: '#f4e3b8',
  demoText: '#5b3d00',
  skeleton: '#ecece8',
  /** A picture that cameras read: dark on light, in either theme. */
  paper: '#ffffff',
  ink: '#000000',
  shade: 'rgb(20 22 28 / 0.32)',
} as const;

export type ColorName = keyof typeof lightColors;

export const darkColors: Readonly<Record<ColorName, string>> = {
  ground: '#131416',
  surface: '#191a1d',
  raised: '#212327',
  field: '#131416',
  hover: '#232529',
  chosen: '#2a2b45',
  hairline: '#2b2d32',
  edge: '#73777f',
  text: '#e9eaec',
  textMuted: '#abaeb5',
  textFaint: '#9498a0',
  accent: '#b0b3ff',
  accentHover: '#c6c8ff',
  onAccent: '#14152e',
  focus: '#b0b3ff',
  credit: '#6fbfee',
  debit: '#f29a62',
  danger: '#ff9d94',
  dangerGround: '#36201f',
  warning: '#f0c365',
  warningGround: '#322a18',
  success: '#63d2b4',
  successGround: '#17302a',
  infoGround: '#24253c',
  demoGround: '#4a3a12',
  demoText: '#ffe3a0',
  paper: '#ffffff',
  ink: '#000000',
  skeleton: '#26282c',
  shade: 'rgb(0 0 0 / 0.56)',
};

/** Pixels; everything stands on a grid of 4. */
export const sizes = {
  rail: 208,
  railFolded: 56,
  bar: 44,
  statusLine: 28,
  panel: 420,
  form: 480,
  row: 36,
  rowLarge: 48,
  control: 36,
  controlCompact: 28,
  controlLarge: 52,
  radius: 6,
} as const;

/** Size and line height in pixels. */
export const type = {
  small: [12, 16],
  table: [13, 20],
  body: [14, 20],
  title: [20, 28],
  kiosk: [18, 28],
  kioskTitle: [28, 36],
  balance: [40, 48],
} as const;

export const fontFamily = "Inter, 'Noto Sans Devanagari', system-ui, sans-serif";

/** Milliseconds. Nothing moves for longer, and nothing at all where motion is unwelcome. */
export const quickMs = 120;

/** What takes less is shown at once; only then does a skeleton stand in. */
export const skeletonAfterMs = 200;
