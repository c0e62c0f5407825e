/** A chart made of plain words and figures, drawn or as the table that says the same. */
import { useComputedColorScheme } from '@mantine/core';
import { Money } from '@renderer/ui';
import type { HeatMap } from '@shared/charts/plot/heatMap';
import { fieldColours, shadeOf } from '@shared/charts/plot/heatMap';
import { type Panel, panelTable, titlesOf } from '@shared/charts/plot/panel';
import { type Plot, readPlace, shownFigure } from '@shared/charts/plot/plot';
import { plotConfiguration } from '@shared/charts/plot/plotConfiguration';
import { darkChartTheme, lightChartTheme } from '@shared/charts/theme';
import { chartWords } from '@shared/charts/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import figures from './FigureTable.module.css';
import styles from './PanelView.module.css';
import { WalkedChart } from './WalkedChart';

const fontSize = 12;

type PanelViewProps = {
  panel: Panel;
  asTable: boolean;
  /** On to what is behind one of its places. */
  onOpen?: (place: number) => void;
};

export function PanelView({ panel, asTable, onOpen }: PanelViewProps) {
  if (asTable) return <PanelTable panel={panel} />;
  if (panel.kind === 'heatMap') return <Fields map={panel.heatMap} />;
  return <Drawn plot={panel.plot} onOpen={onOpen} />;
}

const useChartTheme = () => (useComputedColorScheme('light') === 'dark' ? darkChartTheme : lightChartTheme);

function Drawn({ plot, onOpen }: { plot: Plot; onOpen?: ((place: number) => void) | undefined }) {
  const { t, i18n } = useTranslation('chart');
  const theme = useChartTheme();
  const language = i18n.language === 'hi' ? 'hi' : 'en';
  const drawing = useMemo(
    () => plotConfiguration(plot, { words: chartWords[language], theme, fontSize }),
    [plot, language, theme],
  );
  const stops = useMemo(() => plot.places.map((_, index) => index), [plot]);
  return (
    <WalkedChart
      drawing={drawing}
      along={plot.lying ? 'y' : 'x'}
      label={t('walkable', { title: plot.title })}
      hint={t(onOpen ? 'walkAndOpen' : 'walkPlaces')}
      places={plot.places.length}
      stops={stops}
      read={(place) => readPlace(plot, place)}
      fontSize={fontSize}
      {...(onOpen && { onOpen })}
    />
  );
}

/** The fields are a table that is coloured: it is read as one, and needs no other. */
function Fields({ map }: { map: HeatMap }) {
  const theme = useChartTheme();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={map.sentence}>
      <table className={styles.fields}>
        <caption>{map.title}</caption>
        <thead>
          <tr>
            <th scope="col">{map.rowsLabel}</th>
            {map.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, at) => {
                const { field, text } = fieldColours(shadeOf(value, map), theme);
                return (
                  <td key={map.columns[at]} style={{ background: field, color: text }}>
                    {value === 0 ? '' : value}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PanelTable({ panel }: { panel: Panel }) {
  const { head, rows, unit } = panelTable(panel);
  const { title, sentence } = titlesOf(panel);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={sentence}>
      <table className={`${figures.table} ${styles.small}`}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, at) => (
                <td key={head[at + 1]}>
                  {value !== null && (unit === 'money' ? <Money amount={value} /> : shownFigure(value, unit))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
