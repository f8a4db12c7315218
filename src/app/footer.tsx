import { CURRENT_RELEASE } from '#data/release.ts';

/** What the page does with what it is told, and which data it stands on. */
export function Footer() {
  return (
    <footer className="page-footer">
      <p>
        No account, no tracking. Calculated in your browser. What stands after ? in the address reaches the host of this page when the link
        is opened.
      </p>
      <p>Data of {CURRENT_RELEASE.replace('.', '-')}</p>
    </footer>
  );
}
