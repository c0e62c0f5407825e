/** One posted file: what it was, and how far it is; it is gone on with from here. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { Button, Details, Heading, Money, Page, Stack, StateView } from '../../ui';
import styles from './Bulk.module.css';
import { Posted, Posting } from './Posting';
import { type Bulk, useBulkWords } from './words';

export function OneBulk({ bulkKey }: { bulkKey: string }) {
  const { t } = useTranslation('bulk');
  const [, navigate] = useLocation();
  const back = <Button onClick={() => navigate('/bulk')}>{t('back')}</Button>;
  return (
    <Page scroll>
      <div className={styles.column}>
        <QueryView query={useCall('bulk.list', {})} shape="figures">
          {({ rows }) => {
            const bulk = rows.find(({ key }) => key === bulkKey);
            return bulk ? (
              <Stack gap={24}>
                <Heading aside={back}>{bulk.file}</Heading>
                <About bulk={bulk} />
                {bulk.outcome ? (
                  <Posted bulk={bulk} outcome={bulk.outcome} />
                ) : (
                  <Posting bulk={bulk} begins={bulk.state === 'posting'} hasFile={bulk.hasFile} />
                )}
              </Stack>
            ) : (
              <StateView state="empty" title={t('notFound')} action={back} />
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
}

function About({ bulk }: { bulk: Bulk }) {
  const { t } = useTranslation('bulk');
  const { moment, count } = useFormats();
  const { paysOf, stateOf } = useBulkWords();
  return (
    <div className={styles.about}>
      <Details
        rows={[
          { label: t('columns.state'), value: stateOf(bulk) },
          { label: t('columns.pays'), value: paysOf(bulk) },
          { label: t('columns.lines'), value: count(bulk.lines) },
          { label: t('total'), value: <Money amount={bulk.total} /> },
          { label: t('columns.at'), value: moment(bulk.at) },
          { label: t('by'), value: bulk.by },
        ]}
      />
    </div>
  );
}
