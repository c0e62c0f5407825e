import { useJob } from '@renderer/app/calls';
import { SaveAs } from '@renderer/app/SaveAs';
import { useTranslation } from 'react-i18next';

type SaveChartProps = { accountId: string; size: 'normal' | 'large' };

/** Saves the chart as a picture or its figures. */
export function SaveChart({ accountId, size }: SaveChartProps) {
  const { t } = useTranslation('chart');
  const job = useJob('charts.save');
  return (
    <SaveAs
      job={job}
      size={size}
      formats={[
        { format: 'png', label: t('savePicture') },
        { format: 'csv', label: t('saveFigures') },
      ]}
      onSave={(format) => void job.start({ accountId, format })}
    />
  );
}
