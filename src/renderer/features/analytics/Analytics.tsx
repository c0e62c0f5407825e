/** Analytics: a period of a branch or of the bank, what it comes to beside the one before, and its charts. */
import { type PanelName, panelOf } from '@shared/charts/analytics/panels';
import type { CallOutput } from '@shared/contract';
import { panelNames } from '@shared/contract/analytics';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { BranchPicker, useChosenBranch } from '../../app/BranchPicker';
import { useCall, useJob } from '../../app/calls';
import { useFormats, useToday } from '../../app/formats';
import { growth } from '../../app/growth';
import { useOpenList } from '../../app/listLink';
import { QueryView } from '../../app/QueryView';
import { SaveAs } from '../../app/SaveAs';
import { useRemembered } from '../../app/SessionMemory';
import { BarSelect, Inline, Money, Page, Stack, Sums } from '../../ui';
import styles from './Analytics.module.css';
import { PanelCard } from './PanelCard';
import { useSaying } from './saying';
import { nameOf, type Span, type SpanName, spanNames, spanOf, within } from './span';

type Figures = CallOutput<'analytics.figures'>;

export function Analytics() {
  const today = useToday();
  const [branch, chooseBranch] = useChosenBranch();
  const [span, setSpan] = useRemembered<Span>('analytics.span', spanOf('quarter', today));
  const asked = { branch, ...span };
  return (
    <Page
      scroll
      toolbar={
        <Inline gap={16}>
          <BranchPicker value={branch} onChange={chooseBranch} />
          <SpanPicker span={span} onSpan={setSpan} />
          <SavePages asked={asked} />
        </Inline>
      }
    >
      <QueryView query={useCall('analytics.figures', asked, { keepPrevious: true })} shape="figures">
        {(figures) => (
          <Stack gap={24}>
            <Comparison figures={figures} />
            <Panels figures={figures} asked={asked} onSpan={setSpan} />
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function SpanPicker({ span, onSpan }: { span: Span; onSpan: (span: Span) => void }) {
  const { t } = useTranslation('analytics');
  const today = useToday();
  const { day } = useFormats();
  const named = nameOf(span, today);
  const other = { value: 'other', label: t('spanOther', { from: day(span.from), to: day(span.to) }) };
  const names = spanNames.map((value) => ({ value, label: t(`spans.${value}`) }));
  const units = (['day', 'week', 'month'] as const).map((value) => ({ value, label: t(`units.${value}`) }));
  return (
    <>
      <BarSelect
        label={t('span')}
        name="span"
        value={named ?? other.value}
        options={named ? names : [...names, other]}
        onChange={(name) => name !== other.value && onSpan(spanOf(name as SpanName, today))}
      />
      <BarSelect
        label={t('unit')}
        name="unit"
        value={span.unit}
        options={units}
        onChange={(unit) => onSpan({ ...span, unit: unit as Span['unit'] })}
      />
    </>
  );
}

type Asked = Span & { readonly branch: string | null };

function SavePages({ asked }: { asked: Asked }) {
  const { t } = useTranslation('analytics');
  const job = useJob('analytics.savePages');
  return (
    <SaveAs
      job={job}
      formats={[{ format: 'pdf', label: t('savePages') }]}
      onSave={() => void job.start(asked)}
    />
  );
}

/** What came in, went out and is left, each beside what it was in as many days before. */
function Comparison({ figures: { total, before } }: { figures: Figures }) {
  const { t } = useTranslation('analytics');
  const { count, day } = useFormats();
  const change = (now: bigint, then: bigint): string => {
    if (now === 0n && then === 0n) return '';
    const percent = growth(now, then);
    return percent === null
      ? t('change.new')
      : t('change.by', { percent: `${percent < 0 ? '−' : percent > 0 ? '+' : ''}${Math.abs(percent)}` });
  };
  const amount = (now: bigint, then: bigint) => (
    <span className={styles.compared}>
      <Money amount={now} />
      <small>{change(now, then)}</small>
    </span>
  );
  return (
    <div>
      <Sums
        label={t('comparison')}
        rows={[
          { label: t('deposits'), value: amount(total.credits.amount, before.credits.amount) },
          { label: t('withdrawals'), value: amount(total.debits.amount, before.debits.amount) },
          {
            label: t('net'),
            value: <Money amount={total.credits.amount - total.debits.amount} signed />,
          },
          {
            label: t('entries'),
            value: (
              <span className={styles.compared}>
                {count(total.entries)}
                <small>{change(BigInt(total.entries), BigInt(before.entries))}</small>
              </span>
            ),
          },
        ]}
      />
      <p className={styles.before}>{t('before', { from: day(before.from), to: day(before.to) })}</p>
    </div>
  );
}

const wide: ReadonlySet<PanelName> = new Set(['flow', 'branches', 'hours']);

/** Where a place of a chart leads: into its days; of a day to what was posted on it, of a branch to that branch. */
function Panels({
  figures,
  asked,
  onSpan,
}: {
  figures: Figures;
  asked: Asked;
  onSpan: (span: Span) => void;
}) {
  const saying = useSaying();
  const openList = useOpenList();
  const openStep = (place: number) => {
    const step = figures.steps[place];
    if (!step) return;
    const smaller = within(step);
    if (smaller) onSpan(smaller);
    else
      openList({ list: 'transactions', filters: { branch: asked.branch, days: `${step.from}..${step.to}` } });
  };
  const [, go] = useLocation();
  const opens: Partial<Record<PanelName, (place: number) => void>> = {
    flow: openStep,
    held: openStep,
    largest: (place) => go(`/transactions/${figures.largest[place]?.record}`),
  };
  return (
    <div className={styles.panels}>
      {panelNames.map((name) => {
        const panel = panelOf(name, figures, saying);
        if (!panel) return null;
        const open = opens[name];
        return (
          <PanelCard
            key={name}
            name={name}
            panel={panel}
            asked={asked}
            wide={wide.has(name)}
            {...(open && { onOpen: open })}
          />
        );
      })}
    </div>
  );
}
