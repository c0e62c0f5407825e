/** The last thirty days in a sentence and a drawing, or as a table. */
import { flowPlot } from '@shared/charts/analytics/money';
import { isEmptyPlot } from '@shared/charts/plot/plot';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenList } from '../../app/listLink';
import { AmountsHidden, Button, Heading, Muted, StateView } from '../../ui';
import { useSaying } from '../analytics';
import { PanelView } from '../chart';
import { type Dashboard, entriesOf } from './dashboard';
import styles from './Home.module.css';

type MonthChartProps = Pick<Dashboard, 'days'> & { branch: string | null };

export function MonthChart({ branch, days }: MonthChartProps) {
  const { t } = useTranslation('dashboard');
  const { t: ofChart } = useTranslation('chart');
  const saying = useSaying();
  const open = useOpenList();
  const hidden = useContext(AmountsHidden);
  const [asTable, setAsTable] = useState(false);
  const plot = useMemo(() => flowPlot(days, 'day', saying), [days, saying]);
  const isEmpty = isEmptyPlot(plot);
  const openDay = (place: number) => {
    const date = days[place]?.from;
    if (date) open(entriesOf(branch, date, date));
  };
  const toggle = (
    <Button size="compact" pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {ofChart(asTable ? 'asChart' : 'asTable')}
    </Button>
  );
  return (
    <section className={styles.chart} aria-label={t('days')}>
      <Heading level={2} aside={!isEmpty && !hidden && toggle}>
        {t('days')}
      </Heading>
      {isEmpty && (
        <StateView state="empty" title={t('nothing')}>
          {t('nothingHint')}
        </StateView>
      )}
      {!isEmpty && hidden && (
        <StateView state="empty" title={ofChart('covered.title')}>
          {ofChart('covered.text')}
        </StateView>
      )}
      {!isEmpty && !hidden && (
        <>
          <Muted>{plot.sentence}</Muted>
          <PanelView panel={{ kind: 'plot', plot }} asTable={asTable} onOpen={openDay} />
        </>
      )}
    </section>
  );
}
