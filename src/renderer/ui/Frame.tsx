/**
 * The frame of staff work: a rail with only what this person may do, a bar (title, branch and business date,
 * search, connection in words), and a status line that is empty when all is well.
 */
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { classes } from './classes';
import styles from './Frame.module.css';
import { Icon, type IconName } from './Icon';
import { Shortcut } from './Shortcut';

export type Place = {
  id: string;
  label: string;
  icon: IconName;
  path: string;
  shortcut?: string | undefined;
};

export type Connection = 'online' | 'confirming' | 'down';

export type FrameProps = {
  bankName: string;
  demo: boolean;
  places: readonly Place[];
  /** The path of the place shown. */
  path: string;
  onPlace: (path: string) => void;
  /** What stands at the foot of the rail: the person, lock, sign out. */
  person: ReactNode;
  folded: boolean;
  onFold: () => void;
  title: string;
  /** Branch and business date. */
  where: string;
  onSearch: () => void;
  searchShortcut: string;
  connection: Connection;
  /** Empty when all is well. */
  status?: ReactNode;
  /** Takes the focus when the place changes. */
  mainRef?: Ref<HTMLElement>;
  children: ReactNode;
};

export function Frame(props: FrameProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes(styles.frame, props.folded && styles.folded)}>
      <nav className={styles.rail} aria-label={t('frame.places')}>
        <div className={styles.bank}>
          <span className={styles.bankName}>{props.bankName}</span>
          <IconButton
            icon={props.folded ? 'chevronRight' : 'chevronLeft'}
            label={t(props.folded ? 'frame.unfold' : 'frame.fold')}
            shortcut="Ctrl+B"
            size="compact"
            onClick={props.onFold}
          />
        </div>
        <ul className={styles.places}>
          {props.places.map((place) => (
            <li key={place.id}>
              <PlaceLink
                place={place}
                here={isWithin(props.path, place.path)}
                onGo={() => props.onPlace(place.path)}
              />
            </li>
          ))}
        </ul>
        <div className={styles.person}>{props.person}</div>
      </nav>
      <div className={styles.work}>
        <header className={styles.bar}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.demo && <DemoMark />}
          <span className={styles.where}>{props.where}</span>
          <button type="button" className={styles.search} onClick={props.onSearch}>
            <Icon name="search" />
            <span className={styles.searchWords}>{t('frame.search')}</span>
            <Shortcut keys={props.searchShortcut} />
          </button>
          <ConnectionMark connection={props.connection} />
        </header>
        <main ref={props.mainRef} className={styles.main} tabIndex={-1}>
          {props.children}
        </main>
        <div className={styles.status} role="status">
          {props.status}
        </div>
      </div>
    </div>
  );
}

const isWithin = (path: string, place: string): boolean =>
  place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);

function PlaceLink({ place, here, onGo }: { place: Place; here: boolean; onGo: () => void }) {
  return (
    <button type="button" className={styles.place} aria-current={here ? 'page' : undefined} onClick={onGo}>
      <Icon name={place.icon} />
      <span className={styles.placeWords}>{place.label}</span>
      {place.shortcut && (
        <span className={styles.placeKeys}>
          <Shortcut keys={place.shortcut} />
        </span>
      )}
    </button>
  );
}

/** Says DEMO wherever a demo bank is shown. */
export function DemoMark() {
  const { t } = useTranslation('ui');
  return <span className={styles.demo}>{t('demo')}</span>;
}

function ConnectionMark({ connection }: { connection: Connection }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes(styles.connection, connection !== 'online' && styles.troubled)} role="status">
      {t(`connection.${connection}`)}
    </span>
  );
}
