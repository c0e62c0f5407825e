/** What the bank does by itself with the accounts of each product: interest, and dormancy. */
import type { CallOutput } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/appState';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { Button, Details, Heading, Page, Stack } from '../../ui';
import { ChangeProduct } from './ChangeProduct';
import { percentOf } from './rates';

export type ProductRow = CallOutput<'products.change'>;

export function Products() {
  const { branch } = useSession();
  const query = useCall('products.list', { branch });
  return (
    <Page scroll>
      <QueryView query={query} shape="figures">
        {({ rows }) => (
          <Stack gap={32}>
            {rows.map((row) => (
              <Product key={row.product} row={row} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Page>
  );
}

function Product({ row }: { row: ProductRow }) {
  const { t } = useTranslation('products');
  const { count } = useFormats();
  const [changing, setChanging] = useState(false);
  const { product, interestBasisPoints, interestSince, dormantAfterDays } = row;
  const name = t(`names.${product}`);
  return (
    <section aria-label={name}>
      <Heading
        level={2}
        aside={
          <Button size="compact" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        }
      >
        {name}
      </Heading>
      <Details
        rows={[
          {
            label: t('interest'),
            value: interestSince
              ? t('rate', { rate: percentOf(interestBasisPoints), month: interestSince })
              : t('noInterest'),
          },
          {
            label: t('dormant'),
            value:
              dormantAfterDays === 0
                ? t('never')
                : t('days', { count: dormantAfterDays, shown: count(dormantAfterDays) }),
          },
        ]}
      />
      {changing && <ChangeProduct row={row} onClose={() => setChanging(false)} />}
    </section>
  );
}
