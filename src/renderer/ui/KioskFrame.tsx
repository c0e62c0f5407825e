/**
 * The frame of a kiosk: full screen, no menu, large type, targets of 48 px and more. Bank and demo mark on the
 * left, what ends the visit on the right. While `leavingIn` counts down, the screen says when it will clear
 * itself and how to stay; whoever hears the screen is told twice, not every second.
 */
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { DemoMark } from './Frame';
import styles from './KioskFrame.module.css';
import { announcedSeconds } from './leaving';
import { VisuallyHidden } from './VisuallyHidden';

export type KioskFrameProps = {
  bankName: string;
  branchName: string;
  demo: boolean;
  /** Buttons at the right of the bar: language, sign out. */
  actions?: ReactNode;
  /** Seconds until the person is signed out, or null while there is time. */
  leavingIn?: number | null;
  onStay?: () => void;
  mainRef?: Ref<HTMLElement>;
  children: ReactNode;
};

export function KioskFrame(props: KioskFrameProps) {
  const { t } = useTranslation('ui');
  const { leavingIn = null } = props;
  const [lastAnnounced, setAnnounced] = useState<number | null>(null);
  const announced = announcedSeconds(lastAnnounced, leavingIn);
  if (announced !== lastAnnounced) setAnnounced(announced);
  return (
    <div className={styles.kiosk}>
      <header className={styles.bar}>
        <h1 className={styles.bank}>{props.bankName}</h1>
        <span className={styles.branch}>{props.branchName}</span>
        {props.demo && <DemoMark />}
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <main ref={props.mainRef} className={styles.main} tabIndex={-1}>
        {props.children}
      </main>
      {leavingIn !== null && (
        <div className={styles.leaving}>
          <span aria-hidden>{t('kiosk.leavingIn', { count: leavingIn })}</span>
          <VisuallyHidden>
            <span role="alert">{t('kiosk.leavingIn', { count: announced ?? leavingIn })}</span>
          </VisuallyHidden>
          <Button kind="primary" size="large" onClick={props.onStay}>
            {t('kiosk.stay')}
          </Button>
        </div>
      )}
    </div>
  );
}
