import { type PictureMark, type PicturePlace, pictureText } from '../picture';
import type { ChartTheme } from '../theme';

/** Numbers in rows and columns, each told by how dark its field is: sign-ins by weekday and hour. */
export type HeatMap = {
  readonly title: string;
  /** What it comes to, in one sentence. */
  readonly sentence: string;
  /** What the rows are, and the columns. */
  readonly rowsLabel: string;
  readonly columnsLabel: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
};

/** How many steps there are from nothing to the most. */
export const shades = 5;

/** The shade of a field: 0 where nothing was, else from 1 to `shades` by its share of the most. */
export function shadeOf(value: number, { rows }: HeatMap): number {
  const most = Math.max(...rows.flatMap(({ values }) => values));
  return value === 0 ? 0 : Math.max(1, Math.ceil((value / most) * shades));
}

/** `part` of the way from one colour to another, both as #rrggbb. */
function between(from: string, to: string, part: number): string {
  const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const other = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((other[index] ?? 0) - value) * part),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of a field, and that of the number in it. */
export function fieldColours(
  shade: number,
  theme: ChartTheme,
): { readonly field: string; readonly text: string } {
  const field = between(theme.background, theme.credit, shade / shades);
  return { field, text: shade > shades / 2 ? theme.background : theme.text };
}

/** The fields as a picture's marks, within `place`. */
export function heatMapMarks(map: HeatMap, place: PicturePlace, theme: ChartTheme): readonly PictureMark[] {
  const names = 96;
  const head = 28;
  const width = (place.width - names) / map.columns.length;
  const height = (place.height - head) / map.rows.length;
  const faint = { size: 13, colour: theme.faintText };
  const columns = map.columns.map((name, at) => {
    const x = place.x + names + width * (at + 0.5);
    return pictureText(name, { x, baseline: place.y + 16, widthMax: width }, { ...faint, align: 'center' });
  });
  const rows = map.rows.flatMap(({ name, values }, row) => {
    const y = place.y + head + height * row;
    const baseline = y + height / 2 + 5;
    return [
      pictureText(name, { x: place.x, baseline, widthMax: names - 12 }, faint),
      ...values.flatMap((value, at): PictureMark[] => {
        const { field, text } = fieldColours(shadeOf(value, map), theme);
        const x = place.x + names + width * at;
        const shown = { x: x + width / 2, baseline, widthMax: width - 4 };
        return [
          { kind: 'rectangle', x, y, width: width - 2, height: height - 2, colour: field, filled: true },
          ...(value === 0
            ? []
            : [pictureText(`${value}`, shown, { size: 12, colour: text, align: 'center' })]),
        ];
      }),
    ];
  });
  return [...columns, ...rows];
}
