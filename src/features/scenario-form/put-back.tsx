export interface PutBackProps {
  /** What it was, as text; empty where the field was ours or blank. */
  readonly from: string;
  readonly label: string;
  readonly onPutBack: () => void;
}

/** `Changed from 79.2. Put back` */
export function PutBack({ from, label, onPutBack }: PutBackProps) {
  return (
    <>
      {from === '' ? 'Changed.' : `Changed from ${from}.`}{' '}
      <button type="button" className="link-button" aria-label={`Put back ${label}`} onClick={onPutBack}>
        Put back
      </button>
    </>
  );
}
