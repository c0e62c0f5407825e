/** One chart of the page: what it comes to, the drawing or its table, and how to keep it. */
import type { PanelName } from '@shared/charts/analytics/panels';
import { isEmptyPanel, type Panel, titlesOf } from '@shared/charts/plot/panel';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { SaveAs } from '../../app/SaveAs';
import { AmountsHidden, Button, Muted } from '../../ui';
import { PanelView } from '../chart';
import styles from './PanelCard.module.css';
import type { Span } from './span';

type PanelCardProps = {
  name: PanelName;
  panel: Panel;
  asked: Span & { readonly branch: string | null };
  /** Over the whole width. */
  wide: boolean;
  onOpen?: (place: number) => void;
};

export function PanelCard({ name, panel, asked, wide, onOpen }: PanelCardProps) {
  const { t } = useTranslation('chart');
  const { title, sentence } = titlesOf(panel);
  const isMoney = panel.kind === 'plot' && panel.plot.unit === 'money';
  const isCovered = useContext(AmountsHidden) && isMoney;
  return (
    <section
      className={wide ? `${styles.panel} ${styles.wide}` : styles.panel}
      aria-labelledby={`panel-${name}`}
    >
      <header>
        <h2 id={`panel-${name}`} className={styles.title}>
          {title}
        </h2>
        <p className={styles.sentence}>{isCovered ? t('covered.title') : sentence}</p>
      </header>
      {isCovered && <Muted>{t('covered.text')}</Muted>}
      {!isCovered && !isEmptyPanel(panel) && (
        <Content name={name} panel={panel} asked={asked} {...(onOpen && { onOpen })} />
      )}
    </section>
  );
}

function Content({ name, panel, asked, onOpen }: Omit<PanelCardProps, 'wide'>) {
  const { t } = useTranslation('analytics');
  const job = useJob('analytics.savePanel');
  const [asTable, setAsTable] = useState(false);
  const hasTable = panel.kind === 'plot';
  return (
    <>
      <div className={styles.body}>
        <PanelView panel={panel} asTable={asTable && hasTable} {...(onOpen && { onOpen })} />
      </div>
      <footer className={styles.foot}>
        {hasTable && (
          <Button size="compact" kind="quiet" pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t('asTable')}
          </Button>
        )}
        <SaveAs
          job={job}
          size="compact"
          formats={[
            { format: 'png', label: t('savePicture') },
            { format: 'csv', label: t('saveFigures') },
          ]}
          onSave={(format) => void job.start({ ...asked, panel: name, format })}
        />
      </footer>
    </>
  );
}
