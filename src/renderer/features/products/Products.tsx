/** What accounts of each product must hold, may be overdrawn by, and earn. */
import type { CallOutput } from '@shared/contract';
import { formatRate } from '@shared/rate';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../app/appState';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { type Column, DataTable, Money, Muted, Page } from '../../ui';
import { ProductPanel } from './ProductPanel';

export type Product = CallOutput<'products.list'>['rows'][number];

/** What is shown of them while the form of one stands at the right. */
const besidePanel = ['product', 'minimumBalance', 'rate'];

/** @param product the one whose form stands at the right */
export function Products({ product }: { product: string | null }) {
  const { t } = useTranslation('products');
  const [, navigate] = useLocation();
  const mayChange = useMay()('product.change');
  const query = useCall('products.list', {});
  const columns = useProductColumns();
  const current = query.data?.rows.find((row) => row.product === product);
  const open = (name: string | null) => navigate(name ? `/products/${name}` : '/products', { replace: true });
  return (
    <Page
      panel={
        current &&
        mayChange && <ProductPanel key={current.product} product={current} onClose={() => open(null)} />
      }
    >
      <QueryView query={query}>
        {({ rows }) => (
          <DataTable
            label={t('list')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.product}
            {...(current && mayChange && { shownColumns: besidePanel })}
            current={product}
            onCurrent={open}
            foot={mayChange ? t('footChange') : t('foot')}
            memory="products"
          />
        )}
      </QueryView>
    </Page>
  );
}

function useProductColumns(): readonly Column<Product>[] {
  const { t } = useTranslation('products');
  const { day } = useFormats();
  return useMemo(
    (): Column<Product>[] => [
      { id: 'product', head: t('columns.product'), width: '2fr', cell: (row) => t(`names.${row.product}`) },
      {
        id: 'minimumBalance',
        head: t('columns.minimumBalance'),
        width: 168,
        align: 'right',
        cell: (row) => <Money amount={row.minimumBalance} symbol={false} />,
      },
      {
        id: 'overdraft',
        head: t('columns.overdraft'),
        width: 168,
        align: 'right',
        cell: (row) => <Money amount={row.overdraft} symbol={false} />,
      },
      {
        id: 'rate',
        head: t('columns.rate'),
        width: 128,
        align: 'right',
        cell: (row) => formatRate(row.basisPoints),
      },
      {
        id: 'since',
        head: t('columns.since'),
        width: '2fr',
        cell: (row) => (row.since ? day(row.since) : <Muted>{t('never')}</Muted>),
      },
    ],
    [t, day],
  );
}
