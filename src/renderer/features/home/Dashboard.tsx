/** The figures of the branch or the bank, as they are now: money, people, and the last thirty days. */
import { useCall } from '../../app/calls';
import { QueryView } from '../../app/QueryView';
import styles from './Home.module.css';
import { MoneyFigures } from './MoneyFigures';
import { MonthChart } from './MonthChart';
import { PeopleFigures } from './PeopleFigures';

/** @param branch null for all that the person may see */
export function Dashboard({ branch }: { branch: string | null }) {
  const money = useCall('figures.dashboard', { branch }, { keepPrevious: true });
  const people = useCall('people.figures', { branch }, { keepPrevious: true });
  return (
    <div className={styles.dashboard}>
      <div className={styles.figures}>
        <QueryView query={money} shape="figures">
          {(shown) => <MoneyFigures shown={shown} branch={branch} />}
        </QueryView>
        <QueryView query={people} shape="figures">
          {(counted) => <PeopleFigures people={counted} branch={branch} />}
        </QueryView>
      </div>
      {money.data && <MonthChart branch={branch} days={money.data.days} />}
    </div>
  );
}
