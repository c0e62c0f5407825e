/** How many people there are, and how many of them come: each figure opens the list of them. */
import type { CallOutput } from '@shared/contract';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { Figure, Figures } from '../../app/Figures';
import { useFormats } from '../../app/formats';

type People = CallOutput<'people.figures'>;

/** The figures in their order, and what the list of users is filtered by to show who is counted. */
const figures = [
  ['users', {}],
  ['active', { activity: 'active' }],
  ['customers', { role: 'Customer' }],
  ['staff', { role: 'Employee' }],
  ['suspended', { status: 'Suspended' }],
] as const satisfies readonly (readonly [keyof People, Readonly<Record<string, string>>])[];

type PeopleFiguresProps = {
  people: People;
  /** Null for all that the person may see. */
  branch: string | null;
};

export function PeopleFigures({ people, branch }: PeopleFiguresProps) {
  const { t } = useTranslation('dashboard');
  const { count } = useFormats();
  const seesSignIns = useMay()('journal.read');
  return (
    <Figures title={t('people')}>
      {figures.map(([name, filters]) => (
        <Figure
          key={name}
          label={t(`peopleFigures.${name}`)}
          value={count(people[name])}
          note={t(`peopleNotes.${name}`)}
          to={{ list: 'users', filters: { inBranch: branch, ...filters } }}
        />
      ))}
      <Figure
        label={t('signIns')}
        value={count(people.signInsOfWeek)}
        note={t('signInsNote')}
        to={seesSignIns ? '/sign-ins' : null}
      />
    </Figures>
  );
}
